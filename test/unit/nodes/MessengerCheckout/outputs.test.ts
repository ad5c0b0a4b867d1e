import type { INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { outputCountOf, outputFor } from '../../../../nodes/MessengerCheckout/outputs';
import type { PaymentStatus } from '../../../../nodes/checkout/judgement/judgement';

/** Evaluates the expression as n8n does: with the node's parameters and version, and nothing else. */
const shownFor = (parameters: object, typeVersion: number): string[] => {
	const { outputs } = new MessengerCheckout().description;
	const expression = /^=\{\{(.*)\}\}$/s.exec(outputs as string)![1]!;
	const evaluate = new Function('$parameter', '$nodeVersion', `return ${expression}`) as (
		given: object,
		version: number,
	) => Array<{ displayName: string }>;
	// n8n works out the expression of a parameter that is looked at, and there is no item here to do it with.
	const asInN8n = Object.defineProperty({ ...parameters }, 'orderId', {
		enumerable: true,
		get: () => {
			throw new Error("Node 'Messenger Checkout' hasn't been executed");
		},
	});
	return evaluate(asInN8n, typeVersion).map(({ displayName }) => displayName);
};

it.each<[object, string[]]>([
	[{ operation: 'requestPayment', intent: 'AUTHORIZE' }, ['Requested', 'Not Sent']],
	[{ operation: 'requestPaymentAndWait' }, ['Not Paid', 'Paid']],
	[{ operation: 'requestPaymentAndWait', intent: 'CAPTURE' }, ['Not Paid', 'Paid']],
	[{ operation: 'requestPaymentAndWait', intent: 'AUTHORIZE' }, ['Not Paid', 'Paid', 'Reserved']],
	[{ operation: 'settlePayment' }, ['Not Paid', 'Paid']],
	[{ operation: 'settlePayment', intent: 'AUTHORIZE' }, ['Not Paid', 'Paid']],
	[{ operation: 'settlePayment', reservedOutput: true }, ['Not Paid', 'Paid', 'Reserved']],
	[{ operation: 'remindAndWait', reservedOutput: true }, ['Not Paid', 'Paid', 'Reserved']],
	[{ operation: 'settlePayment', settledBefore: 'output' }, ['Not Paid', 'Paid', 'Settled Before']],
	[{ operation: 'sendNotification', reservedOutput: true }, ['Sent', 'Not Sent']],
])('given %j a node of version 2 shows %j', (parameters, names) => {
	expect(shownFor(parameters, 2)).toEqual(names);
	expect(outputCountOf({ parameters: parameters as INodeParameters, typeVersion: 2 })).toBe(names.length);
});

it.each<[object, string[]]>([
	[{ operation: 'requestPayment', requestOptions: { intent: 'AUTHORIZE' } }, ['Requested', 'Not Sent']],
	[{ operation: 'requestPaymentAndWait' }, ['Not Paid', 'Paid']],
	[{ operation: 'requestPaymentAndWait', waitOptions: { intent: 'CAPTURE' } }, ['Not Paid', 'Paid']],
	[
		{ operation: 'requestPaymentAndWait', waitOptions: { intent: 'AUTHORIZE' } },
		['Not Paid', 'Paid', 'Reserved'],
	],
	[{ operation: 'settlePayment' }, ['Not Paid', 'Paid', 'Settled Before']],
	[{ operation: 'settlePayment', settleOptions: { settledBefore: 'paid' } }, ['Not Paid', 'Paid']],
	[
		{ operation: 'settlePayment', settleOptions: { reservedOutput: true } },
		['Not Paid', 'Paid', 'Reserved', 'Settled Before'],
	],
	[
		{ operation: 'remindAndWait', waitOptions: { reservedOutput: true, settledBefore: 'nowhere' } },
		['Not Paid', 'Paid', 'Reserved'],
	],
	[{ operation: 'sendNotification', waitOptions: { reservedOutput: true } }, ['Sent', 'Not Sent']],
])('given %j a node of version 3 shows %j', (parameters, names) => {
	expect(shownFor(parameters, 3)).toEqual(names);
	expect(outputCountOf({ parameters: parameters as INodeParameters, typeVersion: 3 })).toBe(names.length);
});

const others: PaymentStatus[] = [
	'AWAITING_APPROVAL',
	'CANCELLED',
	'DECLINED',
	'EXPIRED',
	'MISMATCH',
	'PARTIALLY_CAPTURED',
	'PARTIALLY_REFUNDED',
	'PENDING',
	'REFUNDED',
	'TIMED_OUT',
];

describe('invariant 2: through Paid leaves what is paid and nothing else', () => {
	it.each([true, false])('also where there is a branch for reserved money: %s', (hasReserved) => {
		expect(outputFor('PAID', hasReserved)).toBe(1);
		expect(outputFor('AUTHORIZED', hasReserved)).toBe(hasReserved ? 2 : 0);
		for (const status of others) expect(outputFor(status, hasReserved)).toBe(0);
	});
});
