import { X509Certificate } from 'node:crypto';

/** PayPal signs with a handful at a time; more than this many would be somebody trying. */
const maximumKnown = 20;

const known = new Map<string, X509Certificate>();

/**
 * Reads a certificate that may sign deliveries. Nothing but its form and its kind of key is checked, so the answer
 * for a PEM never changes and is kept: parsing takes longer than all the rest of a verification.
 *
 * @returns undefined when it is no certificate, or its key is not RSA
 */
export function parseSigningCertificate(pem: string): X509Certificate | undefined {
	const parsed = known.get(pem) ?? parse(pem);
	if (!parsed) return undefined;
	known.delete(pem);
	known.set(pem, parsed);
	const oldest = known.keys().next().value;
	if (known.size > maximumKnown && oldest !== undefined) known.delete(oldest);
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
