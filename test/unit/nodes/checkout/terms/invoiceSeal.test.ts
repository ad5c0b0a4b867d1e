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

it.each(['', 'mi1-', 'mc1-abc', 'ä'.repeat(47)])('%j is no seal', (text) => {
	expect(isInvoiceSealOf(text, terms, shop)).toBe(false);
});
