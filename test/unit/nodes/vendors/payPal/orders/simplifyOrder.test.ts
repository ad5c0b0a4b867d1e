import { simplifyOrder } from '../../../../../../nodes/vendors/payPal/orders/simplifyOrder';

describe('simplifyOrder', () => {
	it('gives a minimal answer as little as it holds', () => {
		expect(simplifyOrder({ id: '5O190127TN364715T', status: 'CREATED' })).toEqual({
			orderId: '5O190127TN364715T',
			status: 'CREATED',
		});
	});

	it('gives a paid order in the spelling of n8n, with amounts as they are', () => {
		const money = (value: string) => ({ currency_code: 'USD', value });
		expect(
			simplifyOrder({
				id: '5O190127TN364715T',
				status: 'COMPLETED',
				intent: 'CAPTURE',
				purchase_units: [
					{
						reference_id: 'default',
						custom_id: 'messenger:1085:2877:CART-1',
						invoice_id: 'INV-1',
						amount: {
							...money('28.90'),
							breakdown: { item_total: money('24.00'), shipping_discount: money('0.10') },
						},
						shipping: {
							name: { full_name: 'Jamie Rivera' },
							address: {
								address_line_1: '2211 N First Street',
								admin_area_2: 'San Jose',
								country_code: 'US',
							},
						},
						payments: {
							captures: [
								{
									id: '3C679366HH908993F',
									status: 'PENDING',
									status_details: { reason: 'PENDING_REVIEW' },
									amount: money('28.90'),
									seller_receivable_breakdown: { paypal_fee: money('1.50'), net_amount: money('27.40') },
									create_time: '2026-08-01T10:00:00Z',
								},
							],
							authorizations: [{ id: '0AW2184448108334S', status: 'CAPTURED', amount: money('28.90') }],
						},
					},
				],
				payer: {
					payer_id: 'QYR5Z8XDVJNXQ',
					email_address: 'jamie@example.com',
					name: { given_name: 'Jamie', surname: 'Rivera' },
					address: { country_code: 'US' },
				},
				create_time: '2026-08-01T09:00:00Z',
			}),
		).toEqual({
			orderId: '5O190127TN364715T',
			status: 'COMPLETED',
			intent: 'CAPTURE',
			captureId: '3C679366HH908993F',
			authorizationId: '0AW2184448108334S',
			amount: { currency: 'USD', value: '28.90' },
			breakdown: { itemTotal: '24.00', shippingDiscount: '0.10' },
			customId: 'messenger:1085:2877:CART-1',
			invoiceId: 'INV-1',
			referenceId: 'default',
			pageId: '1085',
			psid: '2877',
			reference: 'CART-1',
			captures: [
				{
					captureId: '3C679366HH908993F',
					status: 'PENDING',
					reason: 'PENDING_REVIEW',
					amount: { currency: 'USD', value: '28.90' },
					fee: { currency: 'USD', value: '1.50' },
					net: { currency: 'USD', value: '27.40' },
					createTime: '2026-08-01T10:00:00Z',
				},
			],
			authorizations: [
				{
					authorizationId: '0AW2184448108334S',
					status: 'CAPTURED',
					amount: { currency: 'USD', value: '28.90' },
				},
			],
			payer: {
				payerId: 'QYR5Z8XDVJNXQ',
				email: 'jamie@example.com',
				givenName: 'Jamie',
				surname: 'Rivera',
				countryCode: 'US',
			},
			shipTo: {
				fullName: 'Jamie Rivera',
				addressLine1: '2211 N First Street',
				city: 'San Jose',
				countryCode: 'US',
			},
			createTime: '2026-08-01T09:00:00Z',
		});
	});
});
