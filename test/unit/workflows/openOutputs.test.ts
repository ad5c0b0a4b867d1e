import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { outputCounts, type CanvasWorkflow } from './canvas';

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Operations that have said something already, or that could not reach the person. */
const saysItself = new Set(['requestPayment', 'sendNotification']);

/** The other outputs that lead nowhere, and who has the word there. */
const deliberate: Record<string, Record<string, string>> = {
	'ad-to-order.json': { 'What do they want?: 2': 'Returned from PayPal: the receipt, or what went wrong' },
	'ask-before-you-pay.json': {
		'What do they want?: 1': 'Returned from PayPal: the receipt, or what went wrong',
	},
	'cart.json': {
		'Which one?: 0': 'nothing was put in, and Add to cart still works',
		'Which one?: 2': 'it can only be tapped',
		'Settle payment: 0': 'the page behind the pay link says that it is closed',
	},
	'first-sale.json': { 'What do they want?: 1': 'Returned from PayPal: the receipt, or what went wrong' },
	'daily-takings.json': {
		'What is missing?: 1': 'nobody waits for what is in order',
		'What is missing?: 2': 'nobody waits for what is in order',
		'What is missing?: 3': 'nobody waits for what is in order',
	},
	'dispute-desk.json': {
		'What was decided?: 2': 'the shop has decided to wait',
		'Give the money back: 0': "PayPal's event tells the buyer",
		'Offer a part: 0': "PayPal's event tells the buyer",
	},
	'link-and-pay.json': { 'Ask to save: 0': 'the button in the chat' },
	'payment-notifications.json': { 'Should they know?: 1': 'there is nothing to tell' },
	'refund-in-chat.json': {
		'Refund approved?: 1': 'a person of the shop writes in the inbox',
		'Give the money back: 0': "PayPal's event tells the buyer",
	},
	'subscription-in-chat.json': {
		'Pause it: 0': "PayPal's event tells the buyer",
		'Resume it: 0': "PayPal's event tells the buyer",
		'End it: 0': "PayPal's event tells the buyer",
	},
};

const openOutputs = (workflow: CanvasWorkflow): string[] => {
	const counts = outputCounts(workflow);
	const isSilent = (name: string) => {
		const { type, parameters } = workflow.nodes.find((node) => node.name === name)!;
		return !type.endsWith('Tool') && !saysItself.has(String(parameters.operation));
	};
	return [...counts].flatMap(([name, count]) =>
		count < 2 || !isSilent(name)
			? []
			: Array.from({ length: count }, (_, output) => output)
					.filter((output) => !workflow.connections[name]?.main?.[output]?.length)
					.map((output) => `${name}: ${output}`),
	);
};

it.each(files)('%s leaves nobody without a word', (file) => {
	const workflow = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CanvasWorkflow;
	expect(openOutputs(workflow)).toEqual(Object.keys(deliberate[file] ?? {}));
});

/** Tables whose row is named by a tap, which may be on a card from last week. */
const namedByTap = ({ nodes }: CanvasWorkflow): string[] => {
	const ofTap = nodes.filter(({ parameters }) =>
		JSON.stringify(parameters.filters ?? {}).includes('$json.value'),
	);
	const isGone = ofTap.filter(({ parameters }) => parameters.operation === 'rowNotExists');
	return ofTap
		.filter((node) => node.parameters.operation === 'get' && !('alwaysOutputData' in node))
		.filter(
			({ parameters }) =>
				!isGone.some(
					(other) => JSON.stringify(other.parameters.filters) === JSON.stringify(parameters.filters),
				),
		)
		.map(({ name }) => name);
};

it.each(files)('%s has an answer to a tap for what is gone', (file) => {
	const workflow = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CanvasWorkflow;
	expect(namedByTap(workflow)).toEqual([]);
});
