import { formatMoney } from '../../design/money.ts';
import type { Exchange } from '../world.ts';
import { at, quoted, textAt } from './json.ts';
import type { Words } from './words.ts';

/** By the last part of the path, with the method where it matters. */
const others: Record<string, string> = {
	'POST messenger_profile': 'Sets up how the Page greets people',
	'GET messenger_profile': 'Reads how the Page greets people',
	'POST subscriptions': 'Asks for events of the app',
	'DELETE subscriptions': 'Wants no more events of the app',
	'GET subscriptions': 'Reads which events the app gets',
	'POST subscribed_apps': 'Asks for events of the Page',
	'DELETE subscribed_apps': 'Wants no more events of the Page',
	'GET subscribed_apps': 'Reads which events of the Page it gets',
	'POST message_attachments': 'Uploads a file for the chat',
	'POST personas': 'Adds somebody in whose name the Page writes',
	'GET custom_labels': 'Reads the labels',
	'POST custom_labels': 'Adds a label',
	'POST label': 'Puts a label on a person',
	'POST private_replies': 'Answers a comment in private',
	'POST pass_thread_control': 'Hands the conversation over',
	'POST take_thread_control': 'Takes the conversation back',
	'POST release_thread_control': 'Lets go of the conversation',
	'GET thread_owner': 'Asks who has the conversation',
	'GET conversations': 'Reads conversations',
	'POST message_templates': 'Submits a template for review',
	'GET message_templates': 'Reads the templates',
	'POST comments': 'Answers a comment in public',
	'GET debug_token': 'Asks what its token may do',
	'GET access_token': 'Exchanges a token',
	'POST access_token': 'Exchanges a token',
	'GET accounts': 'Reads which Pages there are',
};

/** What n8n asked of the Graph API. */
export function graphWords({ method, name, sent, about }: Exchange, nameOf: (psid: string) => string): Words {
	const [first = '', last = first] = name
		.replace(/^\/v[\d.]+/, '')
		.split('/')
		.filter(Boolean);
	const psid = textAt(sent, 'recipient', 'id') ?? about;
	const whom = psid ? nameOf(psid) : 'somebody';
	if (method === 'POST' && last === 'messages') return sendWords(sent, whom);
	if (method === 'GET' && first === last && first === about)
		return { text: `Asks who ${whom} is`, isRoutine: true };
	const text = others[`${method} ${last}`];
	if (text) return { text, isRoutine: last.endsWith('token') };
	return { text: method === 'GET' ? 'Looks something up' : 'Changes something' };
}

function sendWords(sent: unknown, whom: string): Words {
	const action = textAt(sent, 'sender_action');
	if (action === 'react' || action === 'unreact') return { text: `Reacts to a message of ${whom}` };
	if (action) {
		const text =
			action === 'mark_seen' ? `Has seen what ${whom} wrote` : `Lets ${whom} see that it is typing`;
		return { text, isRoutine: true };
	}
	const text = textAt(sent, 'message', 'text');
	if (text !== undefined) {
		const asks = at(sent, 'message', 'quick_replies', 0) !== undefined;
		return { text: `${asks ? 'Asks' : 'Writes to'} ${whom}: ${quoted(text)}` };
	}
	return { text: attachmentWords(at(sent, 'message', 'attachment'), whom) };
}

function attachmentWords(attachment: unknown, whom: string): string {
	const payload = at(attachment, 'payload');
	switch (textAt(payload, 'template_type')) {
		case 'generic': {
			const elements = at(payload, 'elements') as unknown[];
			const [only] = elements;
			return elements.length === 1
				? `Shows ${whom} a card: ${quoted(textAt(only, 'title') ?? '')}`
				: `Shows ${whom} ${elements.length} cards to swipe`;
		}
		case 'button':
			return `Writes to ${whom}, with buttons: ${quoted(textAt(payload, 'text') ?? '')}`;
		case 'receipt': {
			const total = at(payload, 'summary', 'total_cost') as string | number;
			return `Sends ${whom} a receipt for ${formatMoney(total, textAt(payload, 'currency') ?? '', 'en')}`;
		}
		case 'customer_feedback':
			return `Asks ${whom} how it was`;
		default:
			return `Sends ${whom} ${textAt(attachment, 'type') === 'image' ? 'a picture' : 'something'}`;
	}
}
