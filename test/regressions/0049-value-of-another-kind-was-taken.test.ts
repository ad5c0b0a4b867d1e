import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { mug, withCheckout } from '../support/checkoutNode';
import { payPalNodeAt } from '../support/payPalNode';

const { simulators, checkout } = withCheckout();

const { atPayPal, changes } = payPalNodeAt(simulators);

const cell = '={{ $json.cell }}';

// An expression may give anything. What is neither yes nor no was taken for yes, a list for an empty text, and "false"
// for a key that everybody shares.
describe('a value of another kind than the field is refused before anything is done:', () => {
	it.each(['undefined', 'off', [], {}, 2])('Final Capture by %j', async (value) => {
		const held = await checkout.settled(await checkout.order({ intent: 'AUTHORIZE' }));
		const before = changes().length;
		const authorizationId = held.authorizationId as string;
		const asked = { authorizationId, amount: '12.00', finalCapture: cell };
		await expect(atPayPal('authorization', 'capture', asked, { cell: value })).rejects.toThrow(
			/^Final Capture/,
		);
		expect(changes()).toHaveLength(before);
	});

	it.each<[string, unknown]>([
		['a list without anything in it', []],
		['a list', ['CART-1']],
		['false', false],
		['true', true],
		['no number', Number.NaN],
		['an object', { id: 1 }],
		['a number that has lost digits', 28777805391819468],
	])('Idempotency Key by %s', async (_, value) => {
		const { captureId } = await checkout.settled(await checkout.order());
		const before = changes().length;
		const asked = {
			captureId: captureId as string,
			amount: '1.00',
			options: { idempotencyKey: cell },
		};
		await expect(atPayPal('capture', 'refund', asked, { cell: value } as IDataObject)).rejects.toThrow(
			/^Idempotency Key/,
		);
		expect(changes()).toHaveLength(before);
	});

	it('the person an order is for, by a number that has lost digits', async () => {
		const lines = { line: [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }] };
		const createOptions = { psid: cell, pageId: '108542738901234' };
		await expect(
			atPayPal('order', 'create', { lines, createOptions }, { cell: 28777805391819468 }),
		).rejects.toThrow(/^Chat Recipient has more digits than a number can hold/);
		expect(changes()).toEqual([]);
	});

	it.each<[string, string, INodeParameters, RegExp]>([
		['capture', 'refund', { refundOf: '', amount: '' }, /^Refund is empty/],
		['order', 'create', { intent: '' }, /^When to Take the Money is empty/],
	])('%s %s with %j', async (resource, operation, parameters, message) => {
		const { captureId } = await checkout.settled(await checkout.order());
		const before = changes().length;
		const lines = { line: [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }] };
		const asked = { captureId: captureId as string, lines, ...parameters };
		await expect(atPayPal(resource, operation, asked)).rejects.toThrow(message);
		expect(changes()).toHaveLength(before);
	});

	it('Intent of a request for payment, whose expression gives nothing', async () => {
		await expect(checkout.request({ intent: cell })).rejects.toThrow(/^When to Take the Money/);
		expect(changes()).toEqual([]);
	});
});

it('a picture that a sheet keeps as an attachment is left out, and the order is made', async () => {
	const order = await atPayPal(
		'order',
		'create',
		{ linesSource: 'input' },
		{
			...mug,
			Image: [{ url: 'https://shop.example/mug.png' }],
		},
	);
	expect(order).toMatchObject({ orderId: expect.any(String) });
});

it('no address is an address that was not given, also where a group is given whole', async () => {
	const lines = { line: [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }] };
	const order = await atPayPal(
		'order',
		'create',
		{ lines, orderDetails: cell },
		{ cell: { shipTo: { address: null }, shippingOptions: [] } as unknown as IDataObject },
	);
	expect(order).toMatchObject({ orderId: expect.any(String) });
});
