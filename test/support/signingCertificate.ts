import 'reflect-metadata';

import { KeyObject, sign, type webcrypto } from 'node:crypto';
import { crc32 } from 'node:zlib';

import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** A certificate nobody vouches for, and a way to sign deliveries with it as PayPal signs its own. */
export interface SelfSigned {
	pem: string;
	/** Headers of a delivery of these bytes. */
	sign(body: Buffer, webhookId: string, changes?: Record<string, string>): Record<string, string>;
}

const certificateUrl = 'http://localhost:4010/api-m.paypal.com/v1/notifications/certs/CERT-test';

const rsa = {
	name: 'RSASSA-PKCS1-v1_5',
	hash: 'SHA-256',
	modulusLength: 2048,
	publicExponent: new Uint8Array([1, 0, 1]),
};
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** @param host the name the certificate is issued to */
export async function selfSign(
	host: string,
	validity: { notBefore: Date; notAfter: Date },
	algorithm: 'rsa' | 'ecdsa' = 'rsa',
): Promise<SelfSigned> {
	const signingAlgorithm = algorithm === 'rsa' ? rsa : ecdsa;
	const keys = (await crypto.subtle.generateKey(signingAlgorithm, true, [
		'sign',
		'verify',
	])) as webcrypto.CryptoKeyPair;
	const certificate = await X509CertificateGenerator.createSelfSigned({
		...validity,
		serialNumber: '01',
		name: `CN=${host}`,
		keys: keys as unknown as CryptoKeyPair,
		signingAlgorithm,
		extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
	});
	const key = KeyObject.from(keys.privateKey);
	return {
		pem: certificate.toString('pem'),
		sign: (body, webhookId, changes = {}) => {
			const id = changes['paypal-transmission-id'] ?? '1c6772d0-5106-11ef-9b66-89f3f924d48a';
			const time = changes['paypal-transmission-time'] ?? '2026-08-02T19:33:35Z';
			const text = `${id}|${time}|${webhookId}|${crc32(body)}`;
			return {
				'paypal-transmission-id': id,
				'paypal-transmission-time': time,
				'paypal-transmission-sig': sign('RSA-SHA256', Buffer.from(text), key).toString('base64'),
				'paypal-auth-algo': 'SHA256withRSA',
				'paypal-cert-url': certificateUrl,
				...changes,
			};
		},
	};
}
