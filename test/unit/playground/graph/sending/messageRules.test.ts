import { GraphError } from '../../../../../playground/graph/api/errors.ts';
import { checkMessage } from '../../../../../playground/graph/sending/messageRules.ts';

const template = (payload: object) => ({ attachment: { type: 'template', payload } });
const postback = { type: 'postback', title: 'Buy', payload: 'BUY:1' };
const card = { title: 'Mug', subtitle: '12.00 USD' };
const generic = (elements: object[]) => template({ template_type: 'generic', elements });
const buttons = (text: string, list: object[]) => template({ template_type: 'button', text, buttons: list });
const quickReplies = (replies: object[]) => ({ text: 'Which?', quick_replies: replies });
const quickReply = { content_type: 'text', title: 'Red', payload: 'RED' };
const receipt = {
	template_type: 'receipt',
	recipient_name: 'Jamie Rivera',
	order_number: '1',
	currency: 'USD',
	payment_method: 'PayPal',
	summary: { total_cost: 12.5 },
};
const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

function problemOf(message: unknown): string {
	try {
		checkMessage(message);
	} catch (error) {
		if (!(error instanceof GraphError)) throw error;
		expect(error.details.code).toBe(100);
		return error.message;
	}
	return 'accepted';
}

describe('checkMessage', () => {
	it.each([
		['text of 2000 characters', { text: x(2000) }],
		['13 quick replies', quickReplies(times(13, quickReply))],
		['a quick reply whose payload is a number', quickReplies([{ ...quickReply, payload: 7 }])],
		['a quick reply for the phone number', quickReplies([{ content_type: 'user_phone_number' }])],
		[
			'a quick reply with an empty payload and a picture',
			quickReplies([{ ...quickReply, payload: '', image_url: 'https://example.com/red.png' }]),
		],
		['10 cards', generic(times(10, card))],
		[
			'a card with a picture, a link and buttons',
			generic([
				{
					title: x(80),
					subtitle: x(80),
					image_url: 'https://example.com/mug.png',
					default_action: { type: 'web_url', url: 'https://example.com', webview_height_ratio: 'tall' },
					buttons: times(3, postback),
				},
			]),
		],
		['button text of 640 characters', buttons(x(640), [postback])],
		[
			'a link button to the playground',
			buttons('Pay', [
				{ type: 'web_url', title: 'Pay', url: 'http://localhost:4010/www.paypal.com/checkoutnow?token=1' },
			]),
		],
		['a small receipt', template(receipt)],
		[
			'a receipt with everything',
			template({
				...receipt,
				merchant_name: 'Maple & Mug',
				sharable: true,
				timestamp: '1428444852',
				order_url: 'https://example.com/orders/1',
				elements: times(100, { title: 'Mug', subtitle: '', quantity: 2, price: 0, currency: 'USD' }),
				address: { street_1: '1 Way', street_2: '', city: 'X', postal_code: '1', state: 'CA', country: 'US' },
				summary: { subtotal: 10, shipping_cost: 1, total_tax: '1.50', total_cost: 12.5 },
				adjustments: [{ name: 'Coupon', amount: 1 }],
			}),
		],
		[
			'a picture by its address',
			{ attachment: { type: 'image', payload: { url: 'https://example.com/1.png' } } },
		],
	])('accepts %s', (_what, message) => {
		expect(problemOf(message)).toBe('accepted');
	});

	it.each([
		['text', { text: x(2001) }, 'message[text] must be less than or equal to 2000'],
		[
			'quick replies',
			quickReplies(times(14, quickReply)),
			'message[quick_replies] must be less than or equal to 13',
		],
		[
			'quick reply title',
			quickReplies([{ ...quickReply, title: x(21) }]),
			'[title] must be less than or equal to 20',
		],
		[
			'quick reply payload',
			quickReplies([{ ...quickReply, payload: x(1001) }]),
			'[payload] must be less than or equal to 1000',
		],
		['cards', generic(times(11, card)), '[elements] must be less than or equal to 10'],
		[
			'card title',
			generic([{ ...card, title: x(81) }]),
			'[elements][0][title] must be less than or equal to 80',
		],
		['card subtitle', generic([{ ...card, subtitle: x(81) }]), '[subtitle] must be less than or equal to 80'],
		[
			'card buttons',
			generic([{ ...card, buttons: times(4, postback) }]),
			'[buttons] must be less than or equal to 3',
		],
		['button template text', buttons(x(641), [postback]), '[text] must be less than or equal to 640'],
		['buttons', buttons('Pay', times(4, postback)), '[buttons] must be less than or equal to 3'],
		[
			'button title',
			buttons('Pay', [{ ...postback, title: x(21) }]),
			'[title] must be less than or equal to 20',
		],
		[
			'button payload',
			buttons('Pay', [{ ...postback, payload: x(1001) }]),
			'[payload] must be less than or equal to 1000',
		],
		[
			'receipt lines',
			template({ ...receipt, elements: times(101, { title: 'Mug', price: 1 }) }),
			'[elements] must be less than or equal to 100',
		],
		['metadata', { text: 'hi', metadata: x(1001) }, 'message[metadata] must be less than or equal to 1000'],
	])('refuses too much %s', (_what, message, problem) => {
		expect(problemOf(message)).toContain(problem);
	});

	it.each([
		['nothing to say', {}, 'must contain "text" or "attachment"'],
		['quick replies alone', { quick_replies: [quickReply] }, 'must contain "text" or "attachment"'],
		['text beside an attachment', { text: 'hi', ...generic([card]) }, 'only one of'],
		['empty text', { text: '' }, 'message[text] must be non-empty'],
		['a card with nothing but a title', generic([{ title: 'Mug' }]), 'at least one property besides "title"'],
		['a button template without buttons', buttons('Pay', []), '[buttons] must be non-empty'],
		[
			'a link button without a link',
			buttons('Pay', [{ type: 'web_url', title: 'Pay' }]),
			'must contain "url"',
		],
		[
			'a link that is none',
			buttons('Pay', [{ type: 'web_url', title: 'Pay', url: 'paypal' }]),
			'should represent a valid URL',
		],
		[
			'the old pay button',
			buttons('Pay', [{ type: 'payment', title: 'Pay', payload: 'x' }]),
			'unknown button type "payment"',
		],
		[
			'a payload on a link button',
			buttons('Pay', [{ ...postback, type: 'web_url', url: 'https://x.example' }]),
			'Invalid keys "payload"',
		],
		['an unknown template', template({ template_type: 'utility_messages' }), 'Invalid template type'],
		[
			'a receipt without a total',
			template({ ...receipt, summary: { subtotal: 1 } }),
			'must contain "total_cost"',
		],
		[
			'a receipt without an order number',
			template({ ...receipt, order_number: undefined }),
			'must contain "order_number"',
		],
		[
			'an address without a city',
			template({ ...receipt, address: { street_1: '1 Way' } }),
			'must contain "city"',
		],
		[
			'an unknown attachment',
			{ attachment: { type: 'sticker', payload: {} } },
			'message[attachment][type] must be one of',
		],
		[
			'media from two places',
			{ attachment: { type: 'image', payload: { attachment_id: '1', url: 'https://example.com/1.png' } } },
			'only one of "url" and "attachment_id"',
		],
		['media from nowhere', { attachment: { type: 'image', payload: {} } }, 'must contain "url"'],
		[
			'a misspelled property',
			{ text: 'hi', quickReplies: [] },
			'Invalid keys "quickReplies" were found in param "message"',
		],
	])('refuses %s', (_what, message, problem) => {
		expect(problemOf(message)).toContain(problem);
	});

	it('fails a receipt dated in milliseconds as if by accident', () => {
		const check = () => checkMessage(template({ ...receipt, timestamp: '1428444852000' }));
		expect(check).toThrow('(#1200) Temporary send message failure. Please try again later.');
	});
});
