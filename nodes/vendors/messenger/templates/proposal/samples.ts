import { buyerTexts, type Language } from '../../../../wording/languages';
import { formatDate, formatPrice } from '../../../../wording/formats';
import type { Placeholder } from '../../../../wording/placeholders';

const amounts: Partial<Record<Language, { currency: string; value: string }>> = {
	cs: { currency: 'CZK', value: '590.00' },
	da: { currency: 'DKK', value: '179.00' },
	en: { currency: 'USD', value: '24.00' },
	hu: { currency: 'HUF', value: '9490' },
	ja: { currency: 'JPY', value: '3200' },
	nb: { currency: 'NOK', value: '279.00' },
	pl: { currency: 'PLN', value: '99.00' },
	pt: { currency: 'BRL', value: '129.00' },
	sv: { currency: 'SEK', value: '269.00' },
	th: { currency: 'THB', value: '790.00' },
	'zh-Hant': { currency: 'TWD', value: '760' },
};

/** What could stand at a place, for the eyes of Facebook's review. */
export function sampleOf(placeholder: Placeholder | undefined, language: Language): string {
	const samples: Record<Placeholder, string | undefined> = {
		amount: formatPrice(amounts[language] ?? { currency: 'EUR', value: '24.00' }, language),
		carrier: 'DHL',
		date: formatDate('2026-11-22T12:00:00Z', language, 'UTC'),
		items: '2 × Stoneware mug',
		link: 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T',
		name: 'Alex',
		orderNumber: '566701',
		reason: buyerTexts[language].notification.reasons.review,
		shopName: 'Maple & Mug',
		trackingNumber: '00340434161094042557',
	};
	return (placeholder && samples[placeholder]) ?? '';
}
