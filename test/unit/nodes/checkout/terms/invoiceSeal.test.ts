import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import {
	invoiceSealPattern,
	isInvoiceSealOf,
	sealInvoice,
} from '../../../../../nodes/checkout/terms/invoiceSeal';

const shop = { clientId: 'AeA1QIZXiflr1', clientSecret: 'known to the shop alone' };
const terms = { invoiceNumber: '2026-1042', customId: 'messenger:108:287:CART-7' };

it('is the seal of this number, this chat and this app', () => {
	const seal = sealInvoice(terms, shop);
	expect(seal).toMatch(new RegExp(`^${invoiceSealPattern}$`));
	expect(seal).toHaveLength(47);
	expect(isInvoiceSealOf(seal, terms, shop)).toBe(true);
});

it.each([
	['another number', { ...terms, invoiceNumber: '2026-1043' }, shop],
	['another chat', { ...terms, customId: 'messenger:108:288:CART-7' }, shop],
	[
		'what moves from one to the other',
		{ invoiceNumber: '2026-1042m', customId: 'essenger:108:287:CART-7' },
		shop,
	],
	['another app', terms, { ...shop, clientId: 'other' }],
	['another secret', terms, { ...shop, clientSecret: 'other' }],
	['no secret', terms, { ...shop, clientSecret: '' }],
])('and not of %s', (_, others, app) => {
	expect(isInvoiceSealOf(sealInvoice(terms, shop), others, app)).toBe(false);
});

it('is made of what it has always been made of', () => {
	const sealed = '["mi1","AeA1QIZXiflr1","2026-1042","messenger:108:287:CART-7"]';
	const mac = createHmac('sha256', shop.clientSecret).update(sealed).digest('base64url');
	expect(sealInvoice(terms, shop)).toBe(`mi1-${mac}`);
});

it('is none without a secret, whoever made it', () => {
	const open = { ...shop, clientSecret: '' };
	expect(isInvoiceSealOf(sealInvoice(terms, open), terms, open)).toBe(false);
});

it.each(['', 'mi1-', 'mc1-abc', 'ä'.repeat(47)])('%j is no seal', (text) => {
	expect(isInvoiceSealOf(text, terms, shop)).toBe(false);
});

describe('proven: whoever does not know the secret', () => {
	const text = fc.string({ unit: 'binary', maxLength: 60 });
	const someTerms = fc.record({ invoiceNumber: text, customId: text });

	it('has no seal for any other number or chat', () => {
		fc.assert(
			fc.property(someTerms, someTerms, (one, other) => {
				const isSame = one.invoiceNumber === other.invoiceNumber && one.customId === other.customId;
				expect(isInvoiceSealOf(sealInvoice(one, shop), other, shop)).toBe(isSame);
			}),
		);
	});

	it('makes none by guessing, or by changing one', () => {
		const seal = sealInvoice(terms, shop);
		fc.assert(
			fc.property(
				fc.oneof(
					text,
					text.map((more) => seal + more),
					fc.nat(46).map((at) => seal.slice(0, at)),
				),
				(guess) => {
					expect(isInvoiceSealOf(guess, terms, shop)).toBe(guess === seal);
				},
			),
		);
	});
});
