import { X509Certificate } from 'node:crypto';

import * as authorities from './certificateAuthorities';

const bundled = [
	authorities.digiCertSha2ExtendedValidationServerCa,
	authorities.digiCertEvRsaCaG2,
	authorities.digiCertGlobalG2TlsRsaSha2562020Ca1,
].map((pem) => new X509Certificate(pem));

/** Who has signed what does not change with time, and finding out costs as much as checking the delivery itself. */
const known = new WeakMap<X509Certificate, Validity>();

/** Both ends included. */
interface Validity {
	fromMs: number;
	toMs: number;
}

const never: Validity = { fromMs: Infinity, toMs: -Infinity };

/**
 * Whether a certificate descends from a root PayPal uses. PayPal serves the leaf alone, so the authorities that issue it
 * are here, and each of them is valid for a shorter time than the root above it, which a test sees to: no root has to be
 * here. Both have to be valid at `now`. See docs/decisions/0002-certificate-trust.md.
 */
export function descendsFromTrustedRoot(leaf: X509Certificate, now: Date): boolean {
	const validity = known.get(leaf) ?? validityOf(findChain(leaf));
	known.set(leaf, validity);
	return now.getTime() >= validity.fromMs && now.getTime() <= validity.toMs;
}

/** The leaf, and who has issued it; empty when that is nobody we know. */
function findChain(leaf: X509Certificate): X509Certificate[] {
	const issuer = bundled.find((candidate) => hasIssued(candidate, leaf));
	return issuer ? [leaf, issuer] : [];
}

const hasIssued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
	issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/** When both are valid. Dates of a certificate are UTC text, e.g. `Mar  3 23:59:59 2026 GMT`. */
const validityOf = (chain: X509Certificate[]): Validity =>
	chain.length === 0
		? never
		: {
				fromMs: Math.max(...chain.map(({ validFrom }) => Date.parse(validFrom))),
				toMs: Math.min(...chain.map(({ validTo }) => Date.parse(validTo))),
			};
