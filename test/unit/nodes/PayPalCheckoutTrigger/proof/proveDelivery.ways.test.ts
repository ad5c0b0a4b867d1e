import { Readable } from 'node:stream';

import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { proveDelivery } from '../../../../../nodes/PayPalCheckoutTrigger/proof/proveDelivery';
import { payPalOf } from '../../../../../nodes/vendors/payPal/api/payPal';
import { selfSign, type SelfSigned } from '../../../../support/signingCertificate';

const body = Buffer.from('{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"id":"1"}}');
const dayMs = 24 * 60 * 60 * 1000;
const url = 'https://n8n.example/webhook/1/webhook';
const own = { ok: true, simulated: false };
const simulated = { ok: true, simulated: true };
const refused = (reason: string) => ({ ok: false, reason });

let signer: SelfSigned;
let round = 0;

beforeAll(async () => {
	const validity = { notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + dayMs) };
	signer = await selfSign('signer.example', validity);
});

beforeEach(() => round++);

interface Situation {
	options?: IDataObject;
	staticData?: IDataObject;
	mode?: string;
	/** What serves the certificate. */
	certificate?: () => Promise<unknown>;
	/** What PayPal says when it is asked. */
	answer?: object;
}

/** A trigger with its own PayPal, and what it does to prove a delivery. */
function trigger({
	options = {},
	staticData = { webhookId: 'WEBHOOK1', testWebhookId: 'WEBHOOK2' },
	mode = 'webhook',
	certificate = async () => await Promise.resolve(Readable.from([Buffer.from(signer.pem)])),
	answer = { verification_status: 'SUCCESS' },
}: Situation = {}) {
	const done = { read: 0, fetched: 0, asked: [] as IHttpRequestOptions[], logged: [] as string[] };
	const newContext = () =>
		({
			getCredentials: async () => {
				done.read++;
				return await Promise.resolve({
					environment: 'custom',
					baseUrl: 'http://localhost:4010/api-m.paypal.com',
					clientId: 'c',
					clientSecret: 's',
				});
			},
			getWorkflowStaticData: () => staticData,
			getNodeParameter: (name: string, fallback: unknown) => (name === 'options' ? options : fallback),
			getMode: () => mode,
			getNodeWebhookUrl: () => url,
			getNode: () => ({ id: `node-${round}`, name: 'PayPal Checkout Trigger', parameters: {} }),
			getWorkflow: () => ({ id: 'workflow-2' }),
			logger: { warn: (message: string) => done.logged.push(message) },
			helpers: {
				httpRequest: async () => {
					done.fetched++;
					return await certificate();
				},
				httpRequestWithAuthentication: async (_credential: string, request: IHttpRequestOptions) => {
					done.asked.push(request);
					return await Promise.resolve({ statusCode: 200, headers: {}, body: answer });
				},
			},
		}) as unknown as IWebhookFunctions;
	return { newContext, done };
}

/** Headers that name an address of this test alone. */
const signedFor = (webhookId: string, bytes = body) =>
	signer.sign(bytes, webhookId, {
		'paypal-cert-url': `http://localhost:4010/api-m.paypal.com/v1/notifications/certs/CERT-${round}`,
	});

async function prove(headers: Record<string, string | undefined>, situation: Situation = {}, bytes = body) {
	const { newContext, done } = trigger(situation);
	return { proof: await proveDelivery(newContext(), bytes, headers), ...done, asked: done.asked.length };
}

