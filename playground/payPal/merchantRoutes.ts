import type { FastifyInstance } from 'fastify';

import { acceptEmptyBodies } from '../emptyBodies.ts';
import { merchant } from '../seed.ts';
import type { AccountSettings } from './account.ts';
import { othersDo } from './disputes/buyerSide.ts';
import { reasons, type Dispute } from './disputes/dispute.ts';
import type { Disputes, Opening } from './disputes/disputes.ts';
import { disputeView } from './disputes/view.ts';
import { issue, PayPalError } from './errors.ts';
import type { SubscriptionBook } from './billing/subscriptionBook.ts';
import type { InvoiceBook } from './invoicing/book.ts';
import { fromMinor, toMinor } from './money.ts';
import { money, text } from './orders/request.ts';
import type { Addresses } from './orders/view.ts';
import type { Logins } from './login/logins.ts';
import { personCalled } from './people.ts';
import type { Capture } from './payments/capture.ts';
import type { Ledger } from './payments/ledger.ts';
import { authorizationView, captureView, refundView } from './payments/view.ts';
import { isObject, violations, type Shape } from './shape.ts';
import type { Vault } from './vault/vault.ts';

type WithId = { Params: { id: string } };

const words = (...oneOf: string[]): Shape => ({ type: 'string', oneOf });
const checks: Record<keyof AccountSettings, (value: unknown) => boolean> = {
	heldCurrencies: (value) =>
		value === null || (Array.isArray(value) && value.every((code) => typeof code === 'string')),
	refunds: (value) => ['COMPLETED', 'PENDING', 'INSUFFICIENT_FUNDS'].includes(String(value)),
	reviewsPayments: (value) => typeof value === 'boolean',
	callsPerMinute: (value) => value === null || (Number.isInteger(value) && Number(value) > 0),
	processesCards: (value) => typeof value === 'boolean',
	remembersRefusals: (value) => typeof value === 'boolean',
	vaults: (value) => typeof value === 'boolean',
	savedAccounts: (value) =>
		['WORK', 'DECLINED', 'CAPTURE_DECLINED', 'PAYER_ACTION', 'PENDING'].includes(String(value)),
	reportingLagMinutes: (value) => Number.isInteger(value) && Number(value) >= 0,
};

/**
 * What the merchant's account is like, and what happens to payments later: reviews, chargebacks, disputes.
 * Not an API of PayPal's: errors are `{ error, message }`.
 */
