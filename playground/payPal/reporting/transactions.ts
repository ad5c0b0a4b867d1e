import { feeOf, type Capture } from '../payments/capture.ts';
import type { Ledger } from '../payments/ledger.ts';
import type { Refund } from '../payments/refund.ts';
import { fromMinor, toMinor, type Money } from '../money.ts';
import { timestamp } from '../payments/view.ts';
import { payer as firstPayer } from '../../seed.ts';
import type { Person } from '../people.ts';

/** A line of the account's statement. */
export interface Transaction {
	id: string;
	/** https://developer.paypal.com/docs/transaction-search/transaction-event-codes/ */
	code: string;
	status: 'S' | 'P' | 'D' | 'V';
	amount: Money;
	/** Negative, as PayPal writes it. */
	fee: Money;
	referenceId?: string;
	referenceType?: 'ODR' | 'TXN' | 'SUB' | 'PAP';
	invoiceId?: string;
	customId?: string;
	note?: string;
	person?: Person;
	at: Date;
	updatedAt: Date;
}

/** Money that came in or went out by other ways than orders, e.g. payouts. */
export interface OtherMoney {
	transactions(): Transaction[];
}

/** Everything that moved money, oldest first. A refund keeps the fee: as PayPal does since 2019. */
export function transactionsOf(ledger: Ledger, others: OtherMoney[] = []): Transaction[] {
	return [
		...[...ledger.captures.values()].map(ofCapture),
		...[...ledger.refunds.values()].map((refund) => ofRefund(refund, ledger.captures.get(refund.captureId))),
		...others.flatMap((other) => other.transactions()),
	].sort((one, other) => one.at.getTime() - other.at.getTime());
}

function ofCapture(capture: Capture): Transaction {
	const { id, amount, orderId, subscription } = capture;
	const taken = capture.status !== 'PENDING' && capture.status !== 'DECLINED';
	const status = taken ? (capture.reversed ? 'V' : 'S') : capture.status === 'PENDING' ? 'P' : 'D';
	return {
		id,
		code: subscription ? 'T0002' : 'T0006',
		status,
		amount,
		fee: fromMinor(taken ? -feeOf(amount) : 0n, amount.currency_code),
		...(subscription
			? { referenceId: subscription.id, referenceType: 'SUB' }
			: { referenceId: orderId, referenceType: 'ODR' }),
		invoiceId: capture.invoiceId,
		customId: capture.customId,
		person: capture.person,
		at: capture.createdAt,
		updatedAt: capture.updatedAt,
	};
}

function ofRefund(refund: Refund, capture: Capture | undefined): Transaction {
	const { currency_code } = refund.amount;
	const statuses: Record<string, Transaction['status']> = { COMPLETED: 'S', PENDING: 'P' };
	return {
		id: refund.id,
		code: capture?.reversed ? 'T1106' : 'T1107',
		status: statuses[refund.status] ?? 'D',
		amount: fromMinor(-toMinor(refund.amount), currency_code),
		fee: fromMinor(0n, currency_code),
		referenceId: refund.captureId,
		referenceType: 'TXN',
		invoiceId: refund.invoiceId ?? capture?.invoiceId,
		customId: refund.customId ?? capture?.customId,
		note: refund.noteToPayer,
		person: capture?.person,
		at: refund.createdAt,
		updatedAt: refund.updatedAt,
	};
}

/** An entry of GET /v1/reporting/transactions. @param fields the parts that were asked for */
export function transactionView(transaction: Transaction, fields: string[]): Record<string, unknown> {
	const has = (part: string) => fields.includes('all') || fields.includes(part);
	const { amount, fee, referenceId, referenceType, person: payer = firstPayer } = transaction;
	return {
		...(has('transaction_info') && {
			transaction_info: {
				paypal_account_id: payer.payerId,
				transaction_id: transaction.id,
				...(referenceId && {
					paypal_reference_id: referenceId.replaceAll('-', ''),
					paypal_reference_id_type: referenceType,
				}),
				transaction_event_code: transaction.code,
				transaction_initiation_date: timestamp(transaction.at),
				transaction_updated_date: timestamp(transaction.updatedAt),
				transaction_amount: amount,
				...(toMinor(fee) !== 0n && { fee_amount: fee }),
				transaction_status: transaction.status,
				...(transaction.note && { transaction_note: transaction.note }),
				...(transaction.invoiceId && { invoice_id: transaction.invoiceId }),
				...(transaction.customId && { custom_field: transaction.customId }),
				protection_eligibility: '01',
			},
		}),
		...(has('payer_info') && {
			payer_info: {
				account_id: payer.payerId,
				email_address: payer.email,
				address_status: 'Y',
				payer_status: 'Y',
				payer_name: {
					given_name: payer.givenName,
					surname: payer.surname,
					alternate_full_name: `${payer.givenName} ${payer.surname}`,
				},
				country_code: payer.address.country_code,
			},
		}),
	};
}

/** What is in the account, by currency: what came in, went out, and is still held back. */
export function balancesOf(transactions: Transaction[]): Record<string, { total: bigint; held: bigint }> {
	const balances: Record<string, { total: bigint; held: bigint }> = { USD: { total: 0n, held: 0n } };
	for (const { amount, fee, status } of transactions) {
		const balance = (balances[amount.currency_code] ??= { total: 0n, held: 0n });
		const net = toMinor(amount) + toMinor(fee);
		if (status === 'S' || status === 'V' || status === 'P') balance.total += net;
		if (status === 'P') balance.held += net;
	}
	return balances;
}
