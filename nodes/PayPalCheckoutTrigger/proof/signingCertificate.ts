import { X509Certificate, type KeyObject } from 'node:crypto';

import { RecentMemory } from '../../core/recentMemory';

/** PayPal signs with a handful at a time; more than this many would be somebody trying. */
const known = new RecentMemory<string, SigningCertificate>(20);

/** A certificate, and what every verification reads of it. */
export interface SigningCertificate {
	certificate: X509Certificate;
	publicKey: KeyObject;
	validFromMs: number;
	validToMs: number;
	/** Whether it is issued to a host of PayPal's, as far as that was asked. */
	hosts: Map<string, boolean>;
}

/**
 * Reads a certificate that may sign deliveries. Nothing but its form and its kind of key is checked, so the answer
 * for a PEM never changes and is kept: parsing takes longer than all the rest of a verification.
 *
 * @returns undefined when it is no certificate, or its key is not RSA
 */
export function parseSigningCertificate(pem: string): SigningCertificate | undefined {
	const parsed = known.get(pem) ?? parse(pem);
	if (!parsed) return undefined;
	known.set(pem, parsed);
	return parsed;
}

function parse(pem: string): SigningCertificate | undefined {
	try {
		const certificate = new X509Certificate(pem);
		const { publicKey, validFrom, validTo } = certificate;
		if (publicKey.asymmetricKeyType !== 'rsa') return undefined;
		return {
			certificate,
			publicKey,
			validFromMs: Date.parse(validFrom),
			validToMs: Date.parse(validTo),
			hosts: new Map(),
		};
	} catch {
		return undefined;
	}
}
