import { parseCustomId, type ChatBinding } from '../../../checkout/terms/chatBinding';
import { sameValue } from '../../../core/money/amount';
import { Money } from '../../../core/money/money';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import { fromPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { toCurrency, type Currency } from '../../../vendors/payPal/money/currencies';
import type { Order, PurchaseUnit } from '../../../vendors/payPal/orders/order';
import { captureStatusOf } from '../../../vendors/payPal/orders/statuses';
import type {
	InvoiceAmounts,
	InvoiceDetails,
} from '../../../vendors/payPal/panel/invoiceDetails.description';
import type { InvoiceLine } from '../../../vendors/payPal/panel/invoiceLines.description';
import { orderIdField } from '../../panel/orderId.description';

/** What an order says of the invoice that is to be made of it. */
export interface OrderForInvoice {
	currency: Currency;
	lines: InvoiceLine[];
	amounts: InvoiceAmounts;
	details: InvoiceDetails;
	binding?: ChatBinding;
	/** Money was taken or reserved for it: whoever pays the invoice, pays twice. */
	isPaid: boolean;
}

export async function readOrderForInvoice(
	payPal: PayPal,
	orderId: string,
	options: CallOptions,
): Promise<OrderForInvoice> {
	const path = payPalPath`/v2/checkout/orders/${orderId}`;
	return toOrderForInvoice((await payPal.get(path, { expects: theThing(orderId), options })) as Order);
}

/**
 * The same lines and the same sum. An invoice knows no amounts of tax, handling and insurance: they become lines.
 *
 * @throws InvalidInput when an invoice can't say the same
 */
function toOrderForInvoice(order: Order): OrderForInvoice {
	const [unit, ...others] = order.purchase_units ?? [];
	if (!unit?.amount || others.length > 0)
		throw orderIdField.invalid(
			others.length > 0 ? 'is of an order with several parts' : 'is of an order without an amount',
			'Make an invoice of its lines yourself, with Fields Below or JSON.',
		);
	const { currency_code: currency, breakdown } = unit.amount;
	const discount = breakdown?.discount?.value;
	const shipping = less(breakdown?.shipping, breakdown?.shipping_discount, currency);
	const added = [
		['Tax', breakdown?.tax_total?.value],
		['Handling', breakdown?.handling?.value],
		['Insurance', breakdown?.insurance?.value],
	].flatMap(([name, value]) => (value && !sameValue(value, '0') ? [{ name: name!, unitPrice: value }] : []));
	const amounts = {
		...(shipping && !shipping.isZero && { shipping: shipping.toString() }),
		...(discount && !sameValue(discount, '0') && { discount }),
	};
	const lines = [...linesOf(unit, order.id), ...added];
	requireSameSum(unit.amount, lines, amounts);
	const binding = parseCustomId(unit.custom_id);
	return {
		currency: toCurrency(currency),
		lines,
		amounts,
		details: {
			...(order.payer?.name?.given_name && { givenName: order.payer.name.given_name }),
			...(order.payer?.name?.surname && { surname: order.payer.name.surname }),
			...(order.payer?.email_address && { email: order.payer.email_address }),
			...(unit.invoice_id && { reference: unit.invoice_id }),
		},
		...(binding && { binding }),
		isPaid: hasMoney(unit),
	};
}

const linesOf = ({ items = [], description, amount }: PurchaseUnit, orderId: string): InvoiceLine[] =>
	items.length > 0
		? items.map(({ name, quantity, unit_amount, description: text }) => ({
				name,
				quantity,
				unitPrice: unit_amount.value,
				...(text && { description: text.slice(0, 1000) }),
			}))
		: [{ name: description ?? `Order ${orderId}`, unitPrice: amount!.value }];

const less = (
	amount: PayPalMoney | undefined,
	discount: PayPalMoney | undefined,
	currency: string,
): Money | undefined => {
	if (!amount) return undefined;
	const given = Money.of(fromPayPal(amount));
	return discount ? given.subtract(Money.of({ currency, value: discount.value })) : given;
};

function requireSameSum(amount: PayPalMoney, lines: InvoiceLine[], added: InvoiceAmounts): void {
	const money = (value: unknown) => Money.of({ currency: amount.currency_code, value: String(value ?? '0') });
	const sum = Money.sum(
		[...lines.map(({ unitPrice, quantity = 1 }) => money(unitPrice).times(quantity)), money(added.shipping)],
		amount.currency_code,
	).subtract(money(added.discount));
	if (sum.equals(money(amount.value))) return;
	throw orderIdField.invalid(
		`is of an order over ${amount.value} ${amount.currency_code}, but its parts make ${sum.toString()}`,
		'Make an invoice of its lines yourself, with Fields Below or JSON.',
	);
}

/** Whether the buyer has paid, or money is on its way. */
const hasMoney = ({ payments }: PurchaseUnit): boolean =>
	(payments?.captures ?? []).some((capture) => !['DECLINED', 'FAILED'].includes(captureStatusOf(capture))) ||
	(payments?.authorizations ?? []).some(({ status }) => status !== 'VOIDED' && status !== 'DENIED');
