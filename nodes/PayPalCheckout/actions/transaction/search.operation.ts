import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { toCurrency } from '../../../vendors/payPal/money/currencies';
import { readTransactions } from '../../../vendors/payPal/reporting/readTransactions';
import { simplifyTransaction, type Transaction } from '../../../vendors/payPal/reporting/transaction';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { hintOf } from '../../panel/hints';
import { simplifyField } from '../../panel/simplify.description';
import { toPayPalId } from '../../panel/payPalId';
import { periodFields, readPeriod } from './period.description';

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		textField({
			displayName: 'Currency',
			name: 'currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
		}).guarded(),
		textField({
			displayName: 'Event Code',
			name: 'eventCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. T1107',
			description: "PayPal's code for the type of transaction",
		}).guarded(),
		booleanField({
			displayName: 'Include Those That Move No Money',
			name: 'all',
			type: 'boolean',
			default: false,
			description: 'Whether to list orders, authorizations and denied payments too',
		}),
		optionsField({
			displayName: 'Status',
			name: 'status',
			type: 'options',
			owner: 'PayPal',
			options: [
				{ name: 'Completed', value: 'S' },
				{ name: 'Denied', value: 'D' },
				{ name: 'Pending', value: 'P' },
				{ name: 'Reversed', value: 'V' },
			],
			default: 'S',
		}).guarded(),
		textField({
			displayName: 'Transaction ID',
			name: 'transactionId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2GG279541U471931P',
			description: 'Of a capture, a refund, a payout',
		}).guarded(),
	],
});

const fields: Field[] = [...periodFields, ...listFields, filters, simplifyField, readOptions];

function queryOf(context: IExecuteFunctions, itemIndex: number) {
	const { currency, eventCode, all, status, transactionId } = filters.read(context, itemIndex);
	const { fields: labels } = filters;
	const code = eventCode?.trim().toUpperCase();
	if (code && !/^[A-Z0-9]{1,5}$/.test(code))
		throw labels.eventCode.refused(code, 'is not an event code', 'Use one like T0006.');
	return {
		fields: 'transaction_info,payer_info',
		balance_affecting_records_only: all ? 'N' : 'Y',
		...(currency?.trim() && { transaction_currency: toCurrency(currency, labels.currency.label) }),
		...(code && { transaction_type: code }),
		...(status && { transaction_status: status }),
		...(transactionId && { transaction_id: toPayPalId(transactionId, labels.transactionId) }),
	};
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { transactions, completeUntil, isTooNew } = await readTransactions(payPalOf(context), {
		...readPeriod(context, itemIndex),
		query: queryOf(context, itemIndex),
		options: readOptions.read(context, itemIndex),
		limit: readLimit(context, itemIndex),
	});
	if (isTooNew) context.addExecutionHints(hintOf(itemIndex, lateUntil(completeUntil)));
	if (!simplifyField.read(context, itemIndex)) return transactions;
	return transactions.map((one) => simplifyTransaction(one as Transaction));
}

const lateUntil = (until: Date | undefined): string =>
	`PayPal lists transactions up to three hours late. ${
		until ? `This list is complete until ${until.toISOString()}.` : 'It does not list this period yet.'
	} Run it again later for the rest.`;

export const search: DeclaredOperation = {
	name: 'Search',
	value: 'search',
	action: 'Search transactions',
	description: 'What came in, what went out, what PayPal kept: payments, refunds, fees, payouts',
	fields,
	concurrency,
	execute,
};
