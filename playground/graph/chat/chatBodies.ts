/** JSON schemas of what a person's side of the chat takes. */

const required = { type: 'string', minLength: 1 } as const;
const button = { type: 'object', required: ['title', 'payload'], properties: { title: required } } as const;
const withProperties = <T extends Record<string, object>>(properties: T, needed: Array<keyof T>) =>
	({ type: 'object', required: needed, properties }) as const;

export const bodies = {
	message: {
		type: 'object',
		properties: {
			text: { ...required, maxLength: 20_000 },
			quickReply: button,
			attachments: {
				type: 'array',
				minItems: 1,
				items: withProperties(
					{ type: { type: 'string', enum: ['image', 'audio', 'video', 'file'] }, url: required },
					['type', 'url'],
				),
			},
			replyTo: required,
		},
		oneOf: [{ anyOf: [{ required: ['text'] }, { required: ['attachments'] }] }, { required: ['quickReply'] }],
	},
	postback: { ...button, properties: { title: required, payload: required, mid: { type: 'string' } } },
	referral: {
		type: 'object',
		properties: { ref: required, adId: required },
		oneOf: [{ required: ['ref'] }, { required: ['adId'] }],
	},
	reaction: withProperties({ mid: required, emoji: required }, ['mid']),
	edit: withProperties({ mid: required, text: { ...required, maxLength: 20_000 } }, ['mid', 'text']),
	feedback: withProperties({ mid: required, answer: required, followUp: required }, ['mid', 'answer']),
	block: withProperties({ blocked: { type: 'boolean' } }, ['blocked']),
	comment: withProperties({ text: required, postId: required, parentId: required }, ['text']),
	post: withProperties({ text: required }, ['text']),
	optIn: withProperties({ ref: required }, ['ref']),
	logIn: withProperties({ url: required }, ['url']),
} as const;
