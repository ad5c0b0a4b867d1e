import { direction, wordsFor } from '../../../../../../playground/pages/stage/words/sentence.ts';
import type { Exchange } from '../../../../../../playground/pages/stage/world.ts';

const nameOf = (psid: string) => (psid === '1' ? 'Jamie' : 'Somebody');
const say = (exchange: Partial<Exchange>) =>
	wordsFor({ id: 1, kind: 'call', vendor: 'messenger', name: '', at: '', ...exchange }, nameOf);

describe('what n8n asked of Messenger', () => {
	const send = (body: object) =>
		say({ method: 'POST', name: '/v26.0/me/messages', sent: { recipient: { id: '1' }, ...body } });
	const template = (payload: object) => send({ message: { attachment: { type: 'template', payload } } });

	it.each([
		['Writes to Jamie: “Hello”', send({ message: { text: 'Hello' } })],
		['Asks Jamie: “Which size?”', send({ message: { text: 'Which size?', quick_replies: [{}] } })],
		['Shows Jamie a card: “Mug”', template({ template_type: 'generic', elements: [{ title: 'Mug' }] })],
		['Shows Jamie 2 cards to swipe', template({ template_type: 'generic', elements: [{}, {}] })],
		['Writes to Jamie, with buttons: “Yes?”', template({ template_type: 'button', text: 'Yes?' })],
		[
			'Sends Jamie a receipt for $24.00',
			template({ template_type: 'receipt', currency: 'USD', summary: { total_cost: 24 } }),
		],
		['Asks Jamie how it was', template({ template_type: 'customer_feedback' })],
		['Sends Jamie a picture', send({ message: { attachment: { type: 'image' } } })],
		['Reacts to a message of Jamie', send({ sender_action: 'react' })],
		['Sets up how the Page greets people', say({ method: 'POST', name: '/v26.0/me/messenger_profile' })],
		['Looks something up', say({ method: 'GET', name: '/v26.0/me' })],
	])('%s', (text, words) => {
		expect(words).toEqual({ text, ...('isRoutine' in words && { isRoutine: false }) });
	});

	it.each([
		['Lets Jamie see that it is typing', send({ sender_action: 'typing_on' })],
		['Has seen what Jamie wrote', send({ sender_action: 'mark_seen' })],
		['Asks who Jamie is', say({ method: 'GET', name: '/v26.0/1', about: '1' })],
	])('%s, as always', (text, words) => {
		expect(words).toEqual({ text, isRoutine: true });
	});
});

describe('what n8n asked of PayPal', () => {
	const usd = { currency_code: 'USD', value: '24.00' };
	it.each([
		[
			'POST',
			'/v2/checkout/orders',
			{ sent: { purchase_units: [{ amount: usd }] } },
			'Opens an order: $24.00',
		],
		[
			'POST',
			'/v2/checkout/orders/5O190127TN364715T/capture',
			{ answered: { purchase_units: [{ payments: { captures: [{ amount: usd }] } }] } },
			'Takes the money: $24.00',
		],
		['POST', '/v2/payments/captures/1/refund', { sent: { amount: usd } }, 'Gives money back: $24.00'],
		['PUT', '/v9/news', {}, 'Changes something'],
	])('%s %s', (method, name, bodies, text) => {
		expect(say({ vendor: 'paypal', method, name, ...bodies })).toEqual({ text, isRoutine: false });
	});

	it('logs in, as always', () => {
		expect(say({ vendor: 'paypal', method: 'POST', name: '/v1/oauth2/token' })).toEqual({
			text: 'Logs in',
			isRoutine: true,
		});
	});
});

describe('what Messenger told n8n', () => {
	const event = (update: object, more: object[] = []) =>
		say({
			kind: 'delivery',
			name: 'messages',
			sent: { entry: [{ messaging: [{ sender: { id: '1' }, ...update }, ...more] }] },
		}).text;

	it.each([
		['Jamie wrote “hi”', event({ message: { text: 'hi' } })],
		['Jamie tapped “Small”', event({ message: { text: 'Small', quick_reply: {} } })],
		['Jamie sent a file', event({ message: { attachments: [] } })],
		['Jamie tapped “Buy”', event({ postback: { title: 'Buy' } })],
		['Jamie came by an ad', event({ referral: { source: 'ADS' } })],
		['Jamie came by a link', event({ referral: { source: 'SHORTLINK' } })],
		['Jamie logged out of an account of the shop', event({ account_linking: { status: 'unlinked' } })],
		['Jamie wrote “hi”, and 2 more', event({ message: { text: 'hi' } }, [{}, {}])],
		['Repeats what the Page has written', event({ message: { is_echo: true } })],
		['Tells of messages', event({ news: {} })],
	])('%s', (text, said) => {
		expect(said).toBe(text);
	});

	it('cuts what is long', () => {
		expect(event({ message: { text: 'a'.repeat(200) } })).toBe(`Jamie wrote “${'a'.repeat(89)}…”`);
	});
});

describe('what PayPal told n8n', () => {
	const event = (name: string, sent: object) => say({ kind: 'delivery', vendor: 'paypal', name, sent }).text;

	it('says it in our words, with the amount', () => {
		const resource = { amount: { currency_code: 'USD', value: '24.00' } };
		expect(event('PAYMENT.CAPTURE.COMPLETED', { resource })).toBe('The money is there: $24.00');
	});

	it('falls back on those of PayPal', () => {
		expect(event('CUSTOMER.DISPUTE.CREATED', { summary: 'A new dispute opened' })).toBe(
			'A new dispute opened',
		);
		expect(event('NEWS', {})).toBe('NEWS');
	});
});

it('says who told whom', () => {
	expect(direction({ kind: 'call', vendor: 'paypal' })).toBe('n8n to PayPal');
	expect(direction({ kind: 'delivery', vendor: 'messenger' })).toBe('Messenger to n8n');
});
