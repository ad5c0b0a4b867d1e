import { X509Certificate } from 'node:crypto';

import * as authorities from './certificateAuthorities';

const roots = [authorities.digiCertHighAssuranceEvRootCa, authorities.digiCertGlobalRootG2].map(
	(pem) => new X509Certificate(pem),
);

const intermediates = [
	authorities.digiCertSha2ExtendedValidationServerCa,
	authorities.digiCertEvRsaCaG2,
	authorities.digiCertGlobalG2TlsRsaSha2562020Ca1,
].map((pem) => new X509Certificate(pem));

/**
 * Whether a certificate descends from a root PayPal uses. PayPal serves the leaf alone, so the intermediates
 * stand here too. See docs/decisions/0002-certificate-trust.md.
 */
export function descendsFromTrustedRoot(leaf: X509Certificate, now: Date): boolean {
	const intermediate = issuerOf(leaf, intermediates, now);
	return intermediate !== undefined && issuerOf(intermediate, roots, now) !== undefined;
}

/** Both ends included. Dates of a certificate are UTC text, e.g. `Mar  3 23:59:59 2026 GMT`. */
export const isWithinValidity = (certificate: X509Certificate, now: Date): boolean =>
	now.getTime() >= Date.parse(certificate.validFrom) && now.getTime() <= Date.parse(certificate.validTo);

const issuerOf = (
	certificate: X509Certificate,
	candidates: X509Certificate[],
	now: Date,
): X509Certificate | undefined =>
	candidates.find(
		(candidate) =>
			candidate.ca &&
			isWithinValidity(candidate, now) &&
			certificate.checkIssued(candidate) &&
			certificate.verify(candidate.publicKey),
	);
