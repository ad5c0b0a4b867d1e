import { Readable } from 'node:stream';

import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { proveDelivery } from '../../../../../nodes/PayPalCheckoutTrigger/proof/proveDelivery';
import { selfSign, type SelfSigned } from '../../../../support/signingCertificate';

const body = Buffer.from('{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"1"}}');
const dayMs = 24 * 60 * 60 * 1000;

/** An authority this package does not know has issued what PayPal serves at its own address. */
describe('a delivery whose certificate is issued by an unknown authority', () => {
	let unknown: SelfSigned;
	let round = 0;

	beforeAll(async () => {
		const validity = { notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + dayMs) };
		unknown = await selfSign('messageverificationcerts.sandbox.paypal.com', validity);
	});

	const prove = async (answer: () => object, changes: IDataObject = {}, options: IDataObject = {}) => {
		const asked: IHttpRequestOptions[] = [];
		const logged: string[] = [];
		const certificateUrl = `https://api.sandbox.paypal.com/v1/notifications/certs/CERT-${++round}`;
		const context = {
			getCredentials: async () => ({ environment: 'sandbox', clientId: 'c', clientSecret: 's', ...changes }),
			getWorkflowStaticData: () => ({ webhookId: 'WEBHOOK1' }),
			getNodeParameter: (name: string, fallback: unknown) => options[name] ?? fallback,
			getMode: () => 'webhook',
			getNode: () => ({ id: `node-${round}`, name: 'PayPal Checkout Trigger', parameters: {} }),
			getWorkflow: () => ({ id: 'workflow-1' }),
			logger: { warn: (message: string) => logged.push(message) },
			helpers: {
				httpRequest: async () => Readable.from([Buffer.from(unknown.pem)]),
				httpRequestWithAuthentication: async (_credential: string, request: IHttpRequestOptions) => {
					asked.push(request);
					return { statusCode: 200, headers: {}, body: answer() };
				},
			},
		} as unknown as IWebhookFunctions;
		const headers = unknown.sign(body, 'WEBHOOK1', { 'paypal-cert-url': certificateUrl });
		return { proof: await proveDelivery(context, body, headers), asked, logged };
	};

	it('is let through when PayPal itself knows the signature', async () => {
		const { proof, asked, logged } = await prove(() => ({ verification_status: 'SUCCESS' }));
		expect(proof).toEqual({ ok: true, simulated: false });
		expect(asked).toHaveLength(1);
		expect(asked[0]!.url).toBe('https://api-m.sandbox.paypal.com/v1/notifications/verify-webhook-signature');
		expect((asked[0]!.body as unknown as Buffer).includes(body)).toBe(true);
		expect(logged).toEqual([
			"PayPal's certificate proves nothing (untrusted-certificate-chain): asking PayPal instead",
		]);
	});

	it('is refused when PayPal does not', async () => {
		const { proof } = await prove(() => ({ verification_status: 'FAILURE' }));
		expect(proof).toEqual({ ok: false, reason: 'wrong-signature' });
	});

	it('is neither when PayPal gives no answer', async () => {
		const { proof } = await prove(() => {
			throw new Error('ECONNREFUSED');
		});
		expect(proof).toEqual({ ok: false, reason: 'verification-unavailable' });
	});

	it('is refused without a question when it is of the other environment', async () => {
		const { proof, asked } = await prove(() => ({ verification_status: 'SUCCESS' }), { environment: 'live' });
		expect(proof).toEqual({ ok: false, reason: 'untrusted-certificate-url' });
		expect(asked).toEqual([]);
	});
});
