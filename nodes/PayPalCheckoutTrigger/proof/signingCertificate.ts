import { X509Certificate } from 'node:crypto';

import { RecentMemory } from '../../core/recentMemory';

/** PayPal signs with a handful at a time; more than this many would be somebody trying. */
const known = new RecentMemory<string, X509Certificate>(20);

/**
 * Reads a certificate that may sign deliveries. Nothing but its form and its kind of key is checked, so the answer
 * for a PEM never changes and is kept: parsing takes longer than all the rest of a verification.
 *
 * @returns undefined when it is no certificate, or its key is not RSA
 */
export function parseSigningCertificate(pem: string): X509Certificate | undefined {
	const parsed = known.get(pem) ?? parse(pem);
	if (!parsed) return undefined;
	known.set(pem, parsed);
	return parsed;
}

function parse(pem: string): X509Certificate | undefined {
	try {
		const certificate = new X509Certificate(pem);
		return certificate.publicKey.asymmetricKeyType === 'rsa' ? certificate : undefined;
	} catch {
		return undefined;
	}
}
