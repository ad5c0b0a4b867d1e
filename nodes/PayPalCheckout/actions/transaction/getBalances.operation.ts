import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { momentField, toMoment, toTimestamp } from '../../../core/fields/momentField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { holds, isList } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { toCurrency } from '../../../vendors/payPal/money/currencies';
import type { PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { simplifyAmount, withoutGaps } from '../../../vendors/payPal/orders/simplifyOrder';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

/** https://developer.paypal.com/docs/api/transaction-search/v1/#balances_get */
interface Balances {
	balances: Array<{
		currency?: string;
		primary?: boolean;
		total_balance?: PayPalMoney;
		available_balance?: PayPalMoney;
		withheld_balance?: PayPalMoney;
	}>;
	as_of_time?: string;
	last_refresh_time?: string;
}

const asOf = momentField({
	displayName: 'Date and Time',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description: 'What was in the account then. Left empty, what is in it now, as far as PayPal has counted.',
}).guarded();

const currency = textField({
	displayName: 'Currency',
	name: 'balanceCurrency',
	type: 'string',
	default: '',
	placeholder: 'e.g. EUR',
	description: 'Left empty, all currencies of the account',
}).guarded();

const fields: Field[] = [asOf, currency, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const at = toMoment(asOf.read(context, itemIndex), asOf, context.getTimezone());
	const code = currency.read(context, itemIndex).trim();
	const answer = (await payPalOf(context).get('/v1/reporting/balances', {
		query: {
			...(at && { as_of_time: toTimestamp(at) }),
			...(code && { currency_code: toCurrency(code, currency.label) }),
		},
		expects: holds({ balances: isList }),
		options: readOptions.read(context, itemIndex),
	})) as Balances;
	if (!simplifyField.read(context, itemIndex)) return answer as unknown as IDataObject;
	return answer.balances.map((balance) => simplify(balance, answer));
}

const simplify = (balance: Balances['balances'][number], { as_of_time, last_refresh_time }: Balances) =>
	withoutGaps({
		currency: balance.currency,
		total: simplifyAmount(balance.total_balance),
		available: simplifyAmount(balance.available_balance),
		withheld: simplifyAmount(balance.withheld_balance),
		isPrimary: balance.primary,
		asOfTime: as_of_time,
		countedUntil: last_refresh_time,
	});

export const getBalances: DeclaredOperation = {
	name: 'Get Balances',
	value: 'getBalances',
	action: 'Get balances',
	description: 'What is in the PayPal account, an item for each currency',
	fields,
	concurrency,
	execute,
};
