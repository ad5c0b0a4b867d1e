import type { FastifyInstance } from 'fastify';

import { merchant } from '../../seed.ts';
import type { Clock } from '../../world/clock.ts';
import { issue, PayPalError } from '../errors.ts';
import { fromMinor } from '../money.ts';
import type { Ledger } from '../payments/ledger.ts';
import { timestamp } from '../payments/view.ts';
import {
	balancesOf,
	transactionsOf,
	transactionView,
	type OtherMoney,
	type Transaction,
} from '../reporting/transactions.ts';

type Query<Names extends string> = { Querystring: { [Name in Names]?: string } };

type Search = Query<
	| 'start_date'
	| 'end_date'
	| 'transaction_id'
	| 'transaction_type'
	| 'transaction_status'
	| 'transaction_currency'
	| 'balance_affecting_records_only'
	| 'fields'
	| 'page'
	| 'page_size'
>;

const dayMs = 24 * 3_600_000;

/** https://developer.paypal.com/docs/api/transaction-search/v1/ */
const mostInAll = 10_000;

interface Parts {
	ledger: Ledger;
	others?: OtherMoney[];
	clock: Pick<Clock, 'now'>;
	apiAddress: () => string;
}

/** The statement of the account, as late as its setting `reportingLagMinutes` says. */
export function reportingRoutes(api: FastifyInstance, { ledger, others, clock, apiAddress }: Parts): void {
	const path = '/v1/reporting/transactions';
	const refreshedAt = () =>
		new Date(clock.now().getTime() - ledger.account.settings.reportingLagMinutes * 60_000);

	api.get<Search>(path, async ({ query }) => {
		const from = momentIn(query.start_date, 'start_date');
		const to = momentIn(query.end_date, 'end_date');
		checkRange(from, to, clock.now());
		// PayPal says so in nothing but words: https://github.com/paypal/PayPal-node-SDK/issues/452
		if (from > refreshedAt().getTime())
			throw new PayPalError(400, { message: 'Data for the given start date is not available.' });
		const found = transactionsOf(ledger, others).filter(
			(transaction) =>
				secondOf(transaction) >= from &&
				secondOf(transaction) <= Math.min(to, refreshedAt().getTime()) &&
				matches(transaction, query),
		);
		if (found.length > mostInAll) throw new PayPalError(400, { name: 'RESULTSET_TOO_LARGE' });
		const size = countIn(query.page_size, 'page_size', 100, 500);
		const page = countIn(query.page, 'page', 1, 2_147_483_647);
		const fields = (query.fields ?? 'transaction_info').split(',');
		const totalPages = Math.ceil(found.length / size);
		const linkTo = (number: number, rel: string) => ({
			href: `${apiAddress()}${path}?${new URLSearchParams({ ...(query as Record<string, string>), page: String(number) })}`,
			rel,
			method: 'GET',
		});
		return {
			transaction_details: found
				.slice((page - 1) * size, page * size)
				.map((one) => transactionView(one, fields)),
			account_number: merchant.merchantId,
			start_date: timestamp(new Date(from)),
			end_date: timestamp(new Date(to)),
			last_refreshed_datetime: timestamp(refreshedAt()),
			page,
			total_items: found.length,
			total_pages: totalPages,
			links: [linkTo(page, 'self'), ...(page < totalPages ? [linkTo(page + 1, 'next')] : [])],
		};
	});

	api.get<Query<'as_of_time' | 'currency_code'>>('/v1/reporting/balances', async ({ query }) => {
		const asOf =
			query.as_of_time === undefined ? clock.now().getTime() : momentIn(query.as_of_time, 'as_of_time');
		const until = Math.min(asOf, refreshedAt().getTime());
		const balances = balancesOf(transactionsOf(ledger, others).filter(({ at }) => at.getTime() <= until));
		return {
			balances: Object.entries(balances)
				.filter(([currency]) => query.currency_code === undefined || currency === query.currency_code)
				.map(([currency, { total, held }]) => ({
					currency,
					primary: currency === 'USD',
					total_balance: fromMinor(total, currency),
					available_balance: fromMinor(total - held, currency),
					withheld_balance: fromMinor(held, currency),
				})),
			account_id: merchant.merchantId,
			as_of_time: timestamp(new Date(asOf)),
			last_refresh_time: timestamp(refreshedAt()),
		};
	});
}

/** Its statement counts in whole seconds. */
const secondOf = ({ at }: Transaction): number => Math.floor(at.getTime() / 1000) * 1000;

const matches = (transaction: Transaction, query: Search['Querystring']): boolean =>
	[
		[query.transaction_id, transaction.id],
		[query.transaction_type, transaction.code],
		[query.transaction_status, transaction.status],
		[query.transaction_currency, transaction.amount.currency_code],
	].every(([wanted, found]) => wanted === undefined || wanted === found) &&
	(query.balance_affecting_records_only === 'N' || transaction.status !== 'D');

function momentIn(value: string | undefined, field: string): number {
	const written = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:?\d{2})$/;
	const at = value !== undefined && written.test(value) ? Date.parse(value) : NaN;
	if (Number.isNaN(at))
		throw issue('INVALID_PARAMETER_VALUE', { field, value: value ?? '', location: 'query' });
	return at;
}

function checkRange(from: number, to: number, now: Date): void {
	if (to < from || to - from > 31 * dayMs)
		throw issue('INVALID_PARAMETER_VALUE', { field: 'end_date', location: 'query' });
	if (now.getTime() - from > 3 * 366 * dayMs)
		throw issue('INVALID_PARAMETER_VALUE', { field: 'start_date', location: 'query' });
}

function countIn(value: string | undefined, field: string, otherwise: number, most: number): number {
	const count = Number(value ?? otherwise);
	if (Number.isInteger(count) && count >= 1 && count <= most) return count;
	throw issue('INVALID_PARAMETER_VALUE', { field, value: String(value), location: 'query' });
}
