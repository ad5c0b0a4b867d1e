import { asksForWords } from '../../../../../../nodes/vendors/messenger/questions/asksForWords';

const type = 'n8n-nodes-messenger-checkout.messenger';
const operation = 'sendAndWait';

it.each([
	[type, { operation, responseType: 'text' }],
	[type, { operation, responseType: 'file' }],
	[type, { operation, responseType: 'buttons', alsoWritten: true }],
	[type, { operation, responseType: 'buttons', options: { alsoWritten: true } }],
	[`${type}Tool`, { operation, responseType: 'text' }],
])('%s with %j asks for words', (node, parameters) => {
	expect(asksForWords(node, parameters)).toBe(true);
});

it.each([
	[type, { operation, responseType: 'quickReplies' }],
	[type, { operation, responseType: 'quickReplies', options: { alsoWritten: false } }],
	[type, { operation: 'sendText', responseType: 'text' }],
	[`${type}Trigger`, { operation, responseType: 'text' }],
	['n8n-nodes-base.telegram', { operation, responseType: 'text' }],
])('%s with %j does not', (node, parameters) => {
	expect(asksForWords(node, parameters)).toBe(false);
});