describe('a delivery', () => {
	it('is proven by the certificate, and PayPal is not asked', async () => {
		const { proof, fetched, asked, logged } = await prove(signedFor('WEBHOOK1'));
		expect({ proof, fetched, asked, logged }).toEqual({ proof: own, fetched: 1, asked: 0, logged: [] });
	});

	it('that is forged is refused, and PayPal is asked for its list of webhooks alone', async () => {
		const { proof, asked } = await prove(signedFor('SOMEBODYELSES1'), { answer: { webhooks: [] } });
		expect({ proof, asked }).toEqual({ proof: refused('wrong-signature'), asked: 1 });
	});

	it.each([
		['at our address', url, own],
		['at another', `${url}2`, refused('wrong-signature')],
	])('for a webhook that PayPal has %s is as good', async (_where, at, expected) => {
		const answer = { webhooks: [{ id: 'ANOTHER1', url: at }] };
		expect((await prove(signedFor('ANOTHER1'), { answer })).proof).toEqual(expected);
	});

	it('while a test listens is for its webhook alone', async () => {
		const answer = { webhooks: [{ id: 'ANOTHER1', url }] };
		const { proof, asked } = await prove(signedFor('ANOTHER1'), { answer, mode: 'manual' });
		expect({ proof, asked }).toEqual({ proof: refused('wrong-signature'), asked: 0 });
	});

	it('without a header is refused before anything is fetched', async () => {
		const headers = { ...signedFor('WEBHOOK1'), 'paypal-transmission-id': undefined };
		const { proof, fetched } = await prove(headers);
		expect({ proof, fetched }).toEqual({ proof: refused('missing-header'), fetched: 0 });
	});

	it.each([
		['webhook', 'WEBHOOK1', 'WEBHOOK2'],
		['manual', 'WEBHOOK2', 'WEBHOOK1'],
	])('in mode %s is for webhook %s', async (mode, right, wrong) => {
		expect((await prove(signedFor(right), { mode })).proof).toEqual(own);
		expect((await prove(signedFor(wrong), { mode })).proof).toEqual(refused('wrong-signature'));
	});

	it('is refused while there is no webhook', async () => {
		const { proof } = await prove(signedFor('WEBHOOK1'), { staticData: {} });
		expect(proof).toEqual(refused('missing-webhook-id'));
	});

	it('whose certificate does not exist is refused', async () => {
		const none = Object.assign(new Error('HTTP 404'), { response: { status: 404 } });
		const certificate = async () => await Promise.reject(none);
		expect((await prove(signedFor('WEBHOOK1'), { certificate })).proof).toEqual(
			refused('no-such-certificate'),
		);
	});

	it.each([
		['that nobody serves', async () => await Promise.reject(new Error('ECONNREFUSED'))],
		['that is a web page', async () => await Promise.resolve(Readable.from([Buffer.from('<html>')]))],
	])(
		'with a certificate %s is what PayPal says of it, or neither genuine nor forged',
		async (_which, certificate) => {
			expect((await prove(signedFor('WEBHOOK1'), { certificate })).proof).toEqual(own);
			const answer = { verification_status: '' };
			expect((await prove(signedFor('WEBHOOK1'), { certificate, answer })).proof).toEqual(
				refused('verification-unavailable'),
			);
		},
	);

	it('that comes second costs no reading of the credential, nor does what is asked after it', async () => {
		const { newContext, done } = trigger();
		const contexts = [newContext(), newContext()] as const;
		for (const context of contexts)
			expect(await proveDelivery(context, body, signedFor('WEBHOOK1'))).toEqual(own);
		expect(await payPalOf(contexts[1]).credentials()).toMatchObject({ clientId: 'c' });
		expect(done.read).toBe(1);
	});
});

describe('an event of the simulator', () => {
	const options = { acceptSimulatorEvents: true };

	it('is let in where the merchant wants that, and marked', async () => {
		expect((await prove(signedFor('WEBHOOK_ID'), { options })).proof).toEqual(simulated);
	});

	it('is let in before there is a webhook', async () => {
		expect((await prove(signedFor('WEBHOOK_ID'), { options, staticData: {} })).proof).toEqual(simulated);
	});

	it('is refused elsewhere', async () => {
		expect((await prove(signedFor('WEBHOOK_ID'))).proof).toEqual(refused('wrong-signature'));
	});

	it('is what our own event never passes for', async () => {
		expect((await prove(signedFor('WEBHOOK1'), { options })).proof).toEqual(own);
	});

	it('says nothing of why another was refused', async () => {
		const headers = signedFor('WEBHOOK1');
		expect((await prove(headers, { options, staticData: {} })).proof).toEqual(refused('missing-webhook-id'));
	});
});

describe('a delivery that PayPal is asked about', () => {
	const options = { verification: 'postback' };

	it('needs no certificate', async () => {
		const { proof, fetched, asked, logged } = await prove(signedFor('WEBHOOK1'), { options });
		expect({ proof, fetched, asked, logged }).toEqual({ proof: own, fetched: 0, asked: 1, logged: [] });
	});

	it('is refused when PayPal does not know it, whoever has signed it', async () => {
		const { proof } = await prove(signedFor('WEBHOOK1'), {
			options,
			answer: { verification_status: 'FAILURE' },
		});
		expect(proof).toEqual(refused('wrong-signature'));
	});

	it('is refused without a question when a header is missing', async () => {
		const headers = { ...signedFor('WEBHOOK1'), 'paypal-transmission-sig': undefined };
		const { proof, asked } = await prove(headers, { options });
		expect({ proof, asked }).toEqual({ proof: refused('missing-header'), asked: 0 });
	});

	it.each([
		['is no JSON', Buffer.from('<html>')],
		['is no event', Buffer.from('{"id":"WH-1"}')],
		['ends the event early', Buffer.from(`${body.toString()},"webhook_id":"WEBHOOK2"`)],
		[
			'is an event with bytes that are no text',
			Buffer.from(body.toString().replace('"1"', '"\xff"'), 'latin1'),
		],
	])('is refused without a question when it %s', async (_what, bytes) => {
		const { proof, asked } = await prove(signedFor('WEBHOOK1', bytes), { options }, bytes);
		expect({ proof, asked }).toEqual({ proof: refused('malformed-event'), asked: 0 });
	});
});
