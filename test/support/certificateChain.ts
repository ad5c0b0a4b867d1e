import 'reflect-metadata';

import { KeyObject, type webcrypto } from 'node:crypto';

import {
	BasicConstraintsExtension,
	SubjectAlternativeNameExtension,
	X509CertificateGenerator,
} from '@peculiar/x509';

/** A root, an authority below it and a certificate that authority has issued, as there are behind PayPal's. */
export interface CertificateChain {
	intermediatePem: string;
	leafPem: string;
	/** Signs as the holder of the leaf. */
	leafKey: KeyObject;
}

const signingAlgorithm = {
	name: 'RSASSA-PKCS1-v1_5',
	hash: 'SHA-256',
	modulusLength: 2048,
	publicExponent: new Uint8Array([1, 0, 1]),
};

const newKeys = async () =>
	(await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])) as CryptoKeyPair;

const authority = () => new BasicConstraintsExtension(true, undefined, true);

interface Validity {
	notBefore: Date;
	notAfter: Date;
}

/** What is different from a chain as it should be. */
interface Differences {
	intermediate?: Validity;
	leaf?: Validity;
	/** The one who has issued the leaf was never allowed to issue any. */
	isNoAuthority?: boolean;
	/** Somebody else has signed the leaf, in the name of the one who should have. */
	isForged?: boolean;
}

/** @param host the name the leaf is issued to */
export async function issueChain(
	host: string,
	validity: Validity,
	differences: Differences = {},
): Promise<CertificateChain> {
	const [rootKeys, middleKeys, leafKeys] = await Promise.all([newKeys(), newKeys(), newKeys()]);
	const root = await X509CertificateGenerator.createSelfSigned({
		...validity,
		serialNumber: '01',
		name: 'CN=Root of a Test',
		keys: rootKeys,
		signingAlgorithm,
		extensions: [authority()],
	});
	const intermediate = await X509CertificateGenerator.create({
		...(differences.intermediate ?? validity),
		serialNumber: '02',
		subject: 'CN=Authority of a Test',
		issuer: root.subject,
		publicKey: middleKeys.publicKey,
		signingKey: rootKeys.privateKey,
		signingAlgorithm,
		extensions: differences.isNoAuthority ? [] : [authority()],
	});
	const leaf = await X509CertificateGenerator.create({
		...(differences.leaf ?? validity),
		serialNumber: '03',
		subject: `CN=${host}`,
		issuer: intermediate.subject,
		publicKey: leafKeys.publicKey,
		signingKey: (differences.isForged ? leafKeys : middleKeys).privateKey,
		signingAlgorithm,
		extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
	});
	return {
		intermediatePem: intermediate.toString('pem'),
		leafPem: leaf.toString('pem'),
		leafKey: KeyObject.from(leafKeys.privateKey as webcrypto.CryptoKey),
	};
}
