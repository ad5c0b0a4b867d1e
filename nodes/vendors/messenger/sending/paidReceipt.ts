import type { Amount } from '../../../core/money/amount';
import type { Address, Payment } from '../../../checkout/payment';
import { Money } from '../../../core/money/money';
import type { NotificationTexts } from '../../../wording/buyerTexts';
import { buyerTexts } from '../../../wording/languages';
import type { Receipt } from './receipt';

type Words = NotificationTexts['receipt'];

/**
 * A payment as the facts of a Messenger receipt. Amounts stay decimal strings.
 * Meta wants a line's price for all its pieces, discounts as adjustments, and only complete addresses.
 * https://developers.facebook.com/docs/messenger-platform/reference/templates/receipt
 *
 * @param payment read with what was taken
 * @param shopName shown as the sender of the receipt
 * @param words in the buyer's language; the rest of the receipt Messenger itself puts into words
 * @param taken what was charged, where it is not what was asked: the lines would no longer add up
 */
export function toPaidReceipt(
	payment: Payment,
	shopName?: string,
	words: Words = buyerTexts.en.notification.receipt,
	taken?: Amount,
): Receipt {
	const { sums = {}, lines = [], takes, shipTo } = payment;
	const { currency, value } = payment.amount!;
	const take = takes.find(({ state }) => state === 'completed');
	const shipping = [sums.shipping, sums.handling, sums.insurance].filter((part) => part !== undefined);
	const shippingCost = Money.sum(
		shipping.map((part) => Money.of({ currency, value: part })),
		currency,
	);
	const head = {
		recipientName: shipTo?.name ?? (payment.buyer?.fullName || words.customer),
		...(shopName && { merchantName: shopName }),
		orderNumber: payment.invoiceId || payment.id,
		currency,
		paymentMethod: paymentMethodOf(payment, words),
		...(take?.madeAt && { timestamp: take.madeAt }),
	};
	const isSome = (amount: string | undefined) =>
		amount !== undefined && !Money.of({ currency, value: amount }).isZero;
	const address = toReceiptAddress(shipTo?.address);
	if (taken) return { ...head, elements: [], ...address, summary: { totalCost: taken.value } };
	return {
		...head,
		elements: lines.map(({ name, description, quantity, unitPrice, imageUrl }) => ({
			title: name,
			...(description && { subtitle: description }),
			quantity: Number(quantity),
			price: Money.of({ currency, value: unitPrice }).times(quantity).toString(),
			...(imageUrl && { imageUrl }),
		})),
		...address,
		summary: {
			...(sums.items !== undefined && { subtotal: sums.items }),
			...(shipping.length > 0 && { shippingCost: shippingCost.toString() }),
			...(sums.tax !== undefined && { totalTax: sums.tax }),
			totalCost: value,
		},
		adjustments: [
			{ name: words.discount, amount: sums.discount },
			{ name: words.shippingDiscount, amount: sums.shippingDiscount },
		].filter((adjustment): adjustment is { name: string; amount: string } => isSome(adjustment.amount)),
	};
}

function paymentMethodOf({ card, provider }: Payment, words: Words): string {
	return card ? `${card.brand ?? words.card} ${card.lastDigits ?? ''}`.trim() : provider;
}

function toReceiptAddress(address: Address = {}): Pick<Receipt, 'address'> {
	const { line1, line2, city, state, postalCode, country } = address;
	if (!line1 || !city || !postalCode || !country) return {};
	return {
		address: {
			street1: line1,
			...(line2 && { street2: line2 }),
			city,
			postalCode,
			state: state ?? city,
			country,
		},
	};
}
