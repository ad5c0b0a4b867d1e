import { Readable } from 'node:stream';

import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { proveDelivery } from '../../nodes/PayPalCheckoutTrigger/proof/proveDelivery';
import { logLines } from '../support/n8nCore';
import { withPayPalTrigger } from '../support/payPalTrigger';
import { selfSign } from '../support/signingCertificate';

const { simulators, host, trigger, calls, recordedApproval, deliver } = withPayPalTrigger();

const questions = () => calls('POST', '/v1/notifications/verify-webhook-signature');

/**
 * PayPal's certificates are at another host than its API. Where n8n may not go there, or PayPal changes something about
 * them, every event was answered 503 or 401, for three days each, although PayPal could have been asked.
 */
describe('a delivery whose certificate can not be had', () => {
	const outOfReach = async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const fault = { on: 'call', vendor: 'paypal', match: '/certs/', action: 'fail', status: 500 } as const;
		simulators.world.faults.add(fault);
		return { placed, delivery };
	};

	it('comes in when PayPal says that it has signed it', async () => {
		const { placed, delivery } = await outOfReach();
		expect(await deliver(placed, delivery)).toBe(200);
		expect(host.executions).toHaveLength(1);
		expect(questions()).toHaveLength(1);
		expect(JSON.stringify(logLines)).toContain('(certificate-unavailable): asking PayPal instead');
	});

	it('is refused when PayPal has not', async () => {
		const { placed, delivery } = await outOfReach();
		const headers = { 'paypal-transmission-id': 'x' };
		expect(await deliver(placed, delivery, { headers })).toBe(401);
		expect(host.executions).toEqual([]);
	});
});

describe("a delivery that names a certificate of PayPal's", () => {
	const body = Buffer.from('{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"1"}}');
	const subject = 'messageverificationcerts.sandbox.paypal.com';
	const year = 365 * 24 * 60 * 60_000;
	const validity = (from: number, to: number) => ({
		notBefore: new Date(Date.now() + from * year),
		notAfter: new Date(Date.now() + to * year),
	});
	let round = 0;

	const prove = async (hostName: string, from: number, to: number, status: string) => {
		const signer = await selfSign(hostName, validity(from, to));
		const context = {
			getCredentials: async () =>
				await Promise.resolve({ environment: 'sandbox', clientId: 'c', clientSecret: 's' }),
			getWorkflowStaticData: () => ({ webhookId: 'WEBHOOK1' }),
			getNodeParameter: (_name: string, fallback: unknown) => fallback,
			getMode: () => 'webhook',
			getNode: () => ({ id: `node-0243-${++round}`, name: 'PayPal Checkout Trigger', parameters: {} }),
			getWorkflow: () => ({ id: 'workflow-0243' }),
			logger: { warn: () => undefined },
			helpers: {
				httpRequest: async () => await Promise.resolve(Readable.from([Buffer.from(signer.pem)])),
				httpRequestWithAuthentication: async (_credential: string, { url }: IHttpRequestOptions) => {
					const answer = url.includes('verify') ? { verification_status: status } : { webhooks: [] };
					return await Promise.resolve({ statusCode: 200, headers: {}, body: answer });
				},
			},
		} as unknown as IWebhookFunctions;
		const url = `https://api.sandbox.paypal.com/v1/notifications/certs/CERT-0243-${++round}`;
		return await proveDelivery(context, body, signer.sign(body, 'WEBHOOK1', { 'paypal-cert-url': url }));
	};

	it.each<[string, string, number, number]>([
		['issued to another name', 'signer.paypal.com', -1, 1],
		['that has expired', subject, -2, -1],
		['that is not valid yet, or the clock is slow', subject, 1, 2],
	])('%s is as good as what PayPal says of it', async (_which, hostName, from, to) => {
		expect(await prove(hostName, from, to, 'SUCCESS')).toEqual({ ok: true, simulated: false });
		expect(await prove(hostName, from, to, 'FAILURE')).toEqual({ ok: false, reason: 'wrong-signature' });
	});
});
