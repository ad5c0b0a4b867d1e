import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

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

describe('a payment method that is saved without a purchase', () => {
	const chat = { pageId: '108542738901234' };
	const asked = async (parameters: object = {}) =>
		(await run('setupToken', 'create', { ...chat, ...parameters })).json[0]!;
	/** What the buyer does on the page of `approveUrl`. */
	const answers = async (what: 'approve' | 'cancel', { approveUrl }: IDataObject) => {
		const page = approveUrl as string;
		return (await axios.post<{ redirect: string }>(page.replace('/approve?', `/${what}?`), {})).data.redirect;
	};
	const changes = () =>
		simulators.world.calls.filter(({ method, path }) => method === 'POST' && path.includes('/v3/vault/'));

	it('is asked for, agreed to in the way back into the chat, and charged later', async () => {
		const token = await asked({
			details: { merchantCustomerId: '28777805391819468', description: 'Coffee' },
		});
		expect(token).toMatchObject({
			status: 'PAYER_ACTION_REQUIRED',
			merchantCustomerId: '28777805391819468',
			approveUrl: expect.stringContaining('/agreements/approve?approval_session_id=') as string,
		});
		const setupId = token.setupTokenId as string;
		expect(await answers('approve', token)).toContain('/m.me/108542738901234?ref=account-saved');
		const [read] = (await run('setupToken', 'get', { setupId })).json;
		expect(read).toMatchObject({ status: 'APPROVED', customerId: token.customerId });
		expect(read).not.toHaveProperty('approveUrl');
		const [saved] = (await run('paymentToken', 'create', { setupId })).json;
		expect(saved).toMatchObject({
			paymentTokenId: expect.any(String) as string,
			customerId: token.customerId,
			account: { email: 'jamie.rivera@example.com' },
		});
		const charged = await run('order', 'create', {
			currency: 'USD',
			lines: { line: [{ name: 'Coffee', quantity: 1, unitPrice: '12.00' }] },
			createOptions: { vaultId: saved!.paymentTokenId as string },
		});
		expect(charged.json[0]).toMatchObject({ status: 'COMPLETED' });
	});

	it('is saved once, however often it is asked for', async () => {
		const token = await asked();
		await answers('approve', token);
		const setupId = token.setupTokenId as string;
		const [first] = (await run('paymentToken', 'create', { setupId })).json;
		const [again] = (await run('paymentToken', 'create', { setupId })).json;
		expect(again).toEqual({ ...first, replayed: true });
		const { customerId } = token;
		expect((await run('paymentToken', 'getMany', { customerId: customerId as string })).json).toHaveLength(1);
	});

	it('is saved as soon as the buyer agrees, where that is asked for', async () => {
		const token = await asked({ details: { savedWhen: 'ON_PAYER_APPROVAL' } });
		await answers('approve', token);
		const found = await run('paymentToken', 'getMany', { customerId: token.customerId as string });
		expect(found.json).toHaveLength(1);
	});

	it('is not saved before the buyer has agreed, nor after they went back', async () => {
		const token = await asked({ experience: { cancelUrl: 'https://shop.example/no' } });
		const setupId = token.setupTokenId as string;
		const create = run('paymentToken', 'create', { setupId });
		await expect(create).rejects.toThrow('is of a buyer who has not agreed yet');
		expect(await answers('cancel', token)).toContain('https://shop.example/no?');
		await expect(run('paymentToken', 'create', { setupId })).rejects.toThrow('has not agreed yet');
		expect(changes()).toHaveLength(1);
	});

	it('is asked for once when the execution is retried', async () => {
		const extra = { executionId: 'setup' };
		const one = await run('setupToken', 'create', chat, extra);
		const two = await run('setupToken', 'create', chat, extra);
		expect(two.json[0]).toEqual({ ...one.json[0], replayed: true });
	});

	it.each<[string, string, IDataObject, string]>([
		['setupToken', 'create', { pageId: '' }, 'Return URL is empty'],
		['setupToken', 'create', { pageId: 'mapleandmug' }, 'is not an ID'],
		['setupToken', 'get', { setupId: '' }, 'Setup Token ID is empty'],
		['paymentToken', 'create', { setupId: '../x' }, 'is not a setup token'],
	])('is not asked for by %s: %s with %j', async (resource, operation, parameters, message) => {
		await expect(run(resource, operation, parameters as typeof chat)).rejects.toThrow(message);
		expect(changes()).toEqual([]);
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
