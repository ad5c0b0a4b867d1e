import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, order } = withPayPalCheckout();

const cart: INodeParameters = {
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
};

/** What a buyer has saved while paying. */
async function saved(): Promise<string> {
	const made = await order('create', { ...cart, createOptions: { save: { method: {} } } });
	const orderId = made.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const { json } = await order('capture', { orderId });
	return (json[0]!.savedPaymentMethod as IDataObject).id as string;
}

const hours = (count: number) => simulators.world.clock.advance(count * 3_600_000);
const taken = () => simulators.payPal.state().captures.length - 1;

/**
 * PayPal forgets the key of an order after six hours. Of twenty members whose saved accounts were charged one had no money;
 * whoever pressed Retry the next morning charged the other nineteen again.
 */
describe('a saved account that was charged', () => {
	const retry = [{ resumeToken: 'drawn-once' }, { resumeToken: 'drawn-once', mode: 'retry' as const }];
	const again = [{ executionId: 'first' }, { executionId: 'second' }];

	it.each([
		['by Retry', {}, retry],
		['under its key', { idempotencyKey: 'march-jo' }, again],
	])('is not charged again the next day %s', async (_, options, [first, second]) => {
		const createOptions = { vaultId: await saved(), ...options };
		const charge = async (extra: object) =>
			(await order('create', { ...cart, createOptions }, extra)).json[0]!;
		const charged = await charge(first!);
		expect(charged).toMatchObject({ status: 'COMPLETED' });
		hours(5);
		expect(await charge(second!)).toMatchObject({ orderId: charged.orderId, replayed: true });
		hours(5);
		await expect(charge(second!)).rejects.toMatchObject({
			message: 'PayPal has taken, or given back, money for this Invoice ID before',
			description: expect.stringContaining('Nothing was done now') as string,
		});
		expect(taken()).toBe(1);
	});

	it('is charged again by another execution, as it was', async () => {
		const createOptions = { vaultId: await saved() };
		for (const executionId of ['february', 'march'])
			await order('create', { ...cart, createOptions }, { executionId, resumeToken: executionId });
		expect(taken()).toBe(2);
	});

	it('keeps an Invoice ID of the merchant', async () => {
		const createOptions = { vaultId: await saved(), invoiceId: 'INV-7' };
		const { json } = await order('create', { ...cart, createOptions }, { executionId: 'later' });
		expect(json[0]).toMatchObject({ invoiceId: 'INV-7' });
	});
});
