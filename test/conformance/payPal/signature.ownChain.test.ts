import { sign } from 'node:crypto';
import { crc32 } from 'node:zlib';

import type { verifyPayPalDelivery } from '../../../nodes/PayPalCheckoutTrigger/proof/signature';
import { issueChain, type CertificateChain } from '../../support/certificateChain';
import {
	checkWith,
	itIsGenuineAndNothingElse,
	itIsLetInWhereExpected,
	type Check,
	type SignedDelivery,
} from './signedDelivery';

const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2026-12-31T00:00:00Z') };
const [liveSigner, sandboxSigner] = ['', 'sandbox.'].map(
	(part) => `messageverificationcerts.${part}paypal.com`,
);
const certificateId = 'CERT-360caa42-fca2a594-0a1b2c3d';

const event = (type: string, note: string) =>
	JSON.stringify({ id: 'WH-58D329510W468432D-8HN650336L201105X', event_type: type, resource: { note } });

/** What PayPal sends, in its spellings: a note outside ASCII, an escaped one, the simulator's webhook. */
const sent = [
	{
		name: 'a capture in live',
		signer: liveSigner!,
		host: 'https://api.paypal.com',
		webhookId: '96605875FF6516633',
		body: event('PAYMENT.CAPTURE.COMPLETED', 'Zwei Tassen für 24 €'),
	},
	{
		name: 'an approval in the sandbox',
		signer: sandboxSigner!,
		host: 'https://api.sandbox.paypal.com',
		webhookId: '0EH40505U7160970P',
		body: event('CHECKOUT.ORDER.APPROVED', 'two \\u20ac mugs'),
	},
	{
		name: 'an event of the webhook simulator',
		signer: liveSigner!,
		host: 'https://api.paypal.com',
		webhookId: 'WEBHOOK_ID',
		body: event('PAYMENT.CAPTURE.REFUNDED', ''),
	},
];

/** As deliveries PayPal has signed are checked, for whoever has no recordings of them. */
describe('deliveries signed by a certificate chain of our own', () => {
	const chains = new Map<string, CertificateChain>();
	let verify: typeof verifyPayPalDelivery;
	const check: Check = (...given) => checkWith(verify)(...given);

	beforeAll(async () => {
		for (const host of [liveSigner!, sandboxSigner!]) chains.set(host, await issueChain(host, validity));
		const authorities = '../../../nodes/PayPalCheckoutTrigger/proof/certificateAuthorities';
		const [live, sandbox] = [...chains.values()];
		const trusted = {
			digiCertSha2ExtendedValidationServerCa: live!.intermediatePem,
			digiCertEvRsaCaG2: sandbox!.intermediatePem,
			digiCertGlobalG2TlsRsaSha2562020Ca1: sandbox!.intermediatePem,
		};
		expect(Object.keys(trusted).sort()).toEqual(Object.keys(jest.requireActual(authorities)).sort());
		jest.resetModules();
		jest.doMock(authorities, () => trusted);
		({ verifyPayPalDelivery: verify } = await import('../../../nodes/PayPalCheckoutTrigger/proof/signature'));
	});

	const deliver = ({ name, signer, host, webhookId, body }: (typeof sent)[number]): SignedDelivery => {
		const [id, time, bytes] = [
			'1c6772d0-5106-11ef-9b66-89f3f924d48a',
			'2026-08-02T19:33:35Z',
			Buffer.from(body),
		];
		const { leafPem, leafKey } = chains.get(signer)!;
		const text = `${id}|${time}|${webhookId}|${crc32(bytes)}`;
		return {
			name,
			webhook_id: webhookId,
			headers: {
				'paypal-transmission-id': id,
				'paypal-transmission-time': time,
				'paypal-transmission-sig': sign('RSA-SHA256', Buffer.from(text), leafKey).toString('base64'),
				'paypal-auth-algo': 'SHA256withRSA',
				'paypal-cert-url': `${host}/v1/notifications/certs/${certificateId}`,
			},
			body: bytes,
			certificatePem: leafPem,
			now: new Date(time),
			tooEarly: new Date('2025-12-31T23:59:59Z'),
			tooLate: new Date('2026-12-31T00:00:01Z'),
		};
	};

	describe.each(sent)('$name', (one) => {
		itIsGenuineAndNothingElse(() => deliver(one), check);
		if (one.webhookId === 'WEBHOOK_ID') itIsLetInWhereExpected(() => deliver(one), check);
	});

	it('of the sandbox do not verify in live', () => {
		const ofSandbox = deliver(sent[1]!);
		expect(check(ofSandbox, { environment: 'live' })).toBe('untrusted-certificate-url');
		const headers = { 'paypal-cert-url': deliver(sent[0]!).headers['paypal-cert-url']! };
		expect(check(ofSandbox, { environment: 'live', headers })).toBe('wrong-certificate-subject');
	});

	it('do not verify with a certificate of a chain that nobody trusts', async () => {
		const stranger = await issueChain(liveSigner!, validity);
		expect(check(deliver(sent[0]!), { certificatePem: stranger.leafPem })).toBe(
			'untrusted-certificate-chain',
		);
	});
});
