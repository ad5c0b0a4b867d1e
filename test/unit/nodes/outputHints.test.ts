import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { askOutputs } from '../../../nodes/Messenger/outputs';
import { messengerCheckout } from '../../../nodes/MessengerCheckout/actions';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';

/** What n8n shows in the output pane of a node that has not run, by its operation. */
function hintFor({ hints = [] }: INodeTypeDescription, operation: string): string[] {
	return hints
		.filter(({ displayCondition }) => {
			const [, expression] = /^=\{\{(.*)\}\}$/.exec(displayCondition!)!;
			return (new Function('$parameter', `return ${expression}`) as (given: object) => boolean)({
				operation,
			});
		})
		.map(({ message }) => message);
}

const operationsOf = ({ properties }: INodeTypeDescription): string[] =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options as INodePropertyOptions[])
		.map(({ value }) => String(value));

describe('which output to continue from', () => {
	const { description } = new MessengerCheckout();

	it.each(operationsOf(description))('is said of %s, if it has Paid, and it is the second', (operation) => {
		const outputs = messengerCheckout.outputs[operation] ?? [];
		const hints = hintFor(description, operation);
		expect(hints).toHaveLength(outputs.includes('Paid') ? 1 : 0);
		expect(hints.every((hint) => hint.startsWith('Continue from <b>Paid</b>, the second output'))).toBe(true);
		if (hints.length > 0) expect(outputs[1]).toBe('Paid');
	});

	it('is said of a question, and of no other message', () => {
		const messenger = new Messenger().description;
		const hinted = operationsOf(messenger).filter((operation) => hintFor(messenger, operation).length > 0);
		expect(hinted).toEqual(['sendAndWait']);
		expect(hintFor(messenger, 'sendAndWait')[0]).toContain(`<b>${askOutputs[1]}</b>, the second output`);
	});
});

it('the long list of options begins with what every shop needs, and ends with the accounts of others', () => {
	const { properties } = new MessengerCheckout().description;
	const labels = properties
		.filter(({ type }) => type === 'collection')
		.map(({ options = [] }) => options as INodeProperties[])
		.filter((options) => options.length > 30 && options.some(({ name }) => name === 'shipping'))
		.map((options) => options.map(({ displayName }) => displayName));
	expect(labels.map((all) => all.slice(0, 4).join(', ')).sort()).toEqual([
		'Linked Account, Shipping, Discount, Tax',
		'Shipping, Discount, Tax, Quantity',
		'Shipping, Discount, Tax, Quantity',
		'What For, Agreed As, Linked Account, Shipping',
	]);
	for (const all of labels)
		expect(all.slice(-3)).toEqual(['Payee Email', 'Payee Merchant ID', 'Soft Descriptor']);
});
