import { decimalField } from '../../../core/fields/decimalField';
import { optionsField } from '../../../core/fields/optionsField';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { toPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';

/** How money came or went back outside of PayPal. https://developer.paypal.com/docs/api/invoicing/v2/#definition-payment_method */
export const methodField = optionsField({
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'Bank Transfer', value: 'BANK_TRANSFER' },
		{ name: 'Cash', value: 'CASH' },
		{ name: 'Check', value: 'CHECK' },
		{ name: 'Credit Card', value: 'CREDIT_CARD' },
		{ name: 'Debit Card', value: 'DEBIT_CARD' },
		{ name: 'Other', value: 'OTHER' },
		{ name: 'PayPal', value: 'PAYPAL' },
		{ name: 'Wire Transfer', value: 'WIRE_TRANSFER' },
	],
	default: 'CASH',
	owner: 'PayPal',
});

export const partField = decimalField({
	displayName: 'Part',
	name: 'amount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12.00',
	description: 'In the currency of the invoice',
	displayOptions: { show: { amountOf: ['part'] } },
}).guarded();

/** @throws InvalidInput when it is no amount above zero */
export function toPart(value: unknown, currency: string): PayPalMoney {
	const money = readMoney(value, currency, partField.label);
	if (!money.isZero) return toPayPal(money.toAmount());
	throw partField.invalid('is zero', 'Enter an amount above zero.');
}
