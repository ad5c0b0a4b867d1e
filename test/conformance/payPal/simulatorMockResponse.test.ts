import { readFileSync } from 'node:fs';
import path from 'node:path';

import { conformanceData, itWithVendorData } from '../../support/conformanceData';
import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { checkedCall } from './simulatorCall';

/** Operation, then status, then issue and PayPal's words for it. */
type Issues = Record<string, Record<string, Record<string, string>>>;

const names: Record<string, string> = {
	400: 'INVALID_REQUEST',
	401: 'AUTHENTICATION_FAILURE',
	403: 'NOT_AUTHORIZED',
	404: 'RESOURCE_NOT_FOUND',
	409: 'RESOURCE_CONFLICT',
	422: 'UNPROCESSABLE_ENTITY',
};

const issues: Issues = conformanceData
	? (JSON.parse(
			readFileSync(path.join(conformanceData, 'fixtures/paypal/openapi-error-issues.json'), 'utf8'),
		) as Issues)
	: {};
/** The best known of them, for whoever has no list. */
const usual: Issues = {
	'POST /v2/checkout/orders/{id}/capture': {
		403: { PERMISSION_DENIED: '' },
		404: { INVALID_RESOURCE_ID: '' },
		422: { INSTRUMENT_DECLINED: '', ORDER_ALREADY_CAPTURED: '', ORDER_NOT_APPROVED: '' },
	},
	'POST /v2/payments/captures/{capture_id}/refund': {
		422: { CAPTURE_FULLY_REFUNDED: '', REFUND_AMOUNT_EXCEEDED: '' },
	},
};
const operations = Object.keys(issues).filter((name) => /\/v2\/(checkout\/orders|payments)\b/.test(name));
const walked = operations.length > 0 ? operations : Object.keys(usual);

describe('every failure PayPal documents for orders and payments', () => {
	let app: PayPalApp;
	beforeAll(async () => {
		app = await startPayPalApp();
	});
	afterAll(async () => await app.stop());

	itWithVendorData('is on a list that is worth walking', () => {
		expect(walked).toBe(operations);
		expect(operations).toHaveLength(15);
		const all = operations.flatMap((name) => Object.values(issues[name]!).flatMap(Object.keys));
		expect(new Set(all).size).toBeGreaterThan(200);
	});

	it.each(walked)('can be asked for: %s', async (operation) => {
		const [method = '', template = ''] = operation.split(' ');
		const call = checkedCall(app);
		for (const [status, known] of Object.entries((issues[operation] ?? usual[operation])!)) {
			for (const issue of Object.keys(known)) {
				const header = JSON.stringify({ mock_application_codes: issue });
				const answer = await call(method, template.replace(/\{\w+\}/g, '5O190127TN364715T'), undefined, {
					'PayPal-Mock-Response': header,
				});
				expect({
					issue,
					status: answer.status,
					name: answer.body.name,
					found: answer.body.details[0].issue,
				}).toEqual({ issue, status: Number(status), name: names[status], found: issue });
				expect(answer.body.details[0].description).toMatch(/\w+ \w+|\.$/);
			}
		}
	});

	it.each([
		['INTERNAL_SERVER_ERROR', 500],
		['SERVICE_UNAVAILABLE', 503],
		['RATE_LIMIT_REACHED', 429],
		['NOT_AUTHORIZED', 403],
		['RESOURCE_NOT_FOUND', 404],
	])('can be asked for by the name of the error: %s', async (name, status) => {
		const header = JSON.stringify({ mock_application_codes: name });
		const answer = await app.call('GET', '/v2/checkout/orders/1AB', undefined, {
			'PayPal-Mock-Response': header,
		});
		expect(answer).toMatchObject({ status, body: { name, links: [] } });
	});

	it.each([
		['INSTRUMENT_DECLINED', 'redirect'],
		['PAYER_ACTION_REQUIRED', 'payer-action'],
	])('leads the payer back where that helps: %s', async (issue, rel) => {
		const header = JSON.stringify({ mock_application_codes: [issue] });
		const answer = await app.call('POST', '/v2/checkout/orders/1AB/capture', undefined, {
			'PayPal-Mock-Response': header,
		});
		const href = `${app.origin}/www.paypal.com/checkoutnow?token=1AB`;
		expect(answer.body.links).toEqual([{ href, rel, method: 'GET' }]);
	});

	it('must be asked for in JSON', async () => {
		const answer = await app.call('GET', '/v2/checkout/orders/1AB', undefined, {
			'PayPal-Mock-Response': 'NO',
		});
		expect(answer.status).toBe(400);
	});
});
