import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, order, calls } = withPayPalCheckout();

const run = async (operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await order(operation, parameters as INodeParameters)).json[0]!;

const made = async (orderDetails: IDataObject = {}): Promise<IDataObject> =>
	await run('create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00', sku: 'MUG' }] },
		createOptions: orderDetails,
	});

const lose = (times: number, when: 'after' | 'before' = 'after') =>
	simulators.world.faults.add({
		...{ on: 'call', action: 'drop', vendor: 'paypal', method: 'PATCH', match: '/orders/' },
		...{ when, times },
	} as const);

/**
 * PayPal takes no request ID for a change of an order, and refuses to add what is there, or to remove what is not: whoever had
 * lost the answer was told that it can't be done, after it was.
 */
describe('a change of an order whose answer got lost', () => {
	it.each(['after', 'before'] as const)('is told as done, lost %s it', async (when) => {
		const { orderId } = await made();
		lose(1, when);
		const changed = await run('update', { orderId, changes: { invoiceId: 'INV-1', shipping: '4.90' } });
		expect(changed).toMatchObject({ orderId, invoiceId: 'INV-1', amount: { value: '28.90' } });
		expect(calls('PATCH', String(orderId))).toHaveLength(2);
	});

	it('is one that takes something away', async () => {
		const { orderId } = await made({ invoiceId: 'INV-2' });
		lose(1);
		const removed = await run('update', { orderId, changes: { remove: ['invoice_id'] } });
		expect(removed).not.toHaveProperty('invoiceId');
	});

	it('is done for whoever tries again after three', async () => {
		const { orderId } = await made({ invoiceId: 'INV-3' });
		lose(3);
		const change = { orderId, changes: { remove: ['invoice_id'] } };
		await failureOf(run('update', change));
		const removed = await run('update', change);
		expect(removed).toMatchObject({ orderId });
		expect(removed).not.toHaveProperty('invoiceId');
		expect(calls('PATCH', String(orderId))).toHaveLength(3);
	});

	it('says which items are in a parcel', async () => {
		const { orderId } = await made();
		await new Buyer(simulators.origin).approves(orderId as string);
		const { captureId } = await run('capture', { orderId });
		const carrier = { __rl: true, mode: 'id', value: 'FEDEX' };
		const { trackers } = await run('addTracking', { orderId, captureId, carrier, trackingNumber: '4711' });
		const [{ trackerId }] = trackers as [IDataObject];
		lose(1);
		const parcelItems = { item: [{ name: 'Blue mug', quantity: 1, sku: 'MUG' }] };
		expect(await run('updateTracking', { orderId, trackerId, parcelItems })).toMatchObject({ orderId });
	});

	it('is still refused where PayPal refuses it at first', async () => {
		const { orderId } = await made();
		simulators.world.faults.add({
			...{ on: 'call', action: 'fail', vendor: 'paypal', method: 'PATCH', match: '/orders/', status: 400 },
			body: { name: 'INVALID_REQUEST', details: [{ issue: 'INVALID_PATCH_OPERATION' }] },
		} as const);
		const refused = failureOf(run('update', { orderId, changes: { invoiceId: 'INV-4' } }));
		expect((await refused).message).toBe('This part of the order can no longer be changed');
	});
});
