import type { IDataObject } from 'n8n-workflow';

import type { CallOptions } from '../api/callOptions';
import { readPage } from '../api/pages';
import type { PayPal } from '../api/payPal';
import { payPalFailureOf } from '../errors/errors';
import { toTimestamp } from '../../../core/fields/momentField';

const secondMs = 1000;
const hourMs = 3600 * secondMs;

/** PayPal lists no more than 31 days at a time, and 500 transactions on a page. */
const longestWindowMs = 31 * 24 * hourMs;
const pageSize = 500;

/** It lists transactions up to three hours late, and refuses a period that begins in the time it does not know yet. */
const lagMs = 3 * hourMs;

interface Search {
	from: Date;
	to: Date;
	query: IDataObject;
	options: CallOptions;
	/** As many at most; undefined for all. */
	limit?: number | undefined;
}

interface Found {
	transactions: IDataObject[];
	/** Until when PayPal knew all, where it said so; a period that is all too new has no such moment. */
	completeUntil?: Date;
	/** Whether a part of the period is too new for PayPal. */
	isTooNew: boolean;
}

/**
 * The transactions of a period, the oldest first. Longer periods are asked for in windows of 31 days, one after the other
 * and page by page, as long as more are wanted; a window that PayPal finds too full is halved.
 * https://developer.paypal.com/docs/api/transaction-search/v1/#transactions_get
 *
 * @param now the current time in milliseconds
 */
export async function readTransactions(payPal: PayPal, search: Search, now = Date.now()): Promise<Found> {
	const found: Found = { transactions: [], isTooNew: false };
	for (const window of windowsOf(search.from, search.to))
		if (isWanted(found, search)) await readWindow(payPal, search, window, found, now);
	found.transactions = found.transactions.slice(0, search.limit);
	return found;
}

const isWanted = ({ transactions }: Found, { limit = Infinity }: Search): boolean =>
	transactions.length < limit;

interface Window {
	from: number;
	/** The last second of it. */
	to: number;
}

/** PayPal counts in whole seconds, the first and the last one included. */
function* windowsOf(from: Date, to: Date): Generator<Window> {
	for (let start = from.getTime(); start <= to.getTime(); start += longestWindowMs)
		yield { from: start, to: Math.min(start + longestWindowMs - secondMs, to.getTime()) };
}

async function readWindow(
	payPal: PayPal,
	search: Search,
	window: Window,
	found: Found,
	now: number,
): Promise<void> {
	const before = found.transactions.length;
	const refusal = await readAllPages(payPal, search, window, found).then(
		() => undefined,
		(error: unknown) => ({ error }),
	);
	if (!refusal) return;
	const issue = payPalFailureOf(refusal.error)?.issue;
	if (issue === 'INVALID_REQUEST' && window.from > now - lagMs) {
		found.isTooNew = true;
		return;
	}
	const halves = issue === 'RESULTSET_TOO_LARGE' ? halvesOf(window) : undefined;
	if (!halves) throw refusal.error;
	found.transactions.length = before;
	for (const half of halves) if (isWanted(found, search)) await readWindow(payPal, search, half, found, now);
}

function halvesOf({ from, to }: Window): Window[] | undefined {
	const middle = from + Math.floor((to - from) / 2 / secondMs) * secondMs;
	if (to - from < 2 * secondMs) return undefined;
	return [
		{ from, to: middle },
		{ from: middle + secondMs, to },
	];
}

async function readAllPages(
	payPal: PayPal,
	search: Search,
	{ from, to }: Window,
	found: Found,
): Promise<void> {
	const list = {
		path: '/v1/reporting/transactions',
		query: {
			...search.query,
			start_date: toTimestamp(new Date(from)),
			end_date: toTimestamp(new Date(to)),
		},
		entriesIn: 'transaction_details',
		pageSize: Math.min(pageSize, search.limit ?? pageSize),
		options: search.options,
	};
	for (let page = 1; isWanted(found, search); page++) {
		const { entries, isLast, body } = await readPage(payPal, list, page);
		found.transactions.push(...entries);
		const refreshed = Date.parse(String(body.last_refreshed_datetime ?? ''));
		if (!Number.isNaN(refreshed)) {
			found.completeUntil = new Date(refreshed);
			found.isTooNew = refreshed < to;
		}
		if (isLast) return;
	}
}
