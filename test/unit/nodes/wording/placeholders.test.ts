import { allowedIn, checkPlaceholders, placeholderHint } from '../../../../nodes/wording/placeholders';
import { buyerTexts, languages } from '../../../../nodes/wording/languages';

describe('checking', () => {
	it('lets through what a kind knows', () => {
		expect(() => checkPlaceholders('Text', 'Hi [name]: [reason]', allowedIn('pending'))).not.toThrow();
	});

	it('names what it does not know, and what there is', () => {
		expect(() => checkPlaceholders('Text', 'Hi [nmae]', allowedIn('delivered'))).toThrow(
			expect.objectContaining({
				message: "Text: [nmae] can't be used here",
				remedy: 'Available here: [amount], [name], [orderNumber], [shopName], [items].',
			}),
		);
	});

	it.each(languages)('all texts of %s pass it', (language) => {
		const { notification } = buyerTexts[language];
		for (const [kind, text] of Object.entries(notification)) {
			if (typeof text !== 'string' || kind.startsWith('track')) continue;
			expect(() => checkPlaceholders(kind, text, allowedIn(kind as 'paid'))).not.toThrow();
		}
	});
});

describe('the hint below a text', () => {
	it('names what every kind knows, and what only some know', () => {
		expect(placeholderHint(['delivered', 'shipped'])).toBe(
			'Placeholders in square brackets are filled in: [amount], [items], [name], [orderNumber], [shopName]. Depending on the kind, also [carrier], [link], [trackingNumber].',
		);
	});

	it('names what one kind knows', () => {
		expect(placeholderHint(['invoicePaid'])).toBe(
			'Placeholders in square brackets are filled in: [amount], [name], [orderNumber], [shopName].',
		);
	});
});
