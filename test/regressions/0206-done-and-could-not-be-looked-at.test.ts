import '../support/shortSleeps';

import { withApprovedOrder } from '../support/approvedOrder';

const { simulators, run, approved } = withApprovedOrder();

const cannotBeSeen = (match: string, status: number) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'GET',
		match,
		status,
		times: 9,
		body: { name: 'NOT_AUTHORIZED', debug_id: 'd1', details: [{ issue: 'PERMISSION_DENIED' }] },
	});

/** PayPal had done it and said so; that it would not be looked at once more made it a failure. */
describe.each([403, 404, 429, 503])('what PayPal has done, and a look that gets %s', (status) => {
	it('is refunded, when that is repeated under its key', async () => {
		const { captureId } = await run('order', 'capture', { orderId: await approved('CAPTURE') });
		const refund = async () =>
			await run('capture', 'refund', { captureId, options: { idempotencyKey: 'R-7' } });
		const { refundId } = await refund();
		cannotBeSeen(`/captures/${captureId as string}`, status);
		expect(await refund()).toMatchObject({ refundId, amount: { value: '24.00' }, replayed: true });
	});

	it.each(['capture', 'authorize'] as const)('is an order that was asked to %s', async (operation) => {
		const payments = { capture: 'captures', authorize: 'authorizations' }[operation];
		const orderId = await approved(operation === 'capture' ? 'CAPTURE' : 'AUTHORIZE');
		const made = { id: '0000000000000000A', status: 'COMPLETED' };
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			when: 'after',
			method: 'POST',
			match: `/${operation}`,
			status: 201,
			body: {
				id: orderId,
				status: 'COMPLETED',
				purchase_units: [{ reference_id: 'default', payments: { [payments]: [made] } }],
				links: [],
			},
		});
		cannotBeSeen(`/orders/${orderId}`, status);
		expect(await run('order', operation, { orderId })).toMatchObject({ orderId, status: 'COMPLETED' });
	});
});
