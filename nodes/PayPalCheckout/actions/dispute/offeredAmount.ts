import type { IExecuteFunctions } from 'n8n-workflow';

import { decimalField } from '../../../core/fields/decimalField';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';
import { toPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';

export const amountField = decimalField({
	displayName: 'Amount',
	name: 'amount',
	type: 'string',
	default: '',
	placeholder: 'e.g. 12.00',
	description: 'In the currency of the dispute. Use a dot for decimals.',
}).guarded();

/**
 * How much the buyer is to get, as soon as the dispute says in which currency.
 *
 * @throws InvalidInput when it is empty; later, when it is no amount, or is zero
 */
export function readOffered(
	context: IExecuteFunctions,
	itemIndex: number,
): (dispute: Dispute) => PayPalMoney {
	const given = amountField.read(context, itemIndex);
	if (!isFilled(given)) throw amountField.invalid('is empty', 'Enter how much the buyer gets back.');
	return ({ dispute_id: id, dispute_amount: amount }) => {
		if (!amount)
			throw amountField.invalid(
				`can't be used: PayPal does not say in which currency the dispute ${id} is`,
				'Answer this case in the Resolution Center at PayPal.',
			);
		const money = readMoney(given, amount.currency_code, amountField.label);
		if (!money.isZero) return toPayPal(money.toAmount());
		throw amountField.invalid('is zero, but PayPal takes only amounts above zero', 'Enter a larger amount.');
	};
}