export function merchantRoutes(
	app: FastifyInstance,
	{
		ledger,
		invoices,
		subscriptions,
		disputes,
		logins,
		vault,
		addresses,
	}: {
		vault: Vault;
		ledger: Ledger;
		invoices: InvoiceBook;
		subscriptions: SubscriptionBook;
		disputes: Disputes;
		logins: Logins;
		addresses: () => Addresses;
	},
): void {
	app.removeAllContentTypeParsers();
	acceptEmptyBodies(app);
	app.setErrorHandler(async (error, _request, reply) => {
		if (!(error instanceof PayPalError)) throw error;
		const [detail] = error.details;
		const message = [detail?.field, detail?.description].filter(Boolean).join(': ');
		return await reply.code(error.status).send({ error: detail?.issue ?? error.errorName, message });
	});
	const shownDispute = (dispute: Dispute) => disputeView(dispute, addresses().api);
	const shown = (capture: Capture) => captureView(capture, addresses().api);

	app.post<{ Params: { payerId: string } }>('/people/:payerId/revoke', async ({ params }, reply) => {
		const person = personCalled(params.payerId);
		if (person && logins.revoke(person, merchant)) return {};
		return await reply
			.code(404)
			.send({ error: 'NO_CONSENT', message: 'This person has not logged in to the shop' });
	});

	app.get('/account', async () => ledger.account.settings);
	app.patch('/account', async ({ body }) => ledger.account.change(settingsIn(body)));

	/** The buyer ends it on paypal.com, under Automatic Payments: PayPal tells of it, and it can't be charged any more. */
	app.post<WithId>('/payment-tokens/:id/revoke', async ({ params }) => {
		const { id } = vault.find(params.id);
		vault.delete(id, 'payer');
		return { id, revoked: true };
	});
	app.post<WithId>('/captures/:id/settle', async ({ params, body }) => {
		const capture = ledger.findCapture(params.id);
		const status = statusIn(body, 'COMPLETED', 'DECLINED');
		if (capture.status !== 'PENDING') throw notPending(capture.status);
		ledger.settle(capture, status);
		return shown(capture);
	});
	app.post<WithId>('/captures/:id/reverse', async ({ params }) => {
		return refundView(ledger.reverse(ledger.findCapture(params.id)), addresses().api);
	});
	app.post<WithId>('/captures/:id/dispute', async ({ params, body }) => {
		const capture = ledger.findCapture(params.id);
		const opens = !isObject(body) || body.open !== false;
		const dispute = opens ? disputes.open(capture, openingIn(body)) : disputes.openOf(capture);
		if (!opens && dispute) disputes.resolve(dispute, 'CANCELED_BY_BUYER');
		return { ...shown(capture), disputed: capture.disputed, ...(dispute && { disputeId: dispute.id }) };
	});
	app.post<WithId>('/disputes/:id', async ({ params, body }) => {
		const dispute = disputes.find(params.id);
		const { does, text = '' } = wantedIn(body);
		othersDo[does]!(disputes, dispute, text);
		return shownDispute(dispute);
	});
	app.post<WithId>('/authorizations/:id/settle', async ({ params, body }) => {
		const authorization = ledger.authorizations.find(params.id);
		const status = statusIn(body, 'CREATED', 'DENIED');
		if (authorization.status !== 'PENDING') throw notPending(authorization.status);
		ledger.authorizations.settle(authorization, status);
		return authorizationView(authorization, addresses().api);
	});
	app.post<WithId>('/subscriptions/:id/bank', async ({ params, body }) => {
		const subscription = subscriptions.find(params.id);
		subscription.paysNothing = isObject(body) && body.pays === false;
		return { id: subscription.id, pays: !subscription.paysNothing };
	});
	app.post<WithId>('/refunds/:id/settle', async ({ params, body }) => {
		const refund = ledger.findRefund(params.id);
		const status = statusIn(body, 'COMPLETED', 'FAILED', 'CANCELLED');
		if (refund.status !== 'PENDING') throw notPending(refund.status);
		ledger.settleRefund(refund, status);
		return refundView(refund, addresses().api);
	});
	/** The merchant gives back on PayPal's page what was paid there: all of it, or `value`. */
	app.post<WithId>('/invoices/:id/refund', async ({ params, body }) => {
		const { detail } = invoices.find(params.id).content;
		const value = isObject(body) && typeof body.value === 'string' ? body.value : undefined;
		const amount = value && { currency_code: detail.currency_code, value };
		const { id } = invoices.refund(
			params.id,
			amount ? fromMinor(toMinor(amount), amount.currency_code) : undefined,
		);
		return { refundId: id };
	});
}

/** How a buyer opens a case: all of it may be left out. */
function openingIn(body: unknown): Opening {
	const fields = {
		reason: words(...reasons),
		amount: money,
		message: text(1, 2000),
		buyerName: text(1, 100),
	};
	return checkedBody(body ?? {}, { type: 'object', fields });
}

const wantedIn = (body: unknown): { does: string; text?: string } =>
	checkedBody(body, {
		type: 'object',
		required: ['does'],
		fields: { does: words(...Object.keys(othersDo)), text: text(1, 2000) },
	});

function checkedBody<Body>(body: unknown, shape: Shape): Body {
	const [wrong] = violations(body, shape);
	if (wrong) throw issue(wrong.issue, { field: wrong.field, value: wrong.value });
	return body as Body;
}

function settingsIn(body: unknown): Partial<AccountSettings> {
	const given = isObject(body) ? body : {};
	for (const [name, value] of Object.entries(given)) {
		const check = checks[name as keyof AccountSettings];
		if (!check) throw issue('NOT_SUPPORTED', { field: `/${name}` });
		if (!check(value)) throw issue('INVALID_PARAMETER_VALUE', { field: `/${name}`, value: String(value) });
	}
	return given;
}

function statusIn<Status extends string>(body: unknown, ...oneOf: Status[]): Status {
	const shape: Shape = { type: 'object', required: ['status'], fields: { status: words(...oneOf) } };
	return checkedBody<{ status: Status }>(body, shape).status;
}

function notPending(status: string): PayPalError {
	return new PayPalError(409, { details: [{ issue: 'NOT_PENDING', description: `It is ${status}.` }] });
}
