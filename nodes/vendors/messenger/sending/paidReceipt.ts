import type { Receipt } from './receipt';
import { Money } from '../../../core/money/money';
import type { PayPalMoney } from '../../payPal/orders/breakdown';
import { fromPayPalCountry } from '../../payPal/orders/countryCode';
import type { Order, PurchaseUnit } from '../../payPal/orders/orders';
import type { NotificationTexts } from '../../../wording/buyerTexts';
import { buyerTexts } from '../../../wording/languages';

type Words = NotificationTexts['receipt'];

/**
 * A paid order as the facts of a Messenger receipt. Amounts stay decimal strings.
 * Meta wants a line's price for all its pieces, discounts as adjustments, and only complete addresses.
 * https://developers.facebook.com/docs/messenger-platform/reference/templates/receipt
 *
 * @param order an order read from PayPal with its capture
 * @param merchantName shown as the sender of the receipt
 * @param words in the buyer's language; the rest of the receipt Messenger itself puts into words
 * @param taken what was charged, where it is not what the order is over: its lines would no longer add up
 */
export function toPaidReceipt(
	order: Order,
	merchantName?: string,
	words: Words = buyerTexts.en.notification.receipt,
	taken?: { currency: string; value: string },
): Receipt {
	const unit = order.purchase_units![0]!;
	const capture = unit.payments?.captures?.find(({ status }) => status === 'COMPLETED');
	const currency = unit.amount!.currency_code;
	const breakdown = unit.amount!.breakdown ?? {};
	const sum = (...parts: Array<PayPalMoney | undefined>) =>
		parts
			.reduce(
				(total, part) => total.add(Money.parse(part?.value ?? '0', currency)),
				Money.parse('0', currency),
			)
			.toString();
	const shippingCost = sum(breakdown.shipping, breakdown.handling, breakdown.insurance);
	const head = {
		recipientName: recipientNameOf(order, unit, words),
		...(merchantName && { merchantName }),
		orderNumber: unit.invoice_id || order.id,
		currency,
		paymentMethod: paymentMethodOf(order, words),
		...(capture?.create_time && { timestamp: capture.create_time }),
	};
	if (taken) return { ...head, elements: [], ...addressOf(unit), summary: { totalCost: taken.value } };
	return {
		...head,
		elements: (unit.items ?? []).map((item) => ({
			title: item.name,
			...(item.description && { subtitle: item.description }),
			quantity: Number(item.quantity),
			price: Money.parse(item.unit_amount.value, currency).times(item.quantity).toString(),
			...(item.image_url && { imageUrl: item.image_url }),
		})),
		...addressOf(unit),
		summary: {
			...(breakdown.item_total && { subtotal: breakdown.item_total.value }),
			...((breakdown.shipping ?? breakdown.handling ?? breakdown.insurance) && { shippingCost }),
			...(breakdown.tax_total && { totalTax: breakdown.tax_total.value }),
			totalCost: unit.amount!.value,
		},
		adjustments: [
			{ name: words.discount, amount: breakdown.discount?.value },
			{ name: words.shippingDiscount, amount: breakdown.shipping_discount?.value },
		].filter((adjustment): adjustment is { name: string; amount: string } =>
			/[1-9]/.test(adjustment.amount ?? ''),
		),
	};
}

const recipientNameOf = (order: Order, unit: PurchaseUnit, words: Words): string => {
	const { given_name: givenName, surname } = order.payer?.name ?? {};
	return unit.shipping?.name?.full_name ?? ([givenName, surname].filter(Boolean).join(' ') || words.customer);
};

const paymentMethodOf = (order: Order, words: Words): string => {
	const card = order.payment_source?.card;
	if (card) return `${card.brand ?? words.card} ${card.last_digits ?? ''}`.trim();
	return 'PayPal';
};

function addressOf(unit: PurchaseUnit): Pick<Receipt, 'address'> {
	const address = unit.shipping?.address;
	if (!address?.address_line_1 || !address.admin_area_2 || !address.postal_code || !address.country_code)
		return {};
	return {
		address: {
			street1: address.address_line_1,
			...(address.address_line_2 && { street2: address.address_line_2 }),
			city: address.admin_area_2,
			postalCode: address.postal_code,
			state: address.admin_area_1 ?? address.admin_area_2,
			country: fromPayPalCountry(address.country_code)!,
		},
	};
}
