import type { IDataObject } from 'n8n-workflow';

import { readAskedBefore, requestFor, toAsked } from '../../../../../../nodes/vendors/payPal/orders/asked';
import type { Checkout } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { toOrderRequest } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';
import { refusal } from '../../../../../support/refusal';

const checkout: Checkout = {
	intent: 'CAPTURE',
	currency: 'EUR',
	lines: [{ name: 'Mug', quantity: 2, unitPrice: '12.00', sku: 'MUG' }],
	invoiceId: 'INV-7',
	customId: 'messenger:1:2',
	experience: { returnUrl: 'https://m.me/shop' },
};

const viaJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('what is asked', () => {
	it('is summed up in words of ours', () => {
		expect(toAsked(checkout)).toMatchObject({
			intent: 'take',
			amount: { currency: 'EUR', value: '24.00' },
			lines: [{ name: 'Mug', quantity: '2', unitPrice: '12.00', sku: 'MUG' }],
			invoiceId: 'INV-7',
			customId: 'messenger:1:2',
			returnUrl: 'https://m.me/shop',
		});
		expect(toAsked({ ...checkout, intent: 'AUTHORIZE' }).intent).toBe('reserve');
	});

	it('gives the same request after it was kept as JSON', () => {
		expect(requestFor(viaJson(toAsked(checkout)))).toEqual(toOrderRequest(checkout));
	});

	it('is asked under the seal, the number and the way back that were put to it', () => {
		const asked = { ...toAsked(checkout), mark: 'seal', invoiceId: 'INV-8', cancelUrl: 'https://m.me/no' };
		const request = requestFor(asked);
		expect(request.purchase_units[0]).toMatchObject({ reference_id: 'seal', invoice_id: 'INV-8' });
		expect(request.payment_source.paypal.experience_context).toMatchObject({
			return_url: 'https://m.me/shop',
			cancel_url: 'https://m.me/no',
		});
	});

	it.each([
		['another amount', { amount: { currency: 'EUR', value: '23.00' } }],
		['another currency', { amount: { currency: 'USD', value: '24.00' } }],
		['dearer goods', { details: { checkout: { ...checkout, shipping: '1' } } }],
	])('is refused with %s', (_, changes) => {
		expect(refusal(() => requestFor({ ...toAsked(checkout), ...changes })).message).toContain(
			'changed on the way',
		);
	});

	it('is the same amount however it is written', () => {
		const asked = { ...toAsked(checkout), amount: { currency: 'EUR', value: '24.0' } };
		expect(requestFor(asked)).toEqual(toOrderRequest(checkout));
	});
});

describe('what the version before has parked', () => {
	it('is read from the request, and asked as it was', () => {
		const order = toOrderRequest(checkout);
		const asked = readAskedBefore(viaJson({ order }) as unknown as IDataObject);
		const { details: now, ...terms } = toAsked(checkout);
		expect(asked).toMatchObject(terms);
		expect(asked!.details).not.toEqual(now);
		expect(requestFor(asked!)).toEqual(order);
	});

	it.each([
		{},
		{ order: 'x' },
		{ order: {} },
		{ order: { purchase_units: [] } },
		{ order: { purchase_units: [{}] } },
	])('is not %j', (item) => expect(readAskedBefore(item as IDataObject)).toBeUndefined());
});
