import type { PayPalMoney } from '../money/payPalMoney';
import type { Dimension, LineItem, LinkRequest } from './paymentLink';

/** What a merchant says of the product, read and checked; what is left out stays as it is. */
export interface LinkTerms {
	name?: string;
	description?: string;
	productId?: string;
	price?: PayPalMoney;
	choices?: Dimension[];
	taxes?: LineItem['taxes'];
	shipping?: LineItem['shipping'];
	collectsAddress?: boolean;
	notes?: LineItem['customer_notes'];
	mostPieces?: number;
	returnUrl?: string;
}

/** Everything that PayPal has no second kind of. https://developer.paypal.com/api/payment-links-buttons/v1/payment-resources-post */
const kind = { integration_mode: 'LINK', type: 'BUY_NOW', reusable: 'MULTIPLE' };

/**
 * The link as PayPal wants it, as a whole: PayPal replaces all of it by what it is given.
 *
 * @param before as it is; what the terms do not say stays, also what these nodes do not know
 */
export function toLinkRequest(terms: LinkTerms, before: LinkRequest = {}): LinkRequest {
	const [item = {}, ...others] = before.line_items ?? [];
	const returnUrl = terms.returnUrl ?? before.return_url;
	return {
		...kind,
		...(returnUrl && { return_url: returnUrl }),
		line_items: [withPrices(toLineItem(terms, item), terms), ...others],
	};
}

const toLineItem = (terms: LinkTerms, before: LineItem): LineItem => ({
	...before,
	...(terms.name && { name: terms.name }),
	...(terms.description && { description: terms.description }),
	...(terms.productId && { product_id: terms.productId }),
	...(terms.taxes && { taxes: terms.taxes }),
	...(terms.shipping && { shipping: terms.shipping }),
	...(terms.collectsAddress !== undefined && { collect_shipping_address: terms.collectsAddress }),
	...(terms.notes && { customer_notes: terms.notes }),
	...(terms.mostPieces && { adjustable_quantity: { maximum: terms.mostPieces } }),
});

/** PayPal takes one price for the product, or one for each option of the first choice, and not both. */
function withPrices(item: LineItem, { price, choices }: LinkTerms): LineItem {
	const { unit_amount: priceBefore, variants, ...rest } = item;
	const dimensions = choices ?? variants?.dimensions;
	const all = price ?? priceBefore;
	if (!dimensions) return { ...rest, ...(all && { unit_amount: all }) };
	if (!hasOwnPrices(dimensions))
		return { ...rest, ...(all && { unit_amount: all }), variants: { dimensions } };
	const [first, ...others] = dimensions as [Dimension, ...Dimension[]];
	const options = first.options.map(({ label, unit_amount: own = all }) => ({
		label,
		...(own && { unit_amount: own }),
	}));
	return { ...rest, variants: { dimensions: [{ ...first, options }, ...others] } };
}

/** Whether the options have prices, so that the product has none. */
export const hasOwnPrices = (dimensions: Dimension[] = []): boolean =>
	dimensions.some(({ options }) => options.some(({ unit_amount: price }) => price));
