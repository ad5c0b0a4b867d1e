import type { INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { mug, withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { payPalNodeAt } from '../support/payPalNode';

const { simulators, checkout } = withCheckout();

const { atPayPal, changes } = payPalNodeAt(simulators);

/** Rows in which a column is missing, or empty. */
const emptyRows = [{}, { cell: '' }, { cell: null }, { cell: '  ' }];
const cell = '={{ $json.cell }}';

describe('a field whose expression gives nothing', () => {
	it.each(emptyRows)('never means all of a payment: %j', async (row) => {
		const { captureId } = await checkout.settled(await checkout.order());
		const held = await checkout.settled(await checkout.order({ intent: 'AUTHORIZE' }));
		const authorizationId = held.authorizationId as string;
		const before = changes().length;
		const nothing = /^Amount: the expression returns nothing for this item/;
		const refund = { captureId: captureId as string };
		await expect(atPayPal('capture', 'refund', { ...refund, amount: cell }, row)).rejects.toThrow(nothing);
		await expect(
			atPayPal('capture', 'refund', { ...refund, amount: cell, refundOf: 'part' }, row),
		).rejects.toThrow(nothing);
		for (const operation of ['capture', 'reauthorize'])
			await expect(
				atPayPal('authorization', operation, { authorizationId, amount: cell }, row),
			).rejects.toThrow(nothing);
		expect(changes()).toHaveLength(before);
	});

	const lines = { line: [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }] };
	it.each<[string, string, string, INodeParameters]>([
		['order', 'create', 'Quantity of line 1', { lines: { line: [{ ...lines.line[0]!, quantity: cell }] } }],
		['order', 'create', 'Tax of line 1', { lines: { line: [{ ...lines.line[0]!, tax: cell }] } }],
		['order', 'create', 'When to Take the Money', { lines, intent: cell }],
		['order', 'create', 'Shipping', { lines, amounts: { shipping: cell } }],
		['order', 'create', 'Discount', { lines, amounts: { discount: cell } }],
		['order', 'create', 'Payee Email', { lines, orderDetails: { payeeEmail: cell } }],
		['order', 'create', 'Invoice ID', { lines, orderDetails: { invoiceId: cell } }],
		['order', 'create', 'Idempotency Key', { lines, createOptions: { idempotencyKey: cell } }],
		['order', 'create', 'Act for Merchant ID', { lines, createOptions: { merchantId: cell } }],
		['order', 'create', 'Chat Recipient', { lines, createOptions: { psid: cell } }],
		['order', 'update', 'Reference ID', { orderId: '5O190127TN364715T', referenceId: cell }],
		['order', 'update', 'Shipping', { orderId: '5O190127TN364715T', changes: { shipping: cell } }],
		[
			'order',
			'capture',
			'Idempotency Key',
			{ orderId: '5O190127TN364715T', options: { idempotencyKey: cell } },
		],
		[
			'authorization',
			'capture',
			'Final Capture',
			{ authorizationId: '5O190127TN364715T', finalCapture: cell },
		],
		[
			'capture',
			'refund',
			'Idempotency Key',
			{ captureId: '5O1', amount: '1.00', options: { idempotencyKey: cell } },
		],
		['capture', 'refund', 'Refund', { captureId: '5O1', refundOf: cell }],
	])('%s: %s refuses it, and names %s', async (resource, operation, label, parameters) => {
		const given = { intent: 'CAPTURE', currency: 'USD', ...parameters };
		await expect(atPayPal(resource, operation, given)).rejects.toThrow(
			`${label}: the expression returns nothing for this item`,
		);
		expect(changes()).toHaveLength(0);
	});

	it.each(['expectedAmount', 'expectedCurrency', 'expectedPayee', 'expectedPsid'])(
		'never means that Settle Payment checks less: %s',
		async (option) => {
			const orderId = await checkout.order();
			const before = changes().length;
			await expect(checkout.settle(orderId, { settleOptions: { [option]: cell } })).rejects.toThrow(
				/^Expected \w+: the expression returns nothing/,
			);
			expect(changes()).toHaveLength(before);
		},
	);

	it('is a mistake in Expected PSID, once that is added, also when it was left empty', async () => {
		const orderId = await checkout.order();
		const before = changes().length;
		await expect(checkout.settle(orderId, { settleOptions: { expectedPsid: '' } })).rejects.toThrow(
			/^Expected PSID is empty/,
		);
		expect(changes()).toHaveLength(before);
	});

	it('never means that a buyer is asked without the key or the price the merchant wanted', async () => {
		const asked = checkout.request({ requestOptions: { idempotencyKey: cell } });
		await expect(asked).rejects.toThrow('Idempotency Key: the expression returns nothing');
		await expect(checkout.request({ amounts: { shipping: cell } })).rejects.toThrow(
			'Shipping: the expression returns nothing',
		);
		expect(simulators.payPal.state().orders).toHaveLength(0);
	});

	it('tells the model of an AI agent what to give', async () => {
		const asked = runNode({
			node: new PayPalCheckout(),
			type: 'n8n-nodes-messenger-checkout.payPalCheckoutTool',
			parameters: { resource: 'capture', operation: 'refund', captureId: '5O1', amount: cell },
			credentials: [payPalCredential(simulators.origin)],
		});
		await expect(asked).rejects.toThrow(
			/Amount: the expression returns nothing for this item\. .* Nothing was done\./,
		);
	});
});

describe('a field that the merchant left empty', () => {
	it.each(['', '='])('stays empty: "%s"', async (empty) => {
		const { captureId } = await checkout.settled(await checkout.order());
		const parameters = { captureId: captureId as string, amount: empty, options: { idempotencyKey: empty } };
		expect((await atPayPal('capture', 'refund', parameters)).amount).toMatchObject({ value: '24.00' });
	});

	it('of a way to give the cart that is not chosen counts for nothing', async () => {
		const stale = { lines: { line: [{ ...mug, quantity: cell }] } };
		expect((await checkout.request(stale)).json.payment).toMatchObject({ amount: { value: '24.00' } });
	});
});

describe('how much is refunded', () => {
	const refunded = async (parameters: INodeParameters) => {
		const { captureId } = await checkout.settled(await checkout.order());
		return await atPayPal('capture', 'refund', { captureId: captureId as string, ...parameters });
	};

	it('can be said in so many words', async () => {
		const all = await refunded({ refundOf: 'all', amount: cell });
		expect(all.amount).toMatchObject({ value: '24.00' });
		const part = await refunded({ refundOf: 'part', amount: '5.00' });
		expect(part.amount).toMatchObject({ value: '5.00' });
		await expect(refunded({ refundOf: 'part', amount: '' })).rejects.toThrow(
			'Amount is empty, but Refund is set to A Part',
		);
	});
});

describe('cart lines that come as data', () => {
	it.each([null, '', ' '])('have no quantity that got lost: %j', async (quantity) => {
		const lost = { ...mug, quantity };
		const message = /^Quantity of cart line 2\b.* is present but empty/;
		await expect(checkout.request({ linesJson: [mug, lost] })).rejects.toThrow(message);
		const orders = { intent: 'CAPTURE', currency: 'USD' };
		const units = { ...orders, linesSource: 'units', unitsJson: [{ lines: [mug, lost] }] };
		await expect(atPayPal('order', 'create', units as unknown as INodeParameters)).rejects.toThrow(message);
		const rows = runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'order', operation: 'create', ...orders, linesSource: 'input' },
			credentials: [payPalCredential(simulators.origin)],
			items: [
				{ Name: 'Mug', Price: '12.00' },
				{ Name: 'Mug', Price: '12.00', Qty: quantity },
			],
		});
		await expect(rows).rejects.toThrow(message);
		expect(simulators.payPal.state().orders).toHaveLength(0);
	});

	it('are one piece each without a quantity', async () => {
		const one = { name: mug.name, unitPrice: mug.unitPrice };
		expect((await checkout.request({ psid: buyers[0]!.psid, linesJson: [one] })).json.payment).toMatchObject({
			amount: { value: '24.00' },
		});
	});
});
