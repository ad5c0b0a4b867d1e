import { mug, withCheckout } from '../support/checkoutNode';
import { payPalNodeAt } from '../support/payPalNode';

const { simulators, checkout } = withCheckout();

const { atPayPal, changes } = payPalNodeAt(simulators);

const cell = '={{ $json.cell }}';
const nothing = ': the expression returns nothing for this item';

describe('a field that has moved, and whose expression gives nothing', () => {
	const shippingOptions = { option: [{ id: 'post', label: 'Post', amount: cell }] };

	it('never makes a way to ship free', async () => {
		const order = { currency: 'USD', lines: { line: [mug] }, createOptions: { shippingOptions } };
		await expect(atPayPal('order', 'create', order)).rejects.toThrow(`Amount of choice 1${nothing}`);
		const asked = checkout.request({ requestOptions: { shippingOptions } });
		await expect(asked).rejects.toThrow(`Amount of choice 1${nothing}`);
		expect(changes()).toHaveLength(0);
	});

	it('never saves the account of somebody new', async () => {
		const wish = { pageId: '', details: { customerId: cell } };
		await expect(atPayPal('setupToken', 'create', wish)).rejects.toThrow(nothing);
		expect(changes()).toHaveLength(0);
	});
});
