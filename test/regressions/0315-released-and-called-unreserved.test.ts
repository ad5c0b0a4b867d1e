import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withReservedOrders } from '../support/reservedOrders';

const { simulators, run, reserve } = withReservedOrders();

const release = async (parameters: IDataObject) => await run('authorization', 'void', parameters);

/**
 * PayPal's OpenAPI of 2024 has no request ID for releasing money: whoever had lost the answer, or asked again, read that no
 * money is reserved and was to make a new order.
 */
describe('reserved money that is released', () => {
	it('is released for whoever asks again', async () => {
		const one = await reserve();
		await release({ ...one, options: { idempotencyKey: 'a' } });
		const again = await release({ ...one, options: { idempotencyKey: 'b' } });
		expect(again).toMatchObject({ ...one, status: 'VOIDED' });
	});

	it('is not where PayPal refuses it for another reason', async () => {
		const one = await reserve();
		await run('authorization', 'capture', one);
		await expect(release(one)).rejects.toThrow();
	});

	/** It read "No money is reserved by this authorization any longer", and the buyer's money stayed where it was. */
	it('is still reserved where it was reserved again, which is said', async () => {
		const one = await reserve();
		simulators.world.clock.advance(4 * 24 * 60 * 60 * 1000);
		const { authorizationId } = await run('authorization', 'reauthorize', one);
		const { message, description } = await failureOf(release({ authorizationId }));
		expect(`${message}. ${description}`).toMatch(/reserved again.* It is still reserved/);
		expect(await release(one)).toMatchObject({ ...one, status: 'VOIDED' });
	});
});
