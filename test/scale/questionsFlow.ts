import type { N8nApi, Workflow } from '../../playground/n8nSetup/n8nApi.ts';
import type { BoundCredentials } from '../../playground/n8nSetup/playgroundCredentials.ts';

const ours = 'n8n-nodes-messenger-checkout';

/** What a button says to be asked so, and how the node asks. */
export const questions = {
	tap: {
		message: 'Which size?',
		responseType: 'quickReplies',
		answers: {
			answer: [
				{ title: 'Small', payload: 'S' },
				{ title: 'Medium', payload: 'M' },
			],
		},
	},
	words: { message: 'How many?', responseType: 'text', check: 'number', wayOut: 'Not now' },
	photo: { message: 'A photo, please.', responseType: 'file', fileKind: 'image', wayOut: 'Not now' },
} satisfies Record<string, object>;

export type Asking = keyof typeof questions;

const seconds = { waitAmount: 5, waitUnit: 'seconds' };
const anHour = { waitAmount: 1, waitUnit: 'hours' };

/**
 * A button with the payload "tap", "words" or "photo" asks so; with " now" behind it, for five seconds. What became of the
 * question, and whatever started the workflow without being asked for, comes back as a message.
 */
function questionsFlow(credential: { id: string; name: string }): Workflow {
	const asks = (Object.keys(questions) as Asking[]).flatMap((kind) =>
		[kind, `${kind} now`].map((word) => ({
			word,
			parameters: { ...questions[kind], ...(word === kind ? anHour : seconds) },
		})),
	);
	const messenger = (name: string, parameters: object) =>
		node(
			name,
			`${ours}.messenger`,
			2,
			{ authentication: 'accessToken', resource: 'message', ...parameters },
			credential,
		);
	const outcome =
		"={{ $('Trigger').first().json.payload }}: {{ $json.answer.status }} {{ $json.answer.value ?? $json.answer.number ?? $json.answer.reason ?? $json.answer.attachments?.length }}";
	return {
		name: 'Questions',
		settings: { executionOrder: 'v1' },
		nodes: [
			node(
				'Trigger',
				`${ours}.messengerTrigger`,
				2,
				{
					authentication: 'accessToken',
					events: ['message', 'quickReply', 'postback', 'referral'],
					registration: 'automatic',
					options: {},
				},
				credential,
			),
			node('Switch', 'n8n-nodes-base.switch', 3.2, {
				rules: { values: asks.map(({ word }) => ruleFor(word)) },
				options: { fallbackOutput: 'extra' },
			}),
			...asks.map(({ word, parameters }) =>
				messenger(word, { operation: 'sendAndWait', psid: '={{ $json.psid }}', options: {}, ...parameters }),
			),
			messenger('Say', { operation: 'sendText', psid: '={{ $json.psid }}', text: outcome }),
			messenger('Started', {
				operation: 'sendText',
				psid: '={{ $json.psid }}',
				text: '=Started by {{ $json.text ?? $json.event }}{{ $json.lateAnswer ? ", late" : "" }}',
			}),
		],
		connections: {
			Trigger: { main: [[to('Switch')]] },
			Switch: { main: [...asks.map(({ word }) => [to(word)]), [to('Started')]] },
			...Object.fromEntries(
				asks.map(({ word }) => [word, { main: [[to('Say')], [to('Say')], [to('Say')]] }]),
			),
		},
	} as unknown as Workflow;
}

/** Publishes it, as the only one that listens to the chat. */
export async function publishQuestions(api: N8nApi, credentials: BoundCredentials): Promise<string> {
	const { id } = await api.createWorkflow(questionsFlow(credentials.messengerApi!));
	await api.publish(id);
	return id;
}

const to = (name: string) => ({ node: name, type: 'main', index: 0 });

function node(name: string, type: string, typeVersion: number, parameters: object, credential?: object) {
	return {
		id: `id-of-${name.replaceAll(' ', '-')}`,
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...(type.endsWith('Trigger') && { webhookId: '5a7d5c1e-6f0b-4f0e-9a53-0d5b6f1f2c11' }),
		...(credential && { credentials: { messengerApi: credential } }),
	};
}

const ruleFor = (word: string) => ({
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
		conditions: [
			{
				id: `rule-${word}`,
				leftValue: '={{ $json.payload }}',
				rightValue: word,
				operator: { type: 'string', operation: 'equals' },
			},
		],
		combinator: 'and',
	},
	renameOutput: true,
	outputKey: word,
});
