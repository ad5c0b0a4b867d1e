import fc from 'fast-check';

import { fromPayPal, toPayPal } from '../../../../../../nodes/vendors/payPal/money/payPalMoney';

it('writes an amount as PayPal does', () => {
	expect(toPayPal({ currency: 'EUR', value: '24.00' })).toEqual({ currency_code: 'EUR', value: '24.00' });
});

it('leaves the digits as they are, there and back', () => {
	fc.assert(
		fc.property(fc.record({ currency: fc.string(), value: fc.string() }), (amount) =>
			expect(fromPayPal(toPayPal(amount))).toEqual(amount),
		),
	);
});
