import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

import * as authorities from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateAuthorities';
import { descendsFromTrustedRoot } from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateChain';
import { selfSign } from '../../../../support/signingCertificate';

const certificates = Object.entries(authorities).map(([name, pem]) => ({
	name,
	certificate: new X509Certificate(pem),
}));
const roots = rootCertificates.map((pem) => new X509Certificate(pem));
const validity = ({ validFrom, validTo }: X509Certificate) =>
	[Date.parse(validFrom), Date.parse(validTo)] as const;

it.each(certificates)(
	'$name is a certificate authority below a root that Node.js trusts, and never valid when that is not',
	({ certificate }) => {
		const [root, ...more] = roots.filter(
			({ publicKey, subject }) => certificate.issuer === subject && certificate.verify(publicKey),
		);
		expect(more).toEqual([]);
		const [[from, to], [rootFrom, rootTo]] = [validity(certificate), validity(root!)];
		expect(from).toBeGreaterThanOrEqual(rootFrom);
		expect(to).toBeLessThanOrEqual(rootTo);
		expect([certificate.ca, certificate.checkIssued(root!)]).toEqual([true, true]);
	},
);

describe('descendsFromTrustedRoot', () => {
	const now = new Date('2026-06-01T00:00:00Z');

	it('refuses a certificate nobody vouches for', async () => {
		const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2026-12-31') };
		const { pem } = await selfSign('messageverificationcerts.paypal.com', validity);
		expect(descendsFromTrustedRoot(new X509Certificate(pem), now)).toBe(false);
	});

	it('refuses a root and an intermediate in the place of a leaf', () => {
		const all = [...roots, ...certificates.map(({ certificate }) => certificate)];
		for (const certificate of all) expect(descendsFromTrustedRoot(certificate, now)).toBe(false);
	});
});
