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
	first: CertificateChain,
	second = first,
	third = second,
): Promise<typeof descendsFromTrustedRoot> {
	jest.resetModules();
	jest.doMock(`${proof}/certificateAuthorities`, () => ({
		digiCertSha2ExtendedValidationServerCa: first.intermediatePem,
		digiCertEvRsaCaG2: second.intermediatePem,
		digiCertGlobalG2TlsRsaSha2562020Ca1: third.intermediatePem,
	}));
	const module = (await import(`${proof}/certificateChain`)) as Record<string, unknown>;
	return module.descendsFromTrustedRoot as typeof descendsFromTrustedRoot;
}

const leafOf = ({ leafPem }: CertificateChain) => new X509Certificate(leafPem);

afterEach(() => jest.restoreAllMocks());

describe('a certificate', () => {
	it('descends from a root by any of the authorities we know, and by no other', async () => {
		const chains = await Promise.all([1, 2, 3, 4].map(async () => await issueChain(host, always)));
		const [first, second, third] = chains;
		const descends = await trust(first!, second, third);
		expect(chains.map((chain) => descends(leafOf(chain), now))).toEqual([true, true, true, false]);
	});

	it('does not when somebody else has signed it in the name of an authority', async () => {
		const forged = await issueChain(host, always, { isForged: true });
		const leaf = leafOf(forged);
		expect(leaf.checkIssued(new X509Certificate(forged.intermediatePem))).toBe(true);
		expect((await trust(forged))(leaf, now)).toBe(false);
	});

	it('does not when the one who has issued it may issue none', async () => {
		const chain = await issueChain(host, always, { isNoAuthority: true });
		const leaf = leafOf(chain);
		expect(leaf.verify(new X509Certificate(chain.intermediatePem).publicKey)).toBe(true);
		expect((await trust(chain))(leaf, now)).toBe(false);
	});

	it('is looked into once', async () => {
		const chain = await issueChain(host, always);
		const descends = await trust(chain);
		const leaf = leafOf(chain);
		expect(descends(leaf, now)).toBe(true);
		const verify = jest.spyOn(X509Certificate.prototype, 'verify');
		expect([descends(leaf, now), descends(leaf, new Date('2027-01-01'))]).toEqual([true, false]);
		expect(verify).not.toHaveBeenCalled();
	});
});

/** From the later beginning to the earlier end of the two, whoever has them. */
describe.each([
	['the leaf', 'leaf'],
	['the authority', 'intermediate'],
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
		expect((await trust(chain))(leafOf(chain), new Date(moment))).toBe(isValid);
	});
});
