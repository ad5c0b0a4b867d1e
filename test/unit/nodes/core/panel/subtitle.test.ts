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

const choices = (type: INodeType): Array<[string, Choice]> =>
	choicesOf(type).map((choice) => [`${choice.resource}: ${choice.option.name}`, choice]);

describe('what stands below a Messenger node', () => {
	it.each(choices(new Messenger()))('says what it does for %s', (_, { resource, option }) => {
		expect(subtitleOf(new Messenger(), { resource, operation: option.value })).toBe(option.action);
	});
});

describe('what stands below a PayPal Checkout node', () => {
	it.each(choices(new PayPalCheckout()))('says what it does for %s', (_, { resource, option }) => {
		expect(subtitleOf(new PayPalCheckout(), { resource, operation: option.value })).toBe(option.action);
	});
});

describe('what stands below a Messenger Checkout node', () => {
	it.each(choices(new MessengerCheckout()))('is the name of %s', (_, { resource, option }) => {
		expect(subtitleOf(new MessengerCheckout(), { resource, operation: option.value })).toBe(option.name);
	});
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
