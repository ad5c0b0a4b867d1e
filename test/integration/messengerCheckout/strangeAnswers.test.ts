import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout, type Leaving } from '../../support/checkoutNode';
import { runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { shopCredentials } from '../../support/shopCredentials';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const page = '<html><body>403 Forbidden</body></html>';

/** What may come in place of PayPal's answer. */
const answers: Array<[string, { status: number; body: unknown }]> = [
	['a web page with 200', { status: 200, body: page }],
	['an empty object with 200', { status: 200, body: {} }],
	['nothing with 200', { status: 200, body: '' }],
	['half an answer with 201', { status: 201, body: '{"id":"5O190127TN364715T","status":"COMP' }],
	['another thing with 200', { status: 200, body: { id: '0THER000000000000', status: 'APPROVED' } }],
	['a web page with 302', { status: 302, body: page }],
	['a web page with 403', { status: 403, body: page }],
	['a web page with 404', { status: 404, body: page }],
	['a web page with 502', { status: 502, body: page }],
];

/** Nothing tells a new thing from another. */
const answersTo = (makesNew = false) => answers.filter(([name]) => !(makesNew && name.startsWith('another')));

/** An operation on money, and one call that it makes. */
interface Step {
	call: { method: 'GET' | 'POST'; match: string };
	/** What goes before. @returns the operation itself, the same execution each time */
	prepare: () => Promise<() => Promise<Outcome>>;
	/** What leaves when all goes well. */
	right: object;
	/** How much there is of everything at the end. */
	made: { orders?: number; captures?: number; refunds?: number };
	/** The call makes something new, whose ID nobody knows beforehand. */
	makesNew?: boolean;
}

type Outcome = IDataObject | undefined;

const payPal = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource, operation, ...parameters } as never,
			credentials: [payPalCredential(simulators.origin)],
			executionId: 'the-same',
		})
	).json[0]!;

const toOutcome = ({ output, json }: Leaving): Outcome => ({ output, ...(json.payment as IDataObject) });

const cart = {
	currency: 'USD',
	linesSource: 'json',
	linesJson: [{ name: 'Mug', quantity: 1, unitPrice: '24.00' }],
};

const approved = async (intent = 'CAPTURE'): Promise<string> => {
	const orderId = await checkout.order({ intent });
	await buyer.approves(orderId);
	return orderId;
};
const captured = async (): Promise<string> =>
	(await checkout.settled(await checkout.order())).captureId as string;
const authorized = async (): Promise<string> => {
	const { authorizationId } = await checkout.settled(await checkout.order({ intent: 'AUTHORIZE' }));
	return authorizationId as string;
};

