import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { digitsAt, readDecimal, writeDecimal } from '../../../core/money/decimal';
import { ownValue } from '../../../core/ownValue';
import type { PayPalMoney } from '../money/payPalMoney';
import type { Payer } from '../orders/order';
import { simplifyAmount, withoutGaps } from '../orders/simplifyOrder';

/** An entry of the account's statement. https://developer.paypal.com/docs/api/transaction-search/v1/#transactions_get */
export interface Transaction {
	transaction_info?: {
		paypal_account_id?: string;
		transaction_id?: string;
		paypal_reference_id?: string;
		paypal_reference_id_type?: string;
		transaction_event_code?: string;
		transaction_initiation_date?: string;
		transaction_updated_date?: string;
		transaction_amount?: PayPalMoney;
		fee_amount?: PayPalMoney;
		ending_balance?: PayPalMoney;
		transaction_status?: string;
		transaction_subject?: string;
		transaction_note?: string;
		invoice_id?: string;
		custom_field?: string;
	};
	payer_info?: {
		account_id?: string;
		email_address?: string;
		payer_name?: Payer['name'] & { alternate_full_name?: string };
		country_code?: string;
	};
}

/** https://developer.paypal.com/docs/api/transaction-search/v1/#definition-transaction_info */
const statuses: Record<string, string> = {
	D: 'DENIED',
	F: 'PARTIALLY_REFUNDED',
	P: 'PENDING',
	S: 'COMPLETED',
	V: 'REVERSED',
};

/** https://developer.paypal.com/docs/transaction-search/transaction-event-codes/ */
const kindsByCode: Array<[beginning: string, kind: string]> = [
	['T0001', 'payout'],
	['T00', 'payment'],
	['T01', 'fee'],
	['T02', 'conversion'],
	['T03', 'deposit'],
	['T04', 'withdrawal'],
	['T1107', 'refund'],
	['T11', 'reversal'],
	['T1201', 'chargeback'],
	['T1202', 'chargeback'],
	['T12', 'adjustment'],
	['T13', 'authorization'],
	['T15', 'hold'],
	['T20', 'transfer'],
	['T21', 'reserve'],
	['T22', 'transfer'],
];

/** PayPal counts in kinds of its own, by these letters. */
const referenceNames: Record<string, string> = {
	ODR: 'orderId',
	PAP: 'agreementId',
	SUB: 'subscriptionId',
	TXN: 'relatedTransactionId',
};

/** A transaction in n8n's spelling: what came in or went out, what PayPal kept, and what it belongs to. */
export function simplifyTransaction({
	transaction_info: info = {},
	payer_info: payer,
}: Transaction): IDataObject {
	const reference = ownValue(referenceNames, info.paypal_reference_id_type ?? '') ?? 'referenceId';
	return withoutGaps({
		transactionId: info.transaction_id,
		kind:
			kindsByCode.find(([beginning]) => info.transaction_event_code?.startsWith(beginning))?.[1] ?? 'other',
		status: ownValue(statuses, info.transaction_status ?? '') ?? info.transaction_status,
		amount: simplifyAmount(info.transaction_amount),
		fee: simplifyAmount(info.fee_amount),
		net: simplifyAmount(netOf(info.transaction_amount, info.fee_amount)),
		balance: simplifyAmount(info.ending_balance),
		[reference]: info.paypal_reference_id,
		invoiceId: info.invoice_id,
		customId: info.custom_field,
		...parseCustomId(info.custom_field),
		subject: info.transaction_subject,
		note: info.transaction_note,
		payer:
			payer &&
			withoutGaps({
				payerId: payer.account_id,
				email: payer.email_address,
				givenName: payer.payer_name?.given_name,
				surname: payer.payer_name?.surname,
				name: payer.payer_name?.alternate_full_name,
				countryCode: payer.country_code,
			}),
		eventCode: info.transaction_event_code,
		createTime: info.transaction_initiation_date,
		updateTime: info.transaction_updated_date,
	});
}

/** What is left after PayPal's fee, which PayPal writes below zero; in another currency it says nothing. */
function netOf(amount: PayPalMoney | undefined, fee: PayPalMoney | undefined): PayPalMoney | undefined {
	if (!amount || !fee) return amount;
	const [gross, taken] = [readDecimal(amount.value), readDecimal(fee.value)];
	if (!gross || !taken || amount.currency_code !== fee.currency_code) return undefined;
	const decimals = Math.max(gross.decimals, taken.decimals);
	const digits = digitsAt(gross, decimals) + digitsAt(taken, decimals);
	return { currency_code: amount.currency_code, value: writeDecimal({ digits, decimals }) };
}
