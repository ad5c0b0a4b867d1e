import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, callsAbout } = withPayPalCheckout();

const cart: IDataObject = {
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
};
const bill: IDataObject = {
	currency: 'USD',
	invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
};
const cell = '={{ $json.cell }}';

/**
 * The cell of the seller held a space without width, as copied texts do: it was left out like a blank one, but not refused like
 * one, and the shop was paid in the seller's place.
 */
it.each<[string, string, string, IDataObject]>([
	['Payee Email', 'order', 'create', { ...cart, createOptions: { payeeEmail: cell } }],
	['Payee Merchant ID', 'order', 'create', { ...cart, createOptions: { payeeMerchantId: cell } }],
	['Invoice ID', 'order', 'create', { ...cart, createOptions: { invoiceId: cell } }],
	['Idempotency Key', 'order', 'create', { ...cart, createOptions: { idempotencyKey: cell } }],
	['Invoice Number', 'invoice', 'create', { ...bill, options: { invoiceNumber: cell } }],
	['Act for Merchant ID', 'capture', 'refund', { captureId: '2GG', options: { merchantId: cell } }],
	['Invoice ID', 'capture', 'refund', { captureId: '2GG', refundDetails: { invoiceId: cell } }],
])('%s of %s: %s is not left out', async (label, resource, operation, parameters) => {
	for (const nothing of ['\u200B', ' \u2060\uFEFF', '\u00AD'])
		await expect(
			run(resource, operation, parameters as INodeParameters, { items: [{ cell: nothing }] }),
		).rejects.toThrow(`${label}: the expression returns nothing for this item`);
	expect(callsAbout('POST', '/v2/')).toEqual([]);
});

it('nor is a payee in a cart of several', async () => {
	const unitsJson = JSON.stringify([
		{ lines: [{ name: 'Mug', unitPrice: '12.00' }], payeeEmail: '\u200B' },
		{ lines: [{ name: 'Cup', unitPrice: '9.00' }] },
	]);
	await expect(run('order', 'create', { currency: 'USD', linesSource: 'units', unitsJson })).rejects.toThrow(
		'Payee Email of part 1 is present but empty',
	);
	expect(callsAbout('POST', '/v2/')).toEqual([]);
});

/** A plan that was not for sale yet was, because the column that says so was renamed. */
it.each([
	['isDraft', 'Not for Sale Yet'],
	['quantitySupported', 'Buyers Choose a Quantity'],
	['ifSetupFails', 'If the Setup Fee Fails'],
])('nor what a plan is: %s', async (option, label) => {
	const plan = {
		productId: { __rl: true, mode: 'id', value: 'PROD-1' },
		name: 'Monthly',
		price: '12',
		currency: 'USD',
	};
	await expect(
		run('plan', 'create', { ...plan, options: { [option]: '={{ $json.gone }}' } }),
	).rejects.toThrow(`${label}: the expression returns nothing`);
	expect(callsAbout('POST', '/v1/billing')).toEqual([]);
});
