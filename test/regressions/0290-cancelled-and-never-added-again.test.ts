import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode, calls } = withPayPalCheckout();
let executions = 0;

const run = async (
	operation: string,
	parameters: IDataObject,
	executionId = String(++executions),
): Promise<IDataObject> =>
	(await runNode('order', operation, parameters as INodeParameters, { executionId })).json[0]!;

/** An order that was paid. */
async function paid(): Promise<IDataObject> {
	const { orderId } = await run('create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	return await run('capture', { orderId });
}

const number = '1Z999AA10123456784';
const by = (code: string) => ({ carrier: { __rl: true, mode: 'id', value: code } });
const add = async ({ orderId, captureId }: IDataObject, how: IDataObject = {}, executionId?: string) =>
	await run(
		'addTracking',
		{ orderId, captureId, trackingNumber: number, ...by('FEDEX'), ...how },
		executionId,
	);
const cancel = async ({ orderId, captureId }: IDataObject) =>
	await run('cancelTracking', { orderId, trackerId: `${captureId as string}-${number}` });
const added = () => calls('POST', '/track').length;

/** For six hours, PayPal only repeated what it had done: the buyer was never told of the parcel. */
describe('a parcel that is added again', () => {
	it('after it was cancelled is there again, once', async () => {
		const order = await paid();
		await add(order);
		expect(await cancel(order)).toMatchObject({ trackers: [{ status: 'CANCELLED' }] });
		expect(await add(order, {}, 'again')).toMatchObject({ trackers: [{ status: 'SHIPPED' }] });
		const before = added();
		expect(await add(order, {}, 'again')).toMatchObject({
			trackers: [{ status: 'SHIPPED' }],
			replayed: true,
		});
		expect(added()).toBe(before + 1);
	});

	it('by another carrier is asked for, and the same one is not', async () => {
		const order = await paid();
		await add(order);
		expect(await add(order)).toMatchObject({ replayed: true });
		expect(await add(order, by('UPS'))).not.toHaveProperty('replayed');
	});
});
