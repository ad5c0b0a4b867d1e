import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { outputCountOf, outputFor } from '../../../../nodes/MessengerCheckout/outputs';
import type { PaymentStatus } from '../../../../nodes/checkout/judgement/judgement';

/** Evaluates the expression as n8n does: with the node's parameters and nothing else. */
const shownFor = (parameters: object): string[] => {
	const { outputs } = new MessengerCheckout().description;
	const expression = /^=\{\{(.*)\}\}$/s.exec(outputs as string)![1]!;
	const evaluate = new Function('$parameter', `return ${expression}`) as (
		given: object,
	) => Array<{ displayName: string }>;
	return evaluate(parameters).map(({ displayName }) => displayName);
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
	[{ operation: 'sendNotification', reservedOutput: true }, ['Sent', 'Not Sent']],
])('given %j the node shows %j', (parameters, names) => {
	expect(shownFor(parameters)).toEqual(names);
	expect(outputCountOf(parameters as never)).toBe(names.length);
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