const steps: Record<string, Step> = {
	'Request Payment, the order': {
		call: { method: 'POST', match: '/v2/checkout/orders' },
		prepare: async () => async () => toOutcome(await checkout.request({}, { executionId: 'the-same' })),
		right: { output: 0, status: 'AWAITING_APPROVAL' },
		made: { orders: 1 },
		makesNew: true,
	},
	'Settle Payment, the order': {
		call: { method: 'GET', match: '/v2/checkout/orders/' },
		prepare: async () => {
			const orderId = await approved();
			return async () => toOutcome(await checkout.settle(orderId));
		},
		right: { output: 1, status: 'PAID' },
		made: { orders: 1, captures: 1 },
	},
	'Settle Payment, the capture': {
		call: { method: 'POST', match: '/capture' },
		prepare: async () => {
			const orderId = await approved();
			return async () => toOutcome(await checkout.settle(orderId));
		},
		right: { output: 1, status: 'PAID' },
		made: { orders: 1, captures: 1 },
	},
	'Settle Payment, the reservation': {
		call: { method: 'POST', match: '/authorize' },
		prepare: async () => {
			const orderId = await approved('AUTHORIZE');
			return async () => toOutcome(await checkout.settle(orderId));
		},
		right: { status: 'AUTHORIZED' },
		made: { orders: 1, captures: 0 },
	},
	'Settle Payment of what is paid': {
		call: { method: 'GET', match: '/v2/checkout/orders/' },
		prepare: async () => {
			const orderId = await checkout.order();
			await checkout.settled(orderId);
			return async () => toOutcome(await checkout.settle(orderId));
		},
		right: { output: 1, status: 'PAID' },
		made: { orders: 1, captures: 1 },
	},
	'Send Notification, the order': {
		call: { method: 'GET', match: '/v2/checkout/orders/' },
		prepare: async () => {
			const orderId = await checkout.order();
			await checkout.settled(orderId);
			return async () => (await checkout.notify(orderId)).json.notification as IDataObject;
		},
		right: { kind: 'paid', sent: true },
		made: { orders: 1, captures: 1 },
	},
	'Order: Create': {
		call: { method: 'POST', match: '/v2/checkout/orders' },
		prepare: async () => async () => await payPal('order', 'create', { ...cart, intent: 'CAPTURE' }),
		right: { status: 'PAYER_ACTION_REQUIRED', orderId: expect.any(String) as string },
		made: { orders: 1 },
		makesNew: true,
	},
	'Order: Get': {
		call: { method: 'GET', match: '/v2/checkout/orders/' },
		prepare: async () => {
			const orderId = await approved();
			return async () => await payPal('order', 'get', { orderId });
		},
		right: { status: 'APPROVED' },
		made: { orders: 1, captures: 0 },
	},
	'Order: Capture': {
		call: { method: 'POST', match: '/capture' },
		prepare: async () => {
			const orderId = await approved();
			return async () => await payPal('order', 'capture', { orderId });
		},
		right: { status: 'COMPLETED', captureId: expect.any(String) as string },
		made: { orders: 1, captures: 1 },
	},
	'Order: Authorize': {
		call: { method: 'POST', match: '/authorize' },
		prepare: async () => {
			const orderId = await approved('AUTHORIZE');
			return async () => await payPal('order', 'authorize', { orderId });
		},
		right: { status: 'COMPLETED', authorizationId: expect.any(String) as string },
		made: { orders: 1, captures: 0 },
	},
	'Capture: Get': {
		call: { method: 'GET', match: '/v2/payments/captures/' },
		prepare: async () => {
			const captureId = await captured();
			return async () => await payPal('capture', 'get', { captureId });
		},
		right: { status: 'COMPLETED' },
		made: { captures: 1 },
	},
	'Capture: Refund of a part': {
		call: { method: 'POST', match: '/refund' },
		prepare: async () => {
			const captureId = await captured();
			return async () => await payPal('capture', 'refund', { captureId, amount: '5.00', currency: 'USD' });
		},
		right: {
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '5.00' },
			refundId: expect.any(String) as string,
		},
		made: { captures: 1, refunds: 1 },
		makesNew: true,
	},
	'Capture: Refund of all': {
		call: { method: 'POST', match: '/refund' },
		prepare: async () => {
			const captureId = await captured();
			return async () => await payPal('capture', 'refund', { captureId });
		},
		right: {
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '24.00' },
			refundId: expect.any(String) as string,
		},
		made: { captures: 1, refunds: 1 },
		makesNew: true,
	},
	'Authorization: Get': {
		call: { method: 'GET', match: '/v2/payments/authorizations/' },
		prepare: async () => {
			const authorizationId = await authorized();
			return async () => await payPal('authorization', 'get', { authorizationId });
		},
		right: { status: 'CREATED' },
		made: { captures: 0 },
	},
	'Authorization: Capture of a part': {
		call: { method: 'POST', match: '/capture' },
		prepare: async () => {
			const authorizationId = await authorized();
			return async () =>
				await payPal('authorization', 'capture', { authorizationId, amount: '10.00', currency: 'USD' });
		},
		right: {
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '10.00' },
			captureId: expect.any(String) as string,
		},
		made: { captures: 1 },
		makesNew: true,
	},
	'Authorization: Void': {
		call: { method: 'POST', match: '/void' },
		prepare: async () => {
			const authorizationId = await authorized();
			return async () => await payPal('authorization', 'void', { authorizationId });
		},
		right: { status: 'VOIDED' },
		made: { captures: 0 },
	},
};

