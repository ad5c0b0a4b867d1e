import { withPayPalCheckout } from '../../support/payPalCheckout';
import { Buyer } from '../../support/buyer';

const { simulators, run, callsAbout } = withPayPalCheckout();

async function saved(): Promise<{ paymentTokenId: string; customerId: string }> {
	const order = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 1, unitPrice: '24.00' }] },
		createOptions: { save: { method: { usageType: 'MERCHANT' } } },
	});
	const orderId = order.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const { json } = await run('order', 'capture', { orderId });
	const { id, customerId } = json[0]!.savedPaymentMethod as Record<'id' | 'customerId', string>;
	return { paymentTokenId: id, customerId };
}

describe('saved payment methods', () => {
	it('are listed by customer, looked up and forgotten', async () => {
		const { paymentTokenId, customerId } = await saved();
		const token = {
			paymentTokenId,
			customerId,
			type: 'paypal',
			account: expect.objectContaining({ email: 'jamie.rivera@example.com' }) as unknown,
		};
		expect((await run('paymentToken', 'getMany', { customerId })).json).toEqual([
			expect.objectContaining(token),
		]);
		expect((await run('paymentToken', 'get', { vaultId: paymentTokenId })).json).toEqual([
			expect.objectContaining(token),
		]);
		const raw = await run('paymentToken', 'get', { vaultId: paymentTokenId, simplify: false });
		expect(raw.json[0]).toMatchObject({ id: paymentTokenId, payment_source: {} });
		const gone = { paymentTokenId, deleted: true };
		expect((await run('paymentToken', 'delete', { vaultId: paymentTokenId })).json).toEqual([gone]);
		expect((await run('paymentToken', 'delete', { vaultId: paymentTokenId })).json).toEqual([gone]);
		expect((await run('paymentToken', 'getMany', { customerId })).json).toEqual([]);
		await expect(run('paymentToken', 'get', { vaultId: paymentTokenId })).rejects.toThrow();
	});

	it.each([
		['get', { vaultId: '' }, 'Payment Token ID is empty'],
		['delete', { vaultId: '../x' }, 'is not a payment token'],
		['getMany', { customerId: '' }, 'Customer ID is empty'],
		['getMany', { customerId: 'a&b' }, 'is not a customer ID'],
	])('are not asked for (%s) with %j', async (operation, parameters, message) => {
		await expect(run('paymentToken', operation, parameters)).rejects.toThrow(message);
		expect([...callsAbout('GET', 'vault'), ...callsAbout('DELETE', 'vault')]).toEqual([]);
	});
});

describe('tracking', () => {
	it('is looked up by payment, and by number', async () => {
		const lines = { line: [{ name: 'Blue mug', quantity: 1, unitPrice: '24.00' }] };
		const { orderId } = (await run('order', 'create', { currency: 'USD', lines })).json[0]!;
		await new Buyer(simulators.origin).approves(orderId as string);
		const { captureId } = (await run('order', 'capture', { orderId: orderId as string })).json[0]!;
		for (const trackingNumber of ['443844607820', '443844607821'])
			await run('order', 'addTracking', {
				orderId: orderId as string,
				captureId: captureId as string,
				carrier: { __rl: true, mode: 'list', value: 'FEDEX' },
				trackingNumber,
			});
		const found = async (parameters = {}) =>
			(await run('tracking', 'get', { captureId: captureId as string, ...parameters })).json;
		expect(await found()).toHaveLength(2);
		expect(await found({ trackingNumber: '443844607821' })).toEqual([
			expect.objectContaining({
				captureId,
				trackingNumber: '443844607821',
				carrier: 'FEDEX',
				status: 'SHIPPED',
			}),
		]);
		expect(await found({ trackingNumber: '1' })).toEqual([]);
		await expect(found({ trackingNumber: '={{ $json.none }}' })).rejects.toThrow('Tracking Number');
	});
});
