import { X509Certificate } from 'node:crypto';

import * as authorities from './certificateAuthorities';

const parse = (pem: string): X509Certificate => new X509Certificate(pem);

const roots = [authorities.digiCertHighAssuranceEvRootCa, authorities.digiCertGlobalRootG2].map(parse);

const intermediates = [
	authorities.digiCertSha2ExtendedValidationServerCa,
	authorities.digiCertEvRsaCaG2,
	authorities.digiCertGlobalG2TlsRsaSha2562020Ca1,
].map(parse);

/** Who has signed what does not change with time, and finding out costs as much as checking the delivery itself. */
const known = new WeakMap<X509Certificate, Validity>();

/** Both ends included. */
interface Validity {
	fromMs: number;
	toMs: number;
}

const never: Validity = { fromMs: Infinity, toMs: -Infinity };

/**
 * Whether a certificate descends from a root PayPal uses, all of them valid at `now`. PayPal serves the leaf alone,
 * so the intermediates are here too. See docs/decisions/0002-certificate-trust.md.
 */
export function descendsFromTrustedRoot(leaf: X509Certificate, now: Date): boolean {
	const validity = known.get(leaf) ?? validityOf(findChain(leaf));
	known.set(leaf, validity);
	return now.getTime() >= validity.fromMs && now.getTime() <= validity.toMs;
}

/** Leaf, intermediate and root; empty when they do not lead to a root. */
function findChain(leaf: X509Certificate): X509Certificate[] {
	const intermediate = intermediates.find((candidate) => hasIssued(candidate, leaf));
	const root = intermediate && roots.find((candidate) => hasIssued(candidate, intermediate));
	return intermediate && root ? [leaf, intermediate, root] : [];
}

const hasIssued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
	issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/** When all of them are valid. Dates of a certificate are UTC text, e.g. `Mar  3 23:59:59 2026 GMT`. */
const validityOf = (chain: X509Certificate[]): Validity =>
	chain.length === 0
		? never
		: {
				fromMs: Math.max(...chain.map(({ validFrom }) => Date.parse(validFrom))),
				toMs: Math.min(...chain.map(({ validTo }) => Date.parse(validTo))),
			};
