import { issue } from '../errors.ts';
import { fromMinor, toMinor, type Money } from '../money.ts';
import type { LineItem, PaymentLink } from './paymentLink.ts';

/** What a buyer has chosen on the page of a link. */
export interface Choice {
	/** An option for each choice there is, by its name. */
	variants: Record<string, string>;
	quantity: number;
}

/** What it costs, as an order is made of it. Unverified: how PayPal rounds a percentage of tax. */
export function toOrderRequest({ content }: PaymentLink, choice: Choice): object {
	const [item] = content.line_items as [LineItem];
	const { variants, quantity } = choice;
	if (!Number.isInteger(quantity) || quantity < 1 || quantity > (item.adjustable_quantity?.maximum ?? 1))
		throw issue('INVALID_PARAMETER_VALUE', { field: '/quantity', value: String(quantity) });
	const price = priceOf(item, variants);
	const { currency_code: currency } = price;
	const inCurrency = (minor: bigint): Money => fromMinor(minor, currency);
	const count = BigInt(quantity);
	const tax = (item.taxes ?? []).reduce((sum, one) => sum + percentOf(toMinor(price), one), 0n);
	const shipping = (item.shipping ?? []).reduce((sum, one) => sum + shippingOf(one, count, currency), 0n);
	const labels = Object.values(variants);
	return {
		intent: 'CAPTURE',
		purchase_units: [
			{
				amount: {
					...inCurrency((toMinor(price) + tax) * count + shipping),
					breakdown: {
						item_total: inCurrency(toMinor(price) * count),
						...(tax > 0n && { tax_total: inCurrency(tax * count) }),
						...(shipping > 0n && { shipping: inCurrency(shipping) }),
					},
				},
				items: [
					{
						name: [item.name, ...labels].join(', ').slice(0, 127),
						quantity: String(quantity),
						unit_amount: price,
						...(tax > 0n && { tax: inCurrency(tax) }),
						...(item.product_id && { sku: item.product_id }),
					},
				],
			},
		],
	};
}

function priceOf({ unit_amount: price, variants }: LineItem, chosen: Record<string, string>): Money {
	let own = price;
	for (const { name, options } of variants?.dimensions ?? []) {
		const option = options.find(({ label }) => label === chosen[name]);
		if (!option)
			throw issue('INVALID_PARAMETER_VALUE', { field: `/variants/${name}`, value: chosen[name] ?? '' });
		own = option.unit_amount ?? own;
	}
	return own!;
}

/** What the account has set (`PROFILE`) is nothing here: nobody has set anything. */
function percentOf(minor: bigint, { type, value }: NonNullable<LineItem['taxes']>[number]): bigint {
	if (type !== 'PERCENTAGE') return 0n;
	const [whole = '0', fraction = ''] = value.split('.');
	const scale = 10n ** BigInt(fraction.length);
	const part = minor * BigInt(whole + fraction);
	return (part + 50n * scale) / (100n * scale);
}

function shippingOf(
	{ type, value, additional_unit_value: further = '0' }: NonNullable<LineItem['shipping']>[number],
	count: bigint,
	currency: string,
): bigint {
	if (type !== 'FLAT') return 0n;
	const minor = (text: string) => toMinor({ value: text, currency_code: currency });
	return minor(value) + minor(further) * (count - 1n);
}
