import { X509Certificate } from 'node:crypto';

import type { descendsFromTrustedRoot } from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateChain';
import { issueChain, type CertificateChain } from '../../../../support/certificateChain';

const proof = '../../../../../nodes/PayPalCheckoutTrigger/proof';
const host = 'messageverificationcerts.paypal.com';
const during = (notBefore: string, notAfter: string) => ({
	notBefore: new Date(notBefore),
	notAfter: new Date(notAfter),
});
const always = during('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z');
const now = new Date('2026-06-01T00:00:00Z');

/** The authorities that certificates of these chains descend from, in the place of DigiCert's. */
async function trust(
	roots: [CertificateChain, CertificateChain],
	intermediates: [CertificateChain, CertificateChain, CertificateChain],
): Promise<typeof descendsFromTrustedRoot> {
	jest.resetModules();
	jest.doMock(`${proof}/certificateAuthorities`, () => ({
		digiCertHighAssuranceEvRootCa: roots[0].rootPem,
		digiCertGlobalRootG2: roots[1].rootPem,
		digiCertSha2ExtendedValidationServerCa: intermediates[0].intermediatePem,
		digiCertEvRsaCaG2: intermediates[1].intermediatePem,
		digiCertGlobalG2TlsRsaSha2562020Ca1: intermediates[2].intermediatePem,
	}));
	const module = (await import(`${proof}/certificateChain`)) as Record<string, unknown>;
	return module.descendsFromTrustedRoot as typeof descendsFromTrustedRoot;
}

const trustOnly = async (chain: CertificateChain) => await trust([chain, chain], [chain, chain, chain]);
const leafOf = ({ leafPem }: CertificateChain) => new X509Certificate(leafPem);

afterEach(() => jest.restoreAllMocks());

describe('a certificate', () => {
	it('descends from a root by any of the authorities below it', async () => {
		const [first, second, third] = await Promise.all(
			[1, 2, 3].map(async () => await issueChain(host, always)),
		);
		const chains = [first!, second!, third!] as const;
		for (const [one, two] of [[first!, second!] as const, [third!, first!] as const]) {
			const descends = await trust([one, two], [...chains]);
			expect(chains.map((chain) => descends(leafOf(chain), now))).toEqual(
				chains.map((chain) => chain === one || chain === two),
			);
		}
	});

	it('does not when an authority we know has a root we do not', async () => {
		const [known, other] = [await issueChain(host, always), await issueChain(host, always)];
		const descends = await trust([known, known], [other, other, other]);
		expect(descends(leafOf(other), now)).toBe(false);
	});

	it('does not when somebody else has signed it in the name of an authority', async () => {
		const forged = await issueChain(host, always, { isForged: true });
		const leaf = leafOf(forged);
		expect(leaf.checkIssued(new X509Certificate(forged.intermediatePem))).toBe(true);
		expect((await trustOnly(forged))(leaf, now)).toBe(false);
	});

	it('does not when the one who has issued it may issue none', async () => {
		const chain = await issueChain(host, always, { isNoAuthority: true });
		const leaf = leafOf(chain);
		expect(leaf.verify(new X509Certificate(chain.intermediatePem).publicKey)).toBe(true);
		expect((await trustOnly(chain))(leaf, now)).toBe(false);
	});

	it('is looked into once', async () => {
		const chain = await issueChain(host, always);
		const descends = await trustOnly(chain);
		const leaf = leafOf(chain);
		expect(descends(leaf, now)).toBe(true);
		const verify = jest.spyOn(X509Certificate.prototype, 'verify');
		expect([descends(leaf, now), descends(leaf, new Date('2027-01-01'))]).toEqual([true, false]);
		expect(verify).not.toHaveBeenCalled();
	});
});

/** From the latest beginning to the earliest end of the three, whoever has them. */
describe.each([
	['the leaf', 'leaf'],
	['the authority', 'intermediate'],
	['the root', 'root'],
] as const)('a chain of which %s is valid for the shortest time', (_who, shortest) => {
	const [from, to] = ['2026-03-01T00:00:00Z', '2026-10-01T00:00:00Z'] as const;

	it.each([
		['the moment before', Date.parse(from) - 1, false],
		['the first', Date.parse(from), true],
		['one between', now.getTime(), true],
		['the last', Date.parse(to), true],
		['the moment after', Date.parse(to) + 1, false],
	])('is valid at %s: %i, %p', async (_when, moment, isValid) => {
		const chain = await issueChain(host, always, { [shortest]: during(from, to) });
		expect((await trustOnly(chain))(leafOf(chain), new Date(moment))).toBe(isValid);
	});
});
