import type { IExecuteFunctions } from 'n8n-workflow';

import { toNotification as compose, type Words } from '../../../../../../nodes/checkout/telling/notification';
import type { Occasion } from '../../../../../../nodes/checkout/telling/occasion';
import { toRecogniser } from '../../../../../../nodes/vendors/messenger/sending/recognise';
import type { Settings } from '../../../../../../nodes/checkout/telling/settings';
import { toValues } from '../../../../../../nodes/checkout/telling/values';
import { wordingsOf } from '../../../../../../nodes/checkout/telling/wordings';
import { messengerOf } from '../../../../../../nodes/vendors/messenger/channel';
import { toPayment } from '../../../../../../nodes/vendors/payPal/payments/toPayment';
import { buyerTexts, languages, type Language } from '../../../../../../nodes/wording/languages';

const amount = { currency: 'USD', value: '24.00' };
const payment = toPayment({
	id: '5O190127TN364715T',
	status: 'COMPLETED',
	purchase_units: [{ invoice_id: '1042', amount: { currency_code: 'USD', value: '24.00' } }],
});

const paid: Occasion = {
	kind: 'paid',
	key: 'paid:CAP',
	ids: {},
	facts: { orderNumber: '1042', amount, at: '2026-11-22T08:00:00Z' },
	payment,
};
const refunded: Occasion = { ...paid, kind: 'refunded' };
const reminder: Occasion = {
	...paid,
	kind: 'reminder',
	facts: { ...paid.facts, link: 'https://paypal.example/x' },
};

const settings = (more: Partial<Settings> = {}): Settings => ({
	language: 'buyer',
	otherLanguage: 'en',
	ownTexts: [],
	labelOfText: () => 'Text',
	templates: [],
	shopName: '',
	sendAgain: false,
	toldBefore: 'sent',
	...more,
});

const wordsIn = (occasion: Occasion, language: Language, locale: string = language) => {
	const texts = buyerTexts[language];
	const values = toValues(occasion.facts, { texts, locale, timeZone: 'UTC', shopName: '' });
	return { texts, values, label: 'Text' };
};

const toNotification = (occasion: Occasion, words: Words) =>
	compose(messengerOf({} as IExecuteFunctions), occasion, words);

const recogniserOf = (occasion: Occasion, given = settings()) =>
	toRecogniser({
		message: toNotification(occasion, wordsIn(occasion, 'en')),
		wordings: wordingsOf(occasion, given, 'UTC'),
		orderNumber: occasion.facts.orderNumber,
		mayBeTemplate: given.templates.some(({ kind }) => kind === occasion.kind),
	});

describe('a notification is recognised in the chat', () => {
	it.each(languages)('in whatever language it went: %s', (language) => {
		const { text } = toNotification(refunded, wordsIn(refunded, language, `${language}-CH`)) as {
			text: string;
		};
		expect(recogniserOf(refunded)({ id: 'm', text })).toBe(true);
		expect(recogniserOf(refunded)({ id: 'm', text: text.replace('1042', '1043') })).toBe(false);
	});

	it('not in another one about the same order', () => {
		const { text } = toNotification(
			{ ...refunded, kind: 'pending' },
			wordsIn({ ...refunded, kind: 'pending' }, 'en'),
		) as { text: string };
		expect(text).toContain('1042');
		expect(recogniserOf(refunded)({ id: 'm', text })).toBe(false);
		expect(recogniserOf(paid)({ id: 'm', text })).toBe(false);
	});

	it('in the words of the merchant', () => {
		const own = settings({
			ownTexts: [{ kind: 'refunded', language: 'all', text: '[amount] back (order [orderNumber])?' }],
		});
		expect(recogniserOf(refunded, own)({ id: 'm', text: 'US$24.00 back (order 1042)?' })).toBe(true);
		expect(recogniserOf(refunded, own)({ id: 'm', text: 'US$24.00 back (order 1042)' })).toBe(false);
	});

	it('in the text of a message with a button, wherever Facebook shows it', () => {
		const { text } = toNotification(reminder, wordsIn(reminder, 'en')) as { text: string };
		expect(recogniserOf(reminder)({ id: 'm', text })).toBe(true);
		expect(
			recogniserOf(reminder)({ id: 'm', text: '', attachments: [{ generic_template: { title: text } }] }),
		).toBe(true);
	});
});

/** Facebook does not document what it shows of a receipt. Each world has to be safe. */
describe('a receipt, whatever Facebook shows of it', () => {
	it.each<[string, object[] | undefined, string, boolean | undefined]>([
		['its order number', [{ generic_template: { order_number: '1042' } }], '', true],
		['the order number of another', [{ generic_template: { order_number: '1043' } }], '', false],
		['nothing of what it says', [{ id: 'x' }], '', undefined],
		['a title', [{ generic_template: { title: 'Receipt' } }], '', undefined],
		['nothing at all', undefined, '', undefined],
		['a card with a button: no receipt', [{ generic_template: { title: 'Mug', cta: {} } }], '', false],
		['a picture: no receipt', [{ id: 'x', mime_type: 'image/png' }], '', false],
		['what a person of the shop writes', undefined, 'It is on its way', false],
	])('%s', (_, attachments, text, verdict) => {
		expect(recogniserOf(paid)({ id: 'm', text, ...(attachments && { attachments }) })).toBe(verdict);
	});
});

it('a text that may be a utility template of the merchant is not ruled out', () => {
	const template = { kind: 'refunded' as const, name: 'x', language: '', bodyValues: [] };
	const isIt = recogniserOf(refunded, settings({ templates: [template] }));
	expect(isIt({ id: 'm', text: 'Your money is back' })).toBeUndefined();
});
