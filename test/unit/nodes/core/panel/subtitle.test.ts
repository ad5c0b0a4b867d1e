import {
	Workflow,
	type INode,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';

import { Messenger } from '../../../../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckout } from '../../../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';

/** What n8n's canvas shows below a node. */
function subtitleOf(type: INodeType, parameters: INodeParameters): unknown {
	const node: INode = {
		id: '1',
		name: 'Node',
		type: type.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const nodeTypes = { getByNameAndVersion: () => type } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, type.description.subtitle, 'internal', {});
}

interface Choice {
	resource: string;
	option: INodePropertyOptions;
}

const choicesOf = ({ description }: INodeType): Choice[] =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			(options as INodePropertyOptions[]).map((option) => ({
				resource: String(displayOptions!.show!.resource![0]),
				option,
			})),
		);

const actionNodes = [new Messenger(), new PayPalCheckout()];

describe.each(actionNodes.map((node) => [node.description.displayName, node] as const))(
	'what stands below a %s node',
	(_, node) => {
		const choices = choicesOf(node);
		const resources = node.description.properties.find(({ name }) => name === 'resource')!
			.options as INodePropertyOptions[];
		const nameOf = (resource: string) => resources.find(({ value }) => value === resource)!.name;

		it.each(choices.map((choice) => [`${choice.resource}: ${choice.option.name}`, choice] as const))(
			'is what its panel has chosen: %s',
			(__, { resource, option }) => {
				const subtitle = subtitleOf(node, { resource, operation: option.value });
				expect(subtitle).toBe(`${nameOf(resource)}: ${option.name}`);
				expect(String(subtitle).toLowerCase()).not.toBe(option.action?.toLowerCase());
			},
		);
	},
);

describe('what stands below a Messenger Checkout node', () => {
	it.each(choicesOf(new MessengerCheckout()).map((choice) => [choice.option.name, choice] as const))(
		'is the name of %s, which just fits',
		(name, { resource, option }) => {
			expect(subtitleOf(new MessengerCheckout(), { resource, operation: option.value })).toBe(name);
		},
	);
});

describe('what stands below a trigger', () => {
	it.each([
		['one event', ['message'], 'Message'],
		['two events', ['message', 'quickReply'], 'Message, Quick Reply'],
		['several events', ['message', 'quickReply', 'postback', 'referral'], 'Message +3'],
		['none', [], ''],
	])('names %s of Messenger', (_, events, shown) => {
		expect(subtitleOf(new MessengerTrigger(), { events })).toBe(shown);
	});

	it.each([
		['one event', ['PAYMENT.CAPTURE.COMPLETED'], 'Payment: Completed'],
		['two events', ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'], 'Order: Approved +1'],
		['all events', ['*'], 'All events'],
		['an event it does not know', ['PAYMENT.NEW.KIND'], 'PAYMENT.NEW.KIND'],
	])('names %s of PayPal', (_, events, shown) => {
		expect(subtitleOf(new PayPalCheckoutTrigger(), { events })).toBe(shown);
	});
});
