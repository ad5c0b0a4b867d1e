import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withReservedOrders } from '../support/reservedOrders';

const { simulators, run, reserve, calls } = withReservedOrders();

/** 100.00 USD that a buyer has reserved, of which a parcel for 10.00 was taken four days ago. */
async function partlyTaken(): Promise<string> {
	const { authorizationId } = await reserve();
	await take(authorizationId, { amount: '10.00' });
	simulators.world.clock.advance(4 * 24 * 60 * 60 * 1000);
	return authorizationId;
}

const take = async (authorizationId: IDataObject[string], how: object = {}) =>
	await run('authorization', 'capture', { authorizationId, ...how });

const renew = async (authorizationId: string, how: object = {}) =>
	await run('authorization', 'reauthorize', { authorizationId, ...how });

const taken = () =>
	simulators.payPal.state().captures.map(({ amount }) => (amount as { value: string }).value);

/**
 * Where no amount is named, PayPal reserves all of it anew, and lets all of that be taken: 110.00 of 100.00. And what was
 * taken before counted as taken of the new reservation.
 */
describe('money that is reserved again after a part of it was taken', () => {
	it.each([{}, { amount: '90.00' }])('is the rest, and all of it can be taken: %j', async (how) => {
		const { authorizationId, amount } = await renew(await partlyTaken(), how);
		expect(amount).toEqual({ currency: 'USD', value: '90.00' });
		await take(authorizationId);
		expect(taken()).toEqual(['10.00', '90.00']);
	});

	it('is taken in parts, too', async () => {
		const { authorizationId } = await renew(await partlyTaken());
		await take(authorizationId, { amount: '20.00' });
		await take(authorizationId);
		expect(taken()).toEqual(['10.00', '20.00', '70.00']);
	});

	it('is never more than the order comes to, whoever has reserved it', async () => {
		const { authorizationId } = await renew(await partlyTaken(), { amount: '100.00' });
		await take(authorizationId);
		expect(taken()).toEqual(['10.00', '90.00']);
	});

	it('is reserved once under a key', async () => {
		const id = await partlyTaken();
		const how = { options: { idempotencyKey: 'again-1' } };
		const { authorizationId } = await renew(id, how);
		await take(authorizationId, { amount: '20.00' });
		expect(await renew(id, how)).toMatchObject({
			authorizationId,
			amount: { value: '90.00' },
			replayed: true,
		});
	});

	it('is nothing where all of it was taken', async () => {
		const id = await partlyTaken();
		const before = calls('POST', '/reauthorize').length;
		await take(id);
		await failureOf(renew(id));
		simulators.world.faults.add({
			...{ on: 'call', action: 'fail', method: 'GET', match: `/authorizations/${id}`, status: 200 },
			body: {
				...{ id, status: 'PARTIALLY_CAPTURED', amount: { currency_code: 'USD', value: '100.00' } },
				supplementary_data: { related_ids: { order_id: simulators.payPal.state().orders[0]!.id } },
			},
		} as const);
		expect((await failureOf(renew(id))).message).toContain('all of it was taken');
		expect(calls('POST', '/reauthorize').length).toBe(before + 1);
	});
});
