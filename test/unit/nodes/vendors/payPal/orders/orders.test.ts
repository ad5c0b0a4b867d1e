import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { approveUrlOf, toOrderId } from '../../../../../../nodes/vendors/payPal/orders/orders';

describe('toOrderId', () => {
	it('takes an ID, also with spaces around it', () => {
		expect(toOrderId(' 5O190127TN364715T\n')).toBe('5O190127TN364715T');
	});

	it.each([
		[
			'',
			'Order ID is empty',
			/Enter only the ID.*Request Payment.*PayPal Checkout Trigger return it as orderId/,
		],
		[undefined, 'Order ID is empty', /Enter only the ID/],
		[12345, 'Order ID is empty', /Enter only the ID/],
		['5o190127tn364715t', 'Order ID: "5o190127tn364715t" is not a PayPal order ID', /capital letters/],
		['../capture', 'Order ID: "../capture" is not a PayPal order ID', /Enter only the ID/],
		['A'.repeat(37), `Order ID: "${'A'.repeat(37)}" is not a PayPal order ID`, /Enter only the ID/],
		[
			'https://www.paypal.com/checkoutnow?token=5O190127TN364715T',
			'Order ID: "https://www.paypal.com/checkoutnow?token=5O190127TN364715T" is not a PayPal order ID',
			/This is a link. The ID in it is 5O190127TN364715T\./,
		],
	])('refuses %p and says what to put', (value, message, remedy) => {
		expect(() => toOrderId(value)).toThrow(InvalidInput);
		try {
			toOrderId(value);
		} catch (error) {
			expect((error as InvalidInput).message).toBe(message);
			expect((error as InvalidInput).remedy).toMatch(remedy);
		}
	});
});

describe('approveUrlOf', () => {
	const order = (...links: Array<[string, string]>) => ({
		id: '1',
		status: 'CREATED',
		links: links.map(([rel, href]) => ({ rel, href })),
	});

	it('takes the link by whichever name PayPal gives it', () => {
		expect(approveUrlOf(order(['self', 's'], ['payer-action', 'p']))).toBe('p');
		expect(approveUrlOf(order(['approve', 'a'], ['capture', 'c']))).toBe('a');
		expect(approveUrlOf(order(['approve', 'a'], ['payer-action', 'p']))).toBe('p');
	});

	it('gives nothing when there is nothing to approve', () => {
		expect(approveUrlOf(order(['self', 's']))).toBeUndefined();
		expect(approveUrlOf({ links: [] })).toBeUndefined();
	});
});
