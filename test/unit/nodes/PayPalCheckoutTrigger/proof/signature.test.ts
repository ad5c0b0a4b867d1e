import { X509Certificate } from 'node:crypto';

import { verifyPayPalDelivery } from '../../../../../nodes/PayPalCheckoutTrigger/proof/signature';
import { selfSign, type SelfSigned } from '../../../../support/signingCertificate';

const body = Buffer.from('{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","note":"€ 5"}');
const webhookId = '96605875FF6516633';
const notBefore = new Date('2026-01-01T00:00:00Z');
const notAfter = new Date('2026-12-31T23:59:59Z');
const now = new Date('2026-08-05T12:00:00Z');
const certificateOrigin = 'http://localhost:4010';

describe('verifyPayPalDelivery', () => {
	let signer: SelfSigned;
	let stranger: SelfSigned;

	beforeAll(async () => {
		signer = await selfSign('messageverificationcerts.paypal.com', { notBefore, notAfter });
		stranger = await selfSign('messageverificationcerts.paypal.com', { notBefore, notAfter });
	});

	afterEach(() => jest.restoreAllMocks());

	const verify = (
		headers: Record<string, string | undefined> = signer.sign(body, webhookId),
		changes: Partial<Parameters<typeof verifyPayPalDelivery>[2]> = {},
		bytes = body,
	) =>
		verifyPayPalDelivery(bytes, headers, {
			webhookId,
			certificatePem: signer.pem,
			now,
			environment: { certificateOrigin },
			...changes,
		});

	const reasonOf = (...given: Parameters<typeof verify>) => {
		const verdict = verify(...given);
		return verdict.ok ? 'genuine' : verdict.reason;
	};

	it('lets a delivery through that was signed for our webhook', () => {
		expect(verify()).toEqual({ ok: true });
	});

	it('reads header names in any case', () => {
		const shouted = Object.fromEntries(
			Object.entries(signer.sign(body, webhookId)).map(([name, value]) => [name.toUpperCase(), value]),
		);
		expect(verify(shouted)).toEqual({ ok: true });
	});

	it('reads headers with blanks around them', () => {
		const padded = Object.fromEntries(
			Object.entries(signer.sign(body, webhookId)).map(([name, value]) => [name, ` ${value}\t`]),
		);
		expect(verify(padded)).toEqual({ ok: true });
	});

	it('knows no staleness: PayPal repeats a delivery for three days with its first time', () => {
		const headers = signer.sign(body, webhookId, { 'paypal-transmission-time': '2026-08-02T12:00:01Z' });
		expect(verify(headers)).toEqual({ ok: true });
	});

	it.each([
		'paypal-transmission-id',
		'paypal-transmission-time',
		'paypal-transmission-sig',
		'paypal-auth-algo',
		'paypal-cert-url',
	])('refuses a delivery without %s', (name) => {
		expect(reasonOf({ ...signer.sign(body, webhookId), [name]: undefined })).toBe('missing-header');
		expect(reasonOf({ ...signer.sign(body, webhookId), [name]: '' })).toBe('missing-header');
	});

	it('refuses everything while the ID of our webhook is unknown', () => {
		expect(reasonOf(signer.sign(body, ''), { webhookId: '' })).toBe('missing-webhook-id');
	});

	it('lets simulator events in only where they are expected', () => {
		const headers = signer.sign(body, 'WEBHOOK_ID');
		expect(reasonOf(headers, { webhookId: 'WEBHOOK_ID' })).toBe('simulated-not-allowed');
		expect(reasonOf(headers, { webhookId: 'WEBHOOK_ID', allowSimulated: true })).toBe('genuine');
		expect(reasonOf(headers, { allowSimulated: true })).toBe('wrong-signature');
	});

	it.each(['SHA1withRSA', 'MD5withRSA', 'SHA256withECDSA', 'sha256withrsa', 'none'])(
		'refuses the algorithm %s',
		(algorithm) => {
			const headers = signer.sign(body, webhookId, { 'paypal-auth-algo': algorithm });
			expect(reasonOf(headers)).toBe('unsupported-algorithm');
		},
	);

	it('refuses a certificate from elsewhere', () => {
		const headers = signer.sign(body, webhookId, {
			'paypal-cert-url': 'https://evil.example/v1/notifications/certs/CERT-1',
		});
		expect(reasonOf(headers)).toBe('untrusted-certificate-url');
	});

	it('refuses parts that could pass for two', () => {
		const headers = signer.sign(body, webhookId, { 'paypal-transmission-id': 'a|b' });
		expect(reasonOf(headers)).toBe('malformed-signature');
	});

	it('reads a signature that is not filled up at its end', () => {
		const headers = signer.sign(body, webhookId);
		const signature = headers['paypal-transmission-sig']!.replace(/=+$/, '');
		expect(signature).not.toBe(headers['paypal-transmission-sig']);
		expect(verify({ ...headers, 'paypal-transmission-sig': signature })).toEqual({ ok: true });
	});

	it.each([
		['AAAA', 'malformed-signature'],
		['=', 'malformed-signature'],
		['not base64!', 'malformed-signature'],
		['this is as long as base64 can be, and is none', 'malformed-signature'],
		['A'.repeat(15), 'malformed-signature'],
		['A'.repeat(16), 'wrong-signature'],
		['A'.repeat(20), 'wrong-signature'],
		['A'.repeat(1024), 'wrong-signature'],
		[`${'A'.repeat(1024)}==`, 'wrong-signature'],
		['A'.repeat(1025), 'malformed-signature'],
		['A'.repeat(1028), 'malformed-signature'],
		[`${'A'.repeat(22)}===`, 'malformed-signature'],
	])('refuses the signature %s', (signature, reason) => {
		const headers = signer.sign(body, webhookId, { 'paypal-transmission-sig': signature });
		expect(reasonOf(headers)).toBe(reason);
	});

	it('refuses what anybody else has signed', () => {
		expect(reasonOf(stranger.sign(body, webhookId))).toBe('wrong-signature');
		expect(reasonOf(signer.sign(body, 'SOMEBODYELSES1'))).toBe('wrong-signature');
	});

	it('refuses a body with any bit changed', () => {
		const headers = signer.sign(body, webhookId);
		for (let index = 0; index < body.length; index++) {
			const changed = Buffer.from(body);
			changed[index]! ^= 1;
			expect(reasonOf(headers, {}, changed)).toBe('wrong-signature');
		}
		expect(reasonOf(headers, {}, Buffer.alloc(0))).toBe('wrong-signature');
	});

	it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
		'refuses %p for a certificate',
		(certificatePem) => {
			expect(reasonOf(undefined, { certificatePem })).toBe('malformed-certificate');
		},
	);

	it('refuses a certificate with another kind of key', async () => {
		const { pem } = await selfSign('messageverificationcerts.paypal.com', { notBefore, notAfter }, 'ecdsa');
		expect(reasonOf(undefined, { certificatePem: pem })).toBe('malformed-certificate');
	});

	it.each([
		['2025-12-31T23:59:59Z', 'certificate-not-yet-valid'],
		['2026-01-01T00:00:00Z', 'genuine'],
		['2026-12-31T23:59:59Z', 'genuine'],
		['2027-01-01T00:00:00Z', 'certificate-expired'],
		['no date', 'malformed-clock'],
	])('at %s finds the certificate %s', (moment, reason) => {
		expect(reasonOf(undefined, { now: new Date(moment) })).toBe(reason);
	});

	describe('in an environment of PayPal', () => {
		const live = {
			'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-b0d12406',
		};

		it('refuses a certificate that only says it is of PayPal', () => {
			const headers = signer.sign(body, webhookId, live);
			expect(reasonOf(headers, { environment: 'live' })).toBe('untrusted-certificate-chain');
		});

		it('refuses a certificate issued to anybody else', async () => {
			const other = await selfSign('www.paypal.com.evil.example', { notBefore, notAfter });
			const headers = other.sign(body, webhookId, live);
			expect(reasonOf(headers, { environment: 'live', certificatePem: other.pem })).toBe(
				'wrong-certificate-subject',
			);
		});

		it('refuses a certificate issued to all hosts of PayPal alike', async () => {
			const any = await selfSign('*.paypal.com', { notBefore, notAfter });
			const headers = any.sign(body, webhookId, live);
			expect(reasonOf(headers, { environment: 'live', certificatePem: any.pem })).toBe(
				'wrong-certificate-subject',
			);
		});

		it('asks a certificate once whom it is issued to', async () => {
			const { pem } = await selfSign('messageverificationcerts.paypal.com', { notBefore, notAfter });
			const checkHost = jest.spyOn(X509Certificate.prototype, 'checkHost');
			const headers = signer.sign(body, webhookId, live);
			for (let time = 0; time < 3; time++) verify(headers, { environment: 'live', certificatePem: pem });
			expect(checkHost).toHaveBeenCalledTimes(1);
		});

		it('refuses the certificates of the custom host', () => {
			expect(reasonOf(undefined, { environment: 'live' })).toBe('untrusted-certificate-url');
			expect(reasonOf(undefined, { environment: 'sandbox' })).toBe('untrusted-certificate-url');
		});
	});
});
