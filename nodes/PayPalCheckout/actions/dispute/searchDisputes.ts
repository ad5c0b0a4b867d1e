import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { ownValue } from '../../../core/ownValue';
import { readLinkedPages } from '../../../vendors/payPal/api/linkedPages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';

const mostShown = 200;

const reasonNames: Record<string, string> = {
	MERCHANDISE_OR_SERVICE_NOT_RECEIVED: 'not received',
	MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED: 'not as described',
	UNAUTHORISED: 'not authorized',
	CREDIT_NOT_PROCESSED: 'refund missing',
	DUPLICATE_TRANSACTION: 'paid twice',
	INCORRECT_AMOUNT: 'wrong amount',
	PAYMENT_BY_OTHER_MEANS: 'paid another way',
	CANCELED_RECURRING_BILLING: 'subscription cancelled',
	PROBLEM_WITH_REMITTANCE: 'problem with the payment',
};

/** The disputes of the account for the picker, the newest first. */
export async function searchDisputes(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const list = { path: '/v1/customer/disputes', entriesIn: 'items', pageSize: 50 };
	const disputes = (await readLinkedPages(payPalOf(this), list, mostShown)) as unknown as Dispute[];
	const results = disputes.map((dispute) => ({ name: nameOf(dispute), value: dispute.dispute_id }));
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

/** E.g. `12.00 USD, not received, closed (PP-R-AYP-10135034)`. */
function nameOf({ dispute_id: id, dispute_amount: amount, reason = '', status }: Dispute): string {
	const what = [
		amount && `${amount.value} ${amount.currency_code}`,
		ownValue(reasonNames, reason),
		ownValue(statusNames, status ?? ''),
	];
	return `${what.filter(Boolean).join(', ')} (${id})`;
}

const statusNames: Record<string, string> = {
	OPEN: 'open',
	WAITING_FOR_BUYER_RESPONSE: 'waiting for the buyer',
	WAITING_FOR_SELLER_RESPONSE: 'waiting for you',
	UNDER_REVIEW: 'PayPal is looking at it',
	RESOLVED: 'closed',
};
