import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { limits } from '../sending/limits';
import { messengerList } from './messengerList';
import { messengerText } from './messengerText';
import { messengerUrl } from './messengerUrl';

/** Answers to tap. */
export const quickRepliesField = messengerList({
	displayName: 'Quick Replies',
	name: 'quickReplies',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	placeholder: 'Add Quick Reply',
	default: {},
	heading: 'Quick Reply',
	most: limits.quickReplies,
	description: 'Answers to tap, at most 13. They disappear with the next message.',
	options: [
		{
			displayName: 'Quick Reply',
			name: 'quickReply',
			values: [
				optionsField({
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Answer', value: 'text', description: 'Your own text' },
						{
							name: "Person's Email",
							value: 'user_email',
							description: 'From their Facebook profile. Not shown if there is none.',
						},
						{
							name: "Person's Phone Number",
							value: 'user_phone_number',
							description: 'From their Facebook profile. Not shown if there is none.',
						},
					],
					default: 'text',
					description: 'What the person sends by tapping',
				}),
				messengerText({
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					required: true,
					most: limits.quickReplyTitle,
					placeholder: 'e.g. Yes, please',
					description: 'At most 20 characters',
					displayOptions: { show: { type: ['text'] } },
				}),
				messengerText({
					displayName: 'Payload',
					name: 'payload',
					type: 'string',
					default: '',
					most: limits.quickReplyPayload,
					placeholder: 'e.g. ANSWER_YES',
					description:
						'What the Messenger Trigger outputs when it is tapped. Not shown to the person. Left empty, the title.',
					displayOptions: { show: { type: ['text'] } },
				}).guarded(),
				messengerUrl({
					displayName: 'Image URL',
					name: 'imageUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/yes.png',
					description: 'A small image before the title, at least 24 x 24 pixels',
					displayOptions: { show: { type: ['text'] } },
				}),
			],
		},
	],
});

/** The person's phone number or email address come from their profile, to be sent with one tap. */
export type QuickReply = ValuesOf<typeof quickRepliesField>;
