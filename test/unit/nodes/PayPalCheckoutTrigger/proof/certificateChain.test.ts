import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

import * as authorities from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateAuthorities';
import { descendsFromTrustedRoot } from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateChain';
import { selfSign } from '../../../../support/signingCertificate';

const certificates = Object.entries(authorities).map(([name, pem]) => ({
	name,
	certificate: new X509Certificate(pem),
}));
const isRoot = ({ certificate }: { certificate: X509Certificate }) => certificate.checkIssued(certificate);

describe('the bundled certificate authorities', () => {
	it.each(certificates.filter(isRoot))('$name is a root that Node.js trusts', ({ certificate }) => {
		const trusted = rootCertificates.map((pem) => new X509Certificate(pem).fingerprint256);
		expect(trusted).toContain(certificate.fingerprint256);
	});

	it.each(certificates.filter((one) => !isRoot(one)))(
		'$name is a certificate authority below one of the roots',
		({ certificate }) => {
			const issuers = certificates
				.filter(isRoot)
				.filter(
					(root) =>
						certificate.checkIssued(root.certificate) && certificate.verify(root.certificate.publicKey),
				);
			expect(issuers).toHaveLength(1);
			expect(certificate.ca).toBe(true);
		},
	);
});

describe('descendsFromTrustedRoot', () => {
	const now = new Date('2026-06-01T00:00:00Z');

	it('refuses a certificate nobody vouches for', async () => {
		const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2026-12-31') };
		const { pem } = await selfSign('messageverificationcerts.paypal.com', validity);
		expect(descendsFromTrustedRoot(new X509Certificate(pem), now)).toBe(false);
	});

	it('refuses a root and an intermediate in the place of a leaf', () => {
		for (const { certificate } of certificates) expect(descendsFromTrustedRoot(certificate, now)).toBe(false);
	});
});
