import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { order, calls } = withPayPalCheckout();

const create = async (units: object[], currency = 'USD'): Promise<IDataObject> =>
	(await order('create', { linesSource: 'units', unitsJson: JSON.stringify(units), currency })).json[0]!;

const mug = { name: 'Blue mug', unitPrice: '12.00', currency: 'EUR' };

/** The brother of 0313: in one cart it was refused, and in one of several the euros were dollars. */
describe('a line of one of several carts', () => {
	it.each([
		['the order', [{ lines: [mug] }]],
		['its cart', [{ lines: [mug], currency: 'usd' }]],
	])('with another currency than %s is refused', async (_what, units) => {
		const { message } = await failureOf(create(units));
		expect(message).toContain('Currency of cart line 1: the row has EUR, but the order is in');
		expect(calls('POST', '/v2/checkout/orders')).toEqual([]);
	});

	it('may say the same as they do', async () => {
		const euros = { amount: { currency: 'EUR', value: '12.00' } };
		expect(await create([{ lines: [mug] }], 'EUR')).toMatchObject(euros);
		expect(await create([{ lines: [mug], currency: 'EUR' }])).toMatchObject(euros);
		expect(await create([{ lines: [{ ...mug, currency: '' }] }], 'EUR')).toMatchObject(euros);
	});
});
