import type { IExecuteFunctions } from 'n8n-workflow';

import { decimalField } from '../../core/fields/decimalField';
import type { Field } from '../../core/fields/field';
import { before, fieldsOf, since } from '../../core/panel/nodeVersion';
import { toPayPal, type PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../vendors/payPal/money/readMoney';
import { isFilled } from '../../vendors/payPal/orders/breakdown';
import { currencyField as ofAnOrder } from '../../vendors/payPal/panel/currency.description';

export const amountField = decimalField({
	displayName: 'Amount',
	name: 'amount',
	type: 'string',
	default: '',
	placeholder: 'e.g. 12.00',
}).guarded();

const currencyField = ofAnOrder.with({ description: 'Currency of the amount' });

/** @param description of the amount: what happens when none is given */
export const amountLabels = (description: string): Field[] => [
	amountField.with({ description }),
	...fieldsOf(before(2), [currencyField]),
	...fieldsOf(since(2), [currencyField.with({ displayOptions: { hide: { amount: [''] } } })]),
];

/**
 * The amount the merchant filled in, exact; undefined when they left it to PayPal.
 *
 * @throws InvalidInput when it is not an amount, or is zero
 */
export function readAmount(context: IExecuteFunctions, itemIndex: number): PayPalMoney | undefined {
	const given = amountField.read(context, itemIndex);
	if (!isFilled(given)) return undefined;
	const money = readMoney(given, currencyField.read(context, itemIndex), amountField.label);
	if (!money.isZero) return toPayPal(money.toAmount());
	throw amountField.invalid(
		'is zero, but PayPal takes only amounts above zero',
		'Leave Amount empty to use the full amount.',
	);
}
