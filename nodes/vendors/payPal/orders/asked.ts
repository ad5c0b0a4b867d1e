import type { IDataObject } from 'n8n-workflow';

import type { Asked } from '../../../checkout/terms/asked';
import { InvalidInput } from '../../../core/invalidInput';
import { sameAmount, type Amount } from '../../../core/money/amount';
import { Money } from '../../../core/money/money';
import { toLine, toPayee } from '../payments/toPayment';
import { isRecord } from '../../../core/guards';
import { fromPayPal } from '../money/payPalMoney';
import type { Checkout } from './checkout';
import { toOrderRequest, type OrderRequest } from './orderRequest';
import { requireOnePrice } from './shippingOptions';

/** What PayPal is told besides: as the merchant filled it in, or as the version before had it ready. */
type Details = { checkout: Checkout } | { request: OrderRequest };

/**
 * What the merchant filled in as what is asked of the buyer: summed up, and checked by PayPal's limits. The request made
 * for that is not kept: `requestFor` makes it again from `details` when the order is opened.
 *
 * @throws InvalidInput that names the field
 */
export function toAsked(checkout: Checkout): Asked {
	const request = toOrderRequest(checkout);
	requireOnePrice(request);
	const shipping = shippingIn(request);
	return { ...askedIn(request, { checkout }), ...(shipping && { shipping }) };
}

/** What was parked as PayPal's own request, by versions up to 0.1.0. */
export function readAskedBefore({ order }: IDataObject): Asked | undefined {
	const request = order as unknown as Partial<OrderRequest> | undefined;
	const isRequest = isRecord(order) && Array.isArray(request?.purchase_units);
	if (!isRequest || request?.purchase_units?.[0]?.amount === undefined) return undefined;
	return askedIn(request as OrderRequest, { request: request as OrderRequest });
}

function askedIn(request: OrderRequest, details: Details): Asked {
	const unit = request.purchase_units[0]!;
	const { return_url: returnUrl, cancel_url: cancelUrl } =
		request.payment_source?.paypal?.experience_context ?? {};
	return {
		intent: request.intent === 'AUTHORIZE' ? 'reserve' : 'take',
		amount: fromPayPal(unit.amount),
		lines: (unit.items ?? []).map(toLine),
		...(unit.custom_id !== undefined && { customId: unit.custom_id }),
		...(unit.invoice_id !== undefined && { invoiceId: unit.invoice_id }),
		...(unit.reference_id !== undefined && { mark: unit.reference_id }),
		...(unit.payee && { payee: toPayee(unit.payee) }),
		...(returnUrl !== undefined && { returnUrl }),
		...(cancelUrl !== undefined && { cancelUrl }),
		details,
	};
}

/** What shipping costs in the end: nothing of it is said where the buyer chooses at PayPal. */
function shippingIn({ purchase_units: units }: OrderRequest): Amount | undefined {
	const { amount, shipping } = units[0]!;
	const { shipping: price, shipping_discount: off } = amount.breakdown;
	if (!price || shipping?.options) return undefined;
	const full = Money.of(fromPayPal(price));
	const cost = off ? full.subtract(Money.of(fromPayPal(off))) : full;
	return cost.isZero || cost.isNegative ? undefined : cost.toAmount();
}

/**
 * PayPal's request for an order of what is asked.
 *
 * @param change what the buyer pays with, and what is saved, where it is not as was asked
 * @throws InvalidInput when what is asked does not add up to the amount that the buyer was shown
 */
export function requestFor(asked: Asked, change: Partial<Checkout> = {}): OrderRequest {
	const details = asked.details as Details;
	const made = 'request' in details ? details.request : toOrderRequest({ ...details.checkout, ...change });
	const [unit] = made.purchase_units;
	if (!unit || made.purchase_units.length !== 1 || !sameAmount(fromPayPal(unit.amount), asked.amount))
		throw changedOnTheWay();
	const { paypal } = made.payment_source;
	const context = {
		...paypal.experience_context,
		...(asked.returnUrl !== undefined && { return_url: asked.returnUrl }),
		...(asked.cancelUrl !== undefined && { cancel_url: asked.cancelUrl }),
	};
	return {
		...made,
		purchase_units: [
			{
				...unit,
				...(asked.mark !== undefined && { reference_id: asked.mark }),
				...(asked.invoiceId !== undefined && { invoice_id: asked.invoiceId }),
			},
		],
		payment_source: { ...made.payment_source, paypal: { ...paypal, experience_context: context } },
	};
}

/** The same, without saving the account that pays. */
export function withoutSaving(asked: Asked): Asked {
	const details = asked.details as Details;
	if (!('checkout' in details)) return asked;
	return { ...asked, details: { checkout: { ...details.checkout, save: undefined } } };
}

/** Whether the account that pays is to be saved. */
export const savesAccount = ({ details }: Asked): boolean =>
	'checkout' in details && (details as { checkout: Checkout }).checkout.save !== undefined;

const changedOnTheWay = () =>
	new InvalidInput(
		'Item',
		'What is asked for in this item was changed on the way',
		'Lead the item here as Request Payment and Wait, or Settle Payment, gave it.',
	);
