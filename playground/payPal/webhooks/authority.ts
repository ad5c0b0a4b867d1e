import 'reflect-metadata';

import { createHash, KeyObject, type webcrypto } from 'node:crypto';

import {
	BasicConstraintsExtension,
	ExtendedKeyUsage,
	ExtendedKeyUsageExtension,
	KeyUsageFlags,
	KeyUsagesExtension,
	SubjectAlternativeNameExtension,
	X509CertificateGenerator,
} from '@peculiar/x509';

/** The name on the certificate that signs PayPal's sandbox webhooks. */
const signerName = 'messageverificationcerts.sandbox.paypal.com';

const algorithm = {
	name: 'RSASSA-PKCS1-v1_5',
	hash: 'SHA-256',
	modulusLength: 2048,
	publicExponent: new Uint8Array([1, 0, 1]),
};

const dayMs = 24 * 3_600_000;

/** A root of our own, a certificate under it, and the key that signs deliveries. */
export interface SigningAuthority {
	/** e.g. `CERT-360caa42-fca2a594-90621ecd` */
	certificateId: string;
	/** The leaf alone, as PayPal serves it. */
	certificatePem: string;
	rootPem: string;
	privateKey: KeyObject;
}

/** Makes a root and a leaf for `signerName`, valid from a month before `now` to a year after. */
export async function createSigningAuthority(now: Date): Promise<SigningAuthority> {
	const [rootKeys, leafKeys] = await Promise.all([newKeys(), newKeys()]);
	const validity = {
		notBefore: new Date(now.getTime() - 30 * dayMs),
		notAfter: new Date(now.getTime() + 365 * dayMs),
	};
	const root = await X509CertificateGenerator.createSelfSigned({
		...validity,
		serialNumber: '01',
		name: 'CN=Playground Root CA, O=Messenger Checkout Playground',
		keys: rootKeys,
		signingAlgorithm: algorithm,
		extensions: [
			new BasicConstraintsExtension(true, 1, true),
			new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
		],
	});
	const leaf = await X509CertificateGenerator.create({
		...validity,
		serialNumber: '02',
		subject: `CN=${signerName}, O=Messenger Checkout Playground`,
		issuer: root.subject,
		publicKey: leafKeys.publicKey,
		signingKey: rootKeys.privateKey,
		signingAlgorithm: algorithm,
		extensions: [
			new BasicConstraintsExtension(false, undefined, true),
			new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
			new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
			new SubjectAlternativeNameExtension([{ type: 'dns', value: signerName }]),
		],
	});
	const digest = createHash('sha256').update(Buffer.from(leaf.rawData)).digest('hex');
	return {
		certificateId: `CERT-${digest.slice(0, 8)}-${digest.slice(8, 16)}-${digest.slice(16, 24)}`,
		certificatePem: `${leaf.toString('pem')}\n`,
		rootPem: `${root.toString('pem')}\n`,
		privateKey: KeyObject.from(leafKeys.privateKey as webcrypto.CryptoKey),
	};
}

async function newKeys(): Promise<CryptoKeyPair> {
	return await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
