/** An amount as PayPal writes it. */
export const usd = (value: string) => ({ currency_code: 'USD', value });

const template = (payload: object) => ({ attachment: { type: 'template', payload } });

/**
 * A message of each kind that a Page can send, with quick replies under the last.
 *
 * @param origin of the playground, which has the pictures
 */
export function everyKind(origin: string): object[] {
	const picture = `${origin}/shop/pictures/stoneware-mug.png`;
	const pay = {
		type: 'web_url',
		title: 'Pay with PayPal',
		url: `${origin}/www.paypal.com/checkoutnow?token=1`,
	};
	const buy = { type: 'postback', title: 'Buy', payload: 'BUY' };
	const card = { title: 'Stoneware mug', subtitle: '$24.00', image_url: picture };
	return [
		{ text: 'Hello Jamie, here is https://mapleandmug.example/' },
		{ attachment: { type: 'image', payload: { url: picture } } },
		template({
			template_type: 'generic',
			elements: [
				{ ...card, buttons: [buy] },
				{ ...card, title: 'Tea towel', buttons: [buy] },
			],
		}),
		template({
			template_type: 'button',
			text: 'Your account',
			buttons: [pay, { type: 'account_link', url: `${origin}/` }],
		}),
		template({
			template_type: 'receipt',
			recipient_name: 'Jamie Rivera',
			order_number: '1',
			currency: 'USD',
			payment_method: 'PayPal',
			summary: { subtotal: 24, shipping_cost: 4, total_tax: 1, total_cost: 29 },
			adjustments: [{ name: 'Voucher', amount: 1 }],
			elements: [{ title: 'Stoneware mug', quantity: 1, price: 24, currency: 'USD', image_url: picture }],
		}),
		template({
			template_type: 'customer_feedback',
			title: 'How was your order?',
			subtitle: 'It takes half a minute',
			button_title: 'Rate it',
			feedback_screens: [
				{
					questions: [{ id: 'order_1', type: 'csat', score_label: 'dis_sat', score_option: 'five_stars' }],
				},
			],
			business_privacy: { url: 'https://mapleandmug.example/privacy' },
		}),
		{
			text: 'Which size?',
			quick_replies: ['Small', 'Large'].map((title) => ({ content_type: 'text', title, payload: title })),
		},
	];
}
