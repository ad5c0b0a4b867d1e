import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { payPalCheckout } from '../../../nodes/PayPalCheckout/actions';
import { callOf, ofOperations } from '../../../scripts/drift/calls.ts';
import { withBinaryFiles } from '../../support/binaryFiles';
import { resetN8nServices, runNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { validateRequest } from '../../support/payPalOpenApi';
import { PayPalRecorder } from '../../support/payPalRecorder';
import { runs } from './operationRuns';
import { answerBilling, takesRequestIds } from './operationRuns/billing';
import { answerDisputes } from './operationRuns/disputes';
import { answerEvents } from './operationRuns/events';
import { answerInvoices } from './operationRuns/invoices';
import { orderId } from './operationRuns/orders';
import { answerPayouts } from './operationRuns/payouts';
import { answerTheRest } from './operationRuns/theRest';
import { answerReports } from './operationRuns/transactions';

/**
 * What is no mistake: the specification of 2024 lets the older tracking API shine through, whose transaction ID and
 * status PayPal sets here; and it does not say what the value of a patch is.
 */
const notMeant = /'(transaction_id|status)'|^\/\d+\/value must NOT have unevaluated/;

/** It lists 1,400 carriers, and leaves out the one for all others, which PayPal's SDK has. */
const isOther = (problem: string, body: unknown): boolean =>
	problem.startsWith('/carrier ') && (body as { carrier?: string }).carrier === 'OTHER';

/** The specification of 2024 knows no setup token here; the SDK of 2026 knows nothing else. */
const isSetupToken = (problem: string, body: unknown): boolean =>
	problem.startsWith('/payment_source/token/type ') &&
	(body as { payment_source?: { token?: { type?: string } } }).payment_source?.token?.type === 'SETUP_TOKEN';

/** The list of subscriptions is younger than the specification of 2024; the SDK of 2026 asks for it. */
const isInSpecification = ({ method, path }: { method: string; path: string }): boolean =>
	!(method === 'GET' && path.startsWith('/v1/billing/subscriptions?'));

/** APIs whose OpenAPI knows no PayPal-Request-Id. */
const hasNoRequestIds = (method: string, path: string): boolean =>
	/^\/(v1\/(customer\/disputes|notifications|payments\/payouts-item)|v2\/invoicing)\//.test(path) ||
	(method === 'DELETE' && path.startsWith('/v3/vault/')) ||
	(method !== 'POST' && path.startsWith('/v1/checkout/payment-resources/')) ||
	(/^\/v1\/(catalogs|billing)\//.test(path) && !(method === 'POST' && takesRequestIds(path)));

describe('what each operation of PayPal Checkout sends', () => {
	const payPal = new PayPalRecorder();
	const made: Array<[string, string]> = [];
	withBinaryFiles();

	beforeAll(async () => await payPal.start());
	beforeEach(() => {
		resetN8nServices();
		payPal.reset();
		const unit = {
			reference_id: 'default',
			amount: { currency_code: 'USD', value: '12.00' },
			soft_descriptor: 'MUGS',
			description: 'Mug',
		};
		const order = { id: orderId, status: 'APPROVED', purchase_units: [unit] };
		payPal.answer('POST /v2/checkout/orders', 201, ({ body }) => ({
			status: 'PAYER_ACTION_REQUIRED',
			...(body as object),
			id: orderId,
		}));
		payPal.answer('POST /v2/checkout/orders/', 201, order);
		payPal.answer('GET /v2/checkout/orders', 200, order);
		payPal.answer('PATCH /v2/checkout/orders', 204);
		const payment = ({ path }: { path: string }) => ({ id: path.split('/')[4], status: 'COMPLETED' });
		payPal.answer('GET /v2/payments', 200, payment);
		payPal.answer('POST /v2/payments', 201, payment);
		answerDisputes(payPal);
		answerBilling(payPal);
		answerReports(payPal);
		answerEvents(payPal);
		answerTheRest(payPal);
		answerPayouts(payPal);
		answerInvoices(payPal);
	});
	afterAll(async () => await payPal.stop());

	it.each(runs)('%s: %s: %s', async (resource, operation, _what, parameters) => {
		const call = { attributionId: 'MAPLE_SP_PPCP', merchantId: 'M4PLEANDMUG77' };
		await runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource,
				operation,
				...parameters,
				options: { ...(parameters.options as object), ...call },
				createOptions: { ...(parameters.createOptions as object), ...call },
			},
			items: [
				{ name: 'Mug', unitPrice: '1.00' },
				...(parameters.linesSource ? [{ name: 'Tea', price: 2 }] : []),
			],
			credentials: [payPalCredential(payPal.origin, { baseUrl: payPal.origin })],
		});
		const sent = payPal.requests.filter(({ path }) => path !== '/v1/oauth2/token');
		made.push(...sent.map(({ method, path }): [string, string] => [method, path]));
		const problems = sent
			.filter(isInSpecification)
			.flatMap(({ method, path, body }) =>
				validateRequest(method, path, body).filter(
					(problem) => !notMeant.test(problem) && !isOther(problem, body) && !isSetupToken(problem, body),
				),
			);
		expect(problems).toEqual([]);
		expect(sent.length).toBeGreaterThan(0);
		for (const { method, headers, path } of sent) {
			expect(headers).toMatchObject({
				'paypal-partner-attribution-id': 'MAPLE_SP_PPCP',
				'paypal-auth-assertion': expect.stringMatching(/^[\w-]+\.[\w-]+\.$/) as string,
			});
			if (method === 'GET') continue;
			expect(headers['content-type']).toMatch(/^(application\/json|multipart\/form-data; boundary=)/);
			if (hasNoRequestIds(method, path)) continue;
			expect(headers['paypal-request-id']).toMatch(/^[a-z]+-[0-9A-Za-z]{16,33}$/);
		}
	});

	it('is what `npm run drift` looks at', () => {
		expect(made.filter((call) => callOf(ofOperations, ...call) === undefined)).toEqual([]);
		const used = new Set(made.map((call) => callOf(ofOperations, ...call)));
		expect(ofOperations.filter((call) => !used.has(call))).toEqual([]);
	});

	it('leaves no operation out', () => {
		const tried = new Set(runs.map(([resource, operation]) => `${resource}:${operation}`));
		const all = Object.entries(payPalCheckout.operations).flatMap(([resource, ofResource]) =>
			Object.keys(ofResource).map((operation) => `${resource}:${operation}`),
		);
		expect([...tried].sort()).toEqual(all.sort());
	});
});