const fail = (
	call: Step['call'],
	answer: { status: number; body: unknown },
	when: 'before' | 'after',
): void =>
	void simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		action: 'fail',
		times: 99,
		when,
		...call,
		...answer,
	});

const countOf = (type: string): number =>
	simulators.payPal.state().events.filter(({ event_type: name }) => name === type).length;

const made = () => ({
	// The one that only asks whom PayPal pays is none of the buyer's.
	orders: simulators.payPal.state().orders.filter((order) => !JSON.stringify(order).includes('own-account'))
		.length,
	captures: simulators.payPal.state().captures.length,
	refunds: countOf('PAYMENT.CAPTURE.REFUNDED'),
});

describe.each(Object.entries(steps))('%s', (_step, { call, prepare, right, made: most, makesNew }) => {
	it.each(
		answersTo(makesNew).flatMap(([name, answer]) =>
			(['before', 'after'] as const).map((when) => [name, when, answer] as const),
		),
	)('with %s, %s PayPal has done it, is an error, and right the next time', async (_name, when, answer) => {
		const run = await prepare();
		fail(call, answer, when);
		const failed = await run().then(
			(outcome) => outcome,
			(error: Error & { description?: string }) => error,
		);
		expect(failed).toBeInstanceOf(Error);
		const { message, description } = failed as Error & { description?: string };
		expect(message).toMatch(/is not PayPal's REST API|firewall or proxy|PayPal is not available right now/);
		if (call.method === 'POST' && answer.status < 400) expect(description).toContain('may still have done');
		simulators.world.faults.clear();
		expect(await run()).toMatchObject(right);
		expect(made()).toMatchObject(most);
	});
});

describe('a buyer whose browser comes while something else answers', () => {
	const waiting = [
		['the tap, the order', 'tap', { method: 'POST', match: '/v2/checkout/orders' }],
		['the tap, the look at it', 'tap', { method: 'GET', match: '/v2/checkout/orders/' }],
		['the way back, the order', 'return', { method: 'GET', match: '/v2/checkout/orders/' }],
		['the way back, the capture', 'return', { method: 'POST', match: '/capture' }],
	] as const;

	it.each(
		waiting.flatMap(([name, step, call]) =>
			answersTo(step === 'tap' && call.method === 'POST').flatMap(([what, answer]) =>
				(['before', 'after'] as const).map((when) => [name, what, when, step, call, answer] as const),
			),
		),
	)(
		'sees "trouble" at %s with %s (%s), and is not given up',
		async (_name, _what, when, step, call, answer) => {
			const payment = await WaitingPayment.ask(simulators.origin);
			if (step === 'tap') {
				fail(call, answer, when);
				expect(await payment.open(payment.payUrl)).toMatchObject({ page: 'trouble' });
				simulators.world.faults.clear();
				await payment.buyer.approves(await payment.order());
			} else {
				const token = await payment.order();
				await payment.buyer.approves(token);
				fail(call, answer, when);
				const seen = await payment.open({ step, token });
				expect([seen.page, seen.left]).toEqual(['trouble', undefined]);
				simulators.world.faults.clear();
			}
			const token = simulators.payPal.state().orders[0]!.id as string;
			const { page: shown, left } = await payment.open({ step: 'return', token });
			expect(shown).toBe('paid');
			expect(left![1]![0]).toMatchObject({ payment: { status: 'PAID' } });
			expect(made()).toMatchObject({ orders: 1, captures: 1 });
		},
	);
});

test('the seller is told who turned the server away, not that the app lacks a feature', async () => {
	// By another name of the same host, so that no token of an earlier test is known for it.
	checkout.credentials = shopCredentials(simulators.origin.replace('localhost', '127.0.0.1'));
	fail({ method: 'POST', match: '/v1/oauth2/token' }, { status: 403, body: page }, 'before');
	const error = (await checkout.request().catch((caught: unknown) => caught)) as Error & {
		description: string;
	};
	expect(error.message).toMatch(/^A firewall or proxy blocked this server/);
	expect(error.description).not.toContain('turn this feature on');
});
