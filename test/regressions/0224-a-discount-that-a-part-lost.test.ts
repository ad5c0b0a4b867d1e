import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, callsAbout } = withPayPalCheckout();

/**
 * On the panel an expression that gives nothing is refused where the buyer would pay more, or the same bill twice. In the
 * JSON of several carts, what had got lost was left out: no discount, and no number of its own.
 */
it.each([
	['discount', 'Discount'],
	['shippingDiscount', 'Shipping Discount'],
	['taxTotal', 'Tax'],
	['shipping', 'Shipping'],
	['invoiceId', 'Invoice ID'],
])('a part of an order that lost its %s is not sold', async (key, label) => {
	for (const nothing of ['', null, '\u200B']) {
		const lines = [{ name: 'Mug', unitPrice: '12.00' }];
		const unitsJson = JSON.stringify([{ lines }, { lines, [key]: nothing }]);
		await expect(
			run('order', 'create', { currency: 'USD', linesSource: 'units', unitsJson }),
		).rejects.toThrow(`${label} of part 2 is present but empty`);
	}
	expect(callsAbout('POST', '/v2/')).toEqual([]);
});

it('one that has none of them is', async () => {
	const unitsJson = JSON.stringify([{ lines: [{ name: 'Mug', unitPrice: '12.00' }], description: '' }]);
	const { json } = await run('order', 'create', { currency: 'USD', linesSource: 'units', unitsJson });
	expect(json).toMatchObject([{ amount: { value: '12.00' } }]);
});
