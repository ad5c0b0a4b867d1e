import {
	payUrlOf,
	simplifyPaymentLink,
} from '../../../../../../nodes/vendors/payPal/paymentLinks/paymentLink';

const usd = (value: string) => ({ currency_code: 'USD', value });
const page = 'https://www.paypal.com/ncp/payment/PLB-X7MNK9P2QR8T';

it.each([
	['by itself', { payment_link: page }],
	['among its links', { links: [{ rel: 'payment_link', href: page, method: 'GET' }] }],
])('the address of a payment link is found %s', (_, link) => {
	expect(payUrlOf({ id: 'PLB-X7MNK9P2QR8T', ...link })).toBe(page);
});

it('a payment link is what is sold, for how much, and where', () => {
	const link = {
		id: 'PLB-X7MNK9P2QR8T',
		status: 'ACTIVE',
		payment_link: page,
		return_url: 'https://m.me/1',
		create_time: '2026-11-28T10:00:00Z',
		line_items: [
			{
				name: 'Mug',
				product_id: 'M-1',
				description: 'Warm',
				adjustable_quantity: { maximum: 10 },
				variants: {
					dimensions: [
						{ name: 'Colour', options: [{ label: 'Blue', unit_amount: usd('24.00') }] },
						{ name: 'Size', options: [{ label: 'M' }] },
					],
				},
			},
		],
	};
	expect(simplifyPaymentLink(link)).toEqual({
		paymentLinkId: 'PLB-X7MNK9P2QR8T',
		status: 'ACTIVE',
		payUrl: page,
		name: 'Mug',
		productId: 'M-1',
		description: 'Warm',
		choices: [
			{ name: 'Colour', options: [{ label: 'Blue', price: { currency: 'USD', value: '24.00' } }] },
			{ name: 'Size', options: [{ label: 'M' }] },
		],
		mostPieces: 10,
		returnUrl: 'https://m.me/1',
		createTime: '2026-11-28T10:00:00Z',
	});
});

it('a payment link with nothing in it is known by its ID', () => {
	expect(simplifyPaymentLink({ id: 'PLB-1' })).toEqual({ paymentLinkId: 'PLB-1' });
});
