import type { INodeParameters } from 'n8n-workflow';

import { toOrderPatch } from '../../nodes/PayPalCheckout/actions/order/orderPatch';
import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { mug, withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();

const create = async (parameters: INodeParameters, executionId = '1') =>
	await runNode({
		node: new PayPalCheckout(),
		parameters: {
			resource: 'order',
			operation: 'create',
			intent: 'CAPTURE',
			currency: 'USD',
			lines: { line: [mug] },
			...parameters,
		},
		credentials: [payPalCredential(simulators.origin)],
		executionId,
	});

const choices = (...amounts: string[]) => ({
	shippingOptions: { option: amounts.map((amount, index) => ({ label: `Way ${index + 1}`, amount })) },
});

describe('ways of shipping between which the buyer chooses at PayPal', () => {
	it('are refused in the chat when they have different prices: another choice would never be taken', async () => {
		const asked = checkout.request({ orderDetails: choices('0.00', '4.90') });
		await expect(asked).rejects.toThrow('Shipping Options have different prices');
		expect(simulators.payPal.state().orders).toHaveLength(0);
	});

	it('are fine with one price', async () => {
		const { json } = await checkout.request({ orderDetails: choices('4.90', '4.9') });
		expect(json.payment).toMatchObject({ amount: { value: '28.90' } });
	});

	it('come with a remark from Order: Create, which others than Settle Payment may take', async () => {
		const hintsOf = async (parameters: INodeParameters, executionId: string) =>
			(await create(parameters, executionId)).context.hints.map(({ message }) => message).join();
		expect(await hintsOf({ orderDetails: choices('0.00', '4.90') }, '1')).toContain('Order: Capture');
		expect(await hintsOf({ orderDetails: choices('4.90', '4.90') }, '2')).toBe('');
		const own = { orderDetails: choices('0.00', '4.90'), createOptions: { referenceId: 'mine' } };
		expect(await hintsOf(own, '3')).toBe('');
	});
});

describe('a reference that does not fit beside the chat', () => {
	const long = 'R'.repeat(90);

	it('is refused in the chat, with what fits', async () => {
		const asked = checkout.request({ requestOptions: { reference: long } });
		const refusal = await asked.catch((error: Error & { description: string }) => error);
		const { message, description } = refusal as Error & { description: string };
		const room = Number(/there is room for (\d+)/.exec(message)?.[1]);
		expect(description).toContain(`Shorten Your Reference to ${room} characters`);
		expect(simulators.payPal.state().orders).toHaveLength(0);

		const fitting = { requestOptions: { reference: long.slice(0, room) } };
		const { json } = await checkout.request(fitting);
		expect((await checkout.settled(json.orderId as string)).reference).toBe(long.slice(0, room));
		const tooLong = { requestOptions: { reference: long.slice(0, room + 1) } };
		await expect(checkout.request(tooLong)).rejects.toThrow('Your Reference has');
	});

	it('is refused by Order: Create', async () => {
		const chat = { pageId: '108542738901234', psid: buyer.psid, reference: long };
		await expect(create({ createOptions: chat })).rejects.toThrow('Chat Reference has 90 characters');
	});
});

it('Order: Create with the key of another cart of the same price is refused', async () => {
	const key = { createOptions: { idempotencyKey: 'order-0035' } };
	await create(key, '1');
	const other = create({ ...key, lines: { line: [{ ...mug, name: 'Plate' }] } }, '2');
	await expect(other).rejects.toThrow('an order with this key, for another cart');
});

it('Order: Update keeps the tax on the whole order where lines show a tax of 0.00', () => {
	const usd = (value: string) => ({ currency_code: 'USD', value });
	const order = {
		id: '5O190127TN364715T',
		status: 'CREATED',
		purchase_units: [
			{
				reference_id: 'default',
				amount: { ...usd('28.00'), breakdown: { item_total: usd('24.00'), tax_total: usd('4.00') } },
				items: [{ name: 'Mug', quantity: '2', unit_amount: usd('12.00'), tax: usd('0.00') }],
			},
		],
	};
	const [patch] = toOrderPatch(order, { shipping: '5.00' });
	expect(patch?.value).toMatchObject({ value: '33.00', breakdown: { tax_total: usd('4.00') } });
	const lines = [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }];
	expect(toOrderPatch(order, { lines })[1]?.value).toMatchObject({ value: '16.00' });
});
