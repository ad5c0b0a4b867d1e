import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withReservedOrders } from '../support/reservedOrders';

const { run, reserve } = withReservedOrders();

const told = async (operation: string, parameters: IDataObject): Promise<string> => {
	const { message, description } = await failureOf(run('authorization', operation, parameters));
	return `${message}. ${description}`;
};

/** Both read "The money was already taken. Nothing is left to do." */
describe('an authorization that is over', () => {
	it('leads whoever wants to release it to a refund', async () => {
		const one = await reserve();
		await run('authorization', 'capture', one);
		expect(await told('void', one)).toMatch(/already taken\. Use Capture: Refund/);
	});

	it('does not say that the rest was taken, where it was released', async () => {
		const one = await reserve();
		await run('authorization', 'capture', { ...one, amount: '40.00', finalCapture: true });
		expect(await told('capture', { ...one, amount: '60.00' })).toMatch(/^Nothing is reserved .* Order: Get/);
	});
});
