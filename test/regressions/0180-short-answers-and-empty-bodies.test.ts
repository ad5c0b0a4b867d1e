import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withApprovedOrder } from '../support/approvedOrder';

const { simulators, calls, run, approved } = withApprovedOrder();

/** Order: Capture said COMPLETED, and neither what was taken nor that a bank had said no. */
it.each([
	['capture', 'captures'],
	['authorize', 'authorizations'],
] as const)('a short answer to Order: %s is looked up', async (operation, payments) => {
	const orderId = await approved(operation === 'capture' ? 'CAPTURE' : 'AUTHORIZE');
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		when: 'after',
		method: 'POST',
		match: `/${operation}`,
		status: 201,
		body: { id: orderId, status: 'COMPLETED', links: [] },
	});
	const paid = await run('order', operation, { orderId });
	expect(paid).toMatchObject({ [payments]: [{ amount: { value: '24.00' } }] });
	expect(paid).not.toHaveProperty('replayed');
});

/** It said COMPLETED, and not how much; under a known key, not even whether it was what was asked for. */
describe('a short answer', () => {
	const short = (match: string, id?: string) =>
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			when: 'after',
			method: 'POST',
			match,
			status: id ? 200 : 201,
			body: { id: id ?? '0000000000000000A', status: 'COMPLETED', links: [] },
		});
	const options = { idempotencyKey: 'R-7' };

	it('to Capture: Refund is looked up, and compared', async () => {
		const { captureId } = await run('order', 'capture', { orderId: await approved('CAPTURE') });
		const refund = async (amount: string) => await run('capture', 'refund', { captureId, amount, options });
		const { refundId } = await refund('5.00');
		short('/refund', refundId as string);
		expect(await refund('5.00')).toMatchObject({ amount: { value: '5.00' }, replayed: true });
		short('/refund', refundId as string);
		await expect(refund('6.00')).rejects.toThrow('for 5.00 USD and not for 6.00 USD');
	});

	it('to Authorization: Capture and Reauthorize is looked up', async () => {
		const { authorizationId } = await run('order', 'authorize', { orderId: await approved('AUTHORIZE') });
		const take = async () =>
			await run('authorization', 'capture', { authorizationId, amount: '5.00', options });
		const { captureId } = await take();
		short('/capture', captureId as string);
		expect(await take()).toMatchObject({ captureId, amount: { value: '5.00' } });
		simulators.world.clock.advance(5 * 24 * 3_600_000);
		const again = async () => await run('authorization', 'reauthorize', { authorizationId, options });
		const { authorizationId: newId } = await again();
		short('/reauthorize', newId as string);
		expect(await again()).toMatchObject({ authorizationId: newId, amount: { value: '19.00' } });
	});

	it('about something that cannot be seen is an answer all the same', async () => {
		const { captureId } = await run('order', 'capture', { orderId: await approved('CAPTURE') });
		short('/refund');
		expect(await run('capture', 'refund', { captureId, amount: '5.00' })).toMatchObject({
			status: 'COMPLETED',
		});
	});
});

/** The amount was to come from an item, and the item had none: PayPal would have refunded all. */
it.each([
	'={{ $json.nothing }}',
	'={{ {amount: $json.nothing} }}',
	'={{ {amount: null} }}',
	'{ "amount": "" }',
])('API: Call sends no body in which something is missing: %s', async (body) => {
	const { captureId } = await run('order', 'capture', { orderId: await approved('CAPTURE') });
	const path = `/v2/payments/captures/${captureId as string}/refund`;
	await expect(run('api', 'call', { method: 'POST', path, body })).rejects.toThrow(/^Body: /);
	expect(calls('POST', '/refund')).toEqual([]);
	await expect(run('api', 'call', { method: 'POST', path, body: '' })).resolves.toMatchObject({
		status: 'COMPLETED',
	});
});

const invoice = { __rl: true, mode: 'id', value: 'INV2-AAAA-BBBB-CCCC-DDDD' };

/** An expression for the account to act for, or for a simulated issue, gave nothing: it was done in one's own, in earnest. */
it.each<[string, string, IDataObject]>([
	['invoice', 'cancel', { invoice }],
	['invoice', 'delete', { invoice }],
	['invoice', 'deletePayment', { invoice, paymentId: 'EXTR-1' }],
	['invoice', 'deleteRefund', { invoice, refundId: 'EXTR-1' }],
	['invoice', 'remind', { invoice }],
	['invoice', 'send', { invoice }],
	['order', 'addTracking', { orderId: '1', captureId: '2', carrier: 'FEDEX', trackingNumber: '3' }],
	['order', 'cancelTracking', { orderId: '1', trackerId: '2' }],
	['order', 'updateTracking', { orderId: '1', trackerId: '2', notification: 'on' }],
	['paymentLink', 'delete', { paymentLinkId: { __rl: true, mode: 'id', value: 'PLB-AAAA' } }],
	['paymentToken', 'delete', { vaultId: '8kk845' }],
	['payout', 'cancelUnclaimed', { payoutItemId: '1' }],
])('%s: %s is not done for another account than meant', async (resource, operation, parameters) => {
	for (const option of ['merchantId', 'merchantEmail', 'simulateError'])
		await expect(
			run(resource, operation, { ...parameters, options: { [option]: '={{ $json.nothing }}' } }),
		).rejects.toThrow('the expression returns nothing');
	expect(simulators.world.calls.filter(({ path }) => !path.includes('oauth2'))).toEqual([]);
});
