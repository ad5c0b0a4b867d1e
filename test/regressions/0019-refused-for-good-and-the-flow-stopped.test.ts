import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const refuse = (orderId: string, issue: string, status = 422, times = 99) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match: `${orderId}/capture`,
		action: 'fail',
		status,
		times,
		body: { name: 'UNPROCESSABLE_ENTITY', debug_id: 'b1d1f06c7246c', details: [{ issue }], links: [] },
	});

describe('Settle Payment, when PayPal refuses to take the money', () => {
	it.each([
		['INSTRUMENT_DECLINED', 'DECLINED', true],
		['PAYER_ACCOUNT_RESTRICTED', 'DECLINED', true],
		['REDIRECT_PAYER_FOR_ALTERNATE_FUNDING', 'DECLINED', true],
		['PAYER_ACTION_REQUIRED', 'AWAITING_APPROVAL', true],
		['COMPLIANCE_VIOLATION', 'DECLINED', false],
		['TRANSACTION_BLOCKED_BY_PAYEE', 'DECLINED', false],
		['ORDER_EXPIRED', 'EXPIRED', false],
		['DUPLICATE_INVOICE_ID', 'CANCELLED', false],
	])(
		'with %s, answers Not Paid, %s; there is a way back to PayPal: %s',
		async (issue, status, hasWayBack) => {
			const orderId = await checkout.order();
			await buyer.approves(orderId);
			refuse(orderId, issue);
			const { output, json } = await checkout.settle(orderId);
			expect([output, json.payment]).toMatchObject([0, { status, reason: expect.stringMatching(/\w+ \w+/) }]);
			expect(json.approveUrl).toBe(
				hasWayBack ? `${simulators.origin}/www.paypal.com/checkoutnow?token=${orderId}` : undefined,
			);
		},
	);

	it.each(['PAYEE_ACCOUNT_RESTRICTED', 'AUTH_CAPTURE_NOT_ENABLED', 'AN_ISSUE_OF_NEXT_YEAR'])(
		'with %s, fails: the merchant has to see it, and PayPal comes again',
		async (issue) => {
			const orderId = await checkout.order();
			await buyer.approves(orderId);
			refuse(orderId, issue);
			await expect(checkout.settle(orderId)).rejects.toThrow();
		},
	);
});

describe('the buyer who comes back from PayPal', () => {
	it.each([
		['INSTRUMENT_DECLINED', 'declined', true],
		['COMPLIANCE_VIOLATION', 'declined', false],
		['DUPLICATE_INVOICE_ID', 'closed', false],
		['PAYEE_ACCOUNT_RESTRICTED', 'trouble', true],
	])('to %s, sees the page "%s"; it has a button to go on: %s', async (issue, page, hasButton) => {
		const payment = await WaitingPayment.ask(simulators.origin);
		const orderId = await payment.order();
		await buyer.approves(orderId);
		refuse(orderId, issue);
		const answer = await payment.open({ step: 'return', token: orderId });
		expect(answer).toMatchObject({ page });
		expect(answer.left).toBeUndefined();
		expect(answer.button?.includes('m.me')).toBe(!hasButton);
		if (issue === 'INSTRUMENT_DECLINED') expect(answer.button).toContain(`checkoutnow?token=${orderId}`);
	});
});
