import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();
let executions = 0;

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

/** 100.00 USD that a buyer has reserved. */
async function reserved(currency = 'USD', unitPrice = '100.00'): Promise<string> {
	const { orderId } = await run('order', 'create', {
		currency,
		lines: { line: [{ name: 'Table', quantity: 1, unitPrice }] },
		createOptions: { intent: 'AUTHORIZE' },
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	return (await run('order', 'authorize', { orderId })).authorizationId as string;
}

const take = async (authorizationId: string, how: object = {}) =>
	await run('authorization', 'capture', { authorizationId, ...how });

const taken = () =>
	simulators.payPal.state().captures.map(({ amount }) => (amount as { value: string }).value);

/**
 * "If amount is not specified, the full authorized amount is captured", says PayPal's OpenAPI, and lets captures add up to
 * 115 %. After a parcel for 10.00, the empty field that takes what is still reserved took 100.00 more.
 */
describe('what is still reserved, after a part of it was taken', () => {
	it.each([
		['USD', '100.00', '10.00', '90.00'],
		['USD', '100.00', '40', '60.00'],
		['JPY', '5000', '700', '4300'],
	])('is taken, and no more: of %s %s after %s, %s', async (currency, all, part, rest) => {
		const id = await reserved(currency, all);
		const { amount } = (await take(id, { amount: part, currency })) as { amount: { value: string } };
		expect(await take(id)).toMatchObject({ amount: { value: rest, currency }, finalCapture: true });
		expect(taken()).toEqual([amount.value, rest]);
	});

	it('is taken once, whoever asks', async () => {
		const id = await reserved();
		await take(id, { amount: '10.00' });
		const rest = await take(id);
		expect(await take(id)).toMatchObject({ captureId: rest.captureId, replayed: true });
		expect(taken()).toEqual(['10.00', '90.00']);
	});

	it('counts what went back to the buyer', async () => {
		const id = await reserved();
		const { captureId } = await take(id, { amount: '10.00' });
		await run('capture', 'refund', { captureId, refundOf: 'all' });
		expect(await take(id)).toMatchObject({ amount: { value: '90.00' } });
	});

	it('is not guessed where PayPal does not show what was taken', async () => {
		const id = await reserved();
		await take(id, { amount: '10.00' });
		const { id: orderId } = simulators.payPal.state().orders[0]!;
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: `/orders/${orderId}`,
			status: 200,
			body: { id: orderId, status: 'COMPLETED' },
		});
		await expect(take(id)).rejects.toThrow('Amount is empty, and PayPal does not show how much is left');
		expect(taken()).toEqual(['10.00']);
	});
});
