import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { Buyer } from '../../support/buyer';
import { conformanceData } from '../../support/conformanceData';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { withSimulators } from '../../support/simulators';

/** Operation -> status -> issue -> PayPal's description. */
type Issues = Record<string, Record<string, Record<string, string>>>;

const file = path.join(conformanceData ?? '', 'fixtures/paypal/openapi-error-issues.json');
/** The best known of them, for whoever has no list. */
const usual: Issues = {
	'POST /v2/checkout/orders': { 422: { AMOUNT_MISMATCH: '', INVALID_CURRENCY_CODE: '' } },
	'GET /v2/checkout/orders/{id}': { 404: { INVALID_RESOURCE_ID: '' } },
	'POST /v2/checkout/orders/{id}/authorize': { 422: { ORDER_ALREADY_AUTHORIZED: '' } },
	'POST /v2/checkout/orders/{id}/capture': {
		422: {
			INSTRUMENT_DECLINED: '',
			ORDER_ALREADY_CAPTURED: '',
			ORDER_NOT_APPROVED: '',
			PAYER_ACTION_REQUIRED: '',
		},
	},
	'POST /v2/payments/captures/{capture_id}/refund': { 422: { REFUND_AMOUNT_EXCEEDED: '' } },
};
const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Issues) : usual;

const cart: INodeParameters = { lines: { line: [{ name: 'Mug', quantity: 1, unitPrice: '12.00' }] } };
const tracker = { trackerId: '8MC585209K746392H-443844607820' };
const id = '2GG279541U471931P';

/** What a merchant does in the node to make this call. */
const operations: Record<string, [resource: string, operation: string, parameters: INodeParameters]> = {
	'POST /v2/checkout/orders': ['order', 'create', cart],
	'GET /v2/checkout/orders/{id}': ['order', 'get', {}],
	'PATCH /v2/checkout/orders/{id}': ['order', 'update', { changes: { description: 'Mugs' } }],
	'POST /v2/checkout/orders/{id}/confirm-payment-source': ['order', 'confirmPaymentSource', {}],
	'POST /v2/checkout/orders/{id}/authorize': ['order', 'authorize', {}],
	'POST /v2/checkout/orders/{id}/capture': ['order', 'capture', {}],
	'POST /v2/checkout/orders/{id}/track': [
		'order',
		'addTracking',
		{ captureId: id, trackingNumber: '7', carrier: { __rl: true, mode: 'id', value: 'FEDEX' } },
	],
	'PATCH /v2/checkout/orders/{id}/trackers/{tracker_id}': [
		'order',
		'updateTracking',
		{ ...tracker, notification: 'on' },
	],
	'GET /v2/payments/authorizations/{authorization_id}': ['authorization', 'get', { authorizationId: id }],
	'POST /v2/payments/authorizations/{authorization_id}/capture': [
		'authorization',
		'capture',
		{ authorizationId: id, amount: '12.00' },
	],
	'POST /v2/payments/authorizations/{authorization_id}/reauthorize': [
		'authorization',
		'reauthorize',
		{ authorizationId: id, amount: '12.00' },
	],
	'POST /v2/payments/authorizations/{authorization_id}/void': [
		'authorization',
		'void',
		{ authorizationId: id },
	],
	'GET /v2/payments/captures/{capture_id}': ['capture', 'get', { captureId: id }],
	'POST /v2/payments/captures/{capture_id}/refund': ['capture', 'refund', { captureId: id }],
	'GET /v2/payments/refunds/{refund_id}': ['refund', 'get', { refundId: id }],
};

/** Refusals after which there is nothing left to do -> what the item then says. */
const doneBefore: Record<string, IDataObject> = {
	'POST /v2/checkout/orders/{id}/capture ORDER_ALREADY_CAPTURED': { replayed: true },
	'POST /v2/checkout/orders/{id}/authorize ORDER_ALREADY_AUTHORIZED': { replayed: true },
	'POST /v2/payments/authorizations/{authorization_id}/void PREVIOUSLY_VOIDED': { status: 'VOIDED' },
};

const recoverable = ['INSTRUMENT_DECLINED', 'ORDER_NOT_APPROVED', 'PAYER_ACTION_REQUIRED'];

describe('every issue of orders and payments, provoked with PayPal-Mock-Response', () => {
	const simulators = withSimulators();

	beforeEach(() => resetN8nServices());

	const credentials = () => [payPalCredential(simulators.origin)];

	const createOrder = async (): Promise<string> => {
		const { json } = await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'order', operation: 'create', ...cart },
			credentials: credentials(),
		});
		return json[0]!.orderId as string;
	};

	it.each(Object.keys(operations).filter((call) => all[call]))('of %s', async (call) => {
		const [resource, operation, parameters] = operations[call]!;
		const orderId = await createOrder();
		const issues = [...new Set(Object.values(all[call]!).flatMap((byIssue) => Object.keys(byIssue)))];
		expect(issues.length).toBeGreaterThan(0);
		const simulateError = '={{ $json.issue }}';
		const { json } = await runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource,
				operation,
				orderId,
				...parameters,
				createOptions: { simulateError },
				options: { simulateError },
			},
			items: issues.map((issue) => ({ issue })),
			credentials: credentials(),
			continueOnFail: true,
		});
		const wrong = issues.flatMap((issue, index) => {
			const found = whatIsWrong(json[index]!, call, issue);
			return found ? [`${issue}: ${found} ${JSON.stringify(json[index])}`] : [];
		});
		expect(wrong).toEqual([]);
	});

	function whatIsWrong(item: IDataObject, call: string, issue: string): string | undefined {
		const done = doneBefore[`${call} ${issue}`];
		if (done) {
			const isDone = Object.entries(done).every(([key, value]) => item[key] === value);
			return isDone ? undefined : 'is not taken for done';
		}
		const { error, details = {} } = item as { error?: string; details?: IDataObject };
		const description = String(details.description ?? '');
		if (!error || !description) return 'does not fail';
		if (call.startsWith('GET /v2/checkout/orders') && issue === 'INVALID_RESOURCE_ID') {
			return error.includes("PayPal can't find order") ? undefined : 'names no order';
		}
		if (!new RegExp(`\\(PayPal: ${issue}, debug ID [0-9a-f]+\\)`).test(description)) return 'has no debug ID';
		const told = `${error} ${description.replace(/\(PayPal: .*$/, '')}`;
		if (/_|something in this item|undefined|HTTP/.test(told)) return 'is not told in words of a merchant';
		if (details.issue !== issue || !details.debugId) return 'does not carry the issue';
		if (!recoverable.includes(issue) || !/\/(capture|authorize)$/.test(call) || !call.includes('/orders/'))
			return undefined;
		return String(details.approveUrl).includes('checkoutnow') && description.includes('Link for the buyer')
			? undefined
			: 'has no link to send the buyer back to';
	}

	it('can not be asked for with real money', async () => {
		const live = payPalCredential(simulators.origin, { environment: 'live' });
		const work = runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource: 'capture',
				operation: 'get',
				captureId: id,
				options: { simulateError: 'INTERNAL_SERVER_ERROR' },
			},
			credentials: [live],
		});
		await expect(work).rejects.toThrow("Simulate Issue can't be used with real money");
	});

	it('does nothing to the order', async () => {
		const orderId = await createOrder();
		await new Buyer(simulators.origin).approves(orderId);
		await runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource: 'order',
				operation: 'capture',
				orderId,
				options: { simulateError: 'TRANSACTION_REFUSED' },
			},
			credentials: credentials(),
			continueOnFail: true,
		});
		expect(simulators.payPal.state().orders[0]!.status).toBe('APPROVED');
	});
});
