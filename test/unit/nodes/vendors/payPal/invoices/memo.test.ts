import fc from 'fast-check';

import {
	bindingOf,
	customIdOf,
	isForgedChat,
	readMemo,
	toMemo,
} from '../../../../../../nodes/vendors/payPal/invoices/memo';
import { invoiceDetails } from '../../../../../../nodes/vendors/payPal/panel/invoiceDetails.description';

const app = { clientId: 'AeA1QIZXiflr1', clientSecret: 'known to the shop alone' };
const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const about = { invoiceNumber: '2026-1042', app, field: invoiceDetails.fields.memo };
const invoice = (memo: string, invoice_number = '2026-1042') => ({
	id: '',
	detail: { memo, invoice_number },
});

describe('the memo', () => {
	it('keeps the merchant’s words and names the chat below them, whatever the words are', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(undefined, 'CART-7'), (words, reference) => {
				const binding = { ...chat, ...(reference && { reference }) };
				const memo = toMemo(words, binding, about);
				expect(memo.length).toBeLessThanOrEqual(500);
				expect(readMemo(memo).words).toBe(words);
				expect(bindingOf(invoice(memo))).toEqual(binding);
				expect(isForgedChat(invoice(memo), app)).toBe(false);
			}),
		);
	});

	it('has room for what fits next to the chat, and no more', () => {
		const { length } = toMemo('', chat, about);
		const room = 500 - length - 1;
		expect(toMemo('x'.repeat(room), chat, about)).toHaveLength(500);
		expect(() => toMemo('x'.repeat(room + 1), chat, about)).toThrow(
			`Memo has ${room + 1} characters, but next to the chat there is room for ${room}`,
		);
	});

	it.each(['', 'From the fair', 'messenger:1:2', 'messenger:1:2 mi1-short'])(
		'of other words names no chat: %j',
		(memo) => {
			expect(readMemo(memo)).toEqual({ words: memo });
			expect(customIdOf(invoice(memo))).toBeUndefined();
			expect(isForgedChat(invoice(memo), app)).toBe(false);
		},
	);
});

describe('a chat that was not written into this invoice', () => {
	const memo = toMemo('Fair', chat, about);

	it.each([
		['copied to another number', invoice(memo, '2026-1043')],
		['changed to another person', invoice(memo.replace(chat.psid, '9'))],
		['without its number', { id: '', detail: { memo } }],
	])('is forged: %s', (_, copied) => {
		expect(isForgedChat(copied, app)).toBe(true);
	});

	it('is forged for another app', () => {
		expect(isForgedChat(invoice(memo), { ...app, clientSecret: 'new' })).toBe(true);
	});
});

it('a chat in the reference is read where the memo has none', () => {
	const reference = 'messenger:1:2:CART-7';
	expect(bindingOf({ detail: { reference } })).toEqual({ pageId: '1', psid: '2', reference: 'CART-7' });
	expect(bindingOf({ detail: { reference, memo: toMemo('', chat, about) } })).toEqual(chat);
	expect(bindingOf({ detail: { reference: 'PO-88' } })).toBeUndefined();
	expect(bindingOf({})).toBeUndefined();
});
