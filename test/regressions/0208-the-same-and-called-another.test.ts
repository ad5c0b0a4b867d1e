import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { haveSameTerms } from '../../nodes/vendors/payPal/money/sameTerms';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();
let executions = 0;

const run = async (operation: [string, string], parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(...operation, parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

const options = { idempotencyKey: 'october' };

/** The name was corrected in the sheet, or at PayPal: the buyer's own invoice was called one for something else. */
it('an invoice is the same for who has another name and the same email', async () => {
	const bill = async (details: IDataObject) =>
		await run(['invoice', 'create'], {
			currency: 'USD',
			invoiceLines: { line: [{ name: 'Membership', quantity: 1, unitPrice: '12.00' }] },
			invoiceDetails: details,
			options,
		});
	const { payPalInvoiceId } = await bill({ email: 'jo@example.com', givenName: 'Jo' });
	expect(await bill({ email: 'Jo@example.com', givenName: 'Joanna' })).toMatchObject({
		payPalInvoiceId,
		replayed: true,
	});
	await expect(bill({ email: 'kim@example.com', givenName: 'Jo' })).rejects.toThrow('for something else');
	await expect(bill({ givenName: 'Kim' })).rejects.toThrow('for something else');
});

/** PayPal may say that there are no costs. */
it('a payment link without costs is the same where PayPal says that they are zero', async () => {
	const product = { name: 'Mug', price: '24.00', currency: 'USD' };
	const create = async () => await run(['paymentLink', 'create'], { ...product, options });
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'POST',
		match: '/payment-resources',
		status: 201,
		body: {
			id: 'PLB-AAAA',
			line_items: [
				{
					name: 'Mug',
					unit_amount: { currency_code: 'USD', value: '24.00' },
					shipping: [{ type: 'FLAT', value: '0.00' }],
					taxes: [{ type: 'PERCENTAGE', value: '0' }],
				},
			],
		},
	});
	expect(await create()).toMatchObject({ paymentLinkId: 'PLB-AAAA' });
});

/** Cycles have numbers: their order in the list says nothing. */
it('a plan has the same terms in whatever order PayPal lists its cycles', () => {
	const cycle = (sequence: number, value: string) => ({
		sequence,
		pricing_scheme: { fixed_price: { currency_code: 'USD', value } },
	});
	const asked = { billing_cycles: [cycle(1, '0'), cycle(2, '12')] };
	expect(haveSameTerms(asked, { billing_cycles: [cycle(2, '12.00'), cycle(1, '0.0')] })).toBe(true);
	expect(haveSameTerms(asked, { billing_cycles: [cycle(2, '0'), cycle(1, '12')] })).toBe(false);
	expect(haveSameTerms({ billing_cycles: [cycle(2, '12')] }, asked)).toBe(true);
	expect(haveSameTerms({ setup_fee: { value: '1', unit: 'X' } }, { setup_fee: null })).toBe(true);
});
