import { parseSigningCertificate } from '../../../../../nodes/PayPalCheckoutTrigger/proof/signingCertificate';
import { selfSign } from '../../../../support/signingCertificate';

const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2026-12-31T23:59:59Z') };
const host = 'messageverificationcerts.paypal.com';

describe('parseSigningCertificate', () => {
	it('reads a certificate with an RSA key', async () => {
		const { pem } = await selfSign(host, validity);
		expect(parseSigningCertificate(pem)?.certificate.subject).toBe(`CN=${host}`);
	});

	it('reads the same text once', async () => {
		const { pem } = await selfSign(host, validity);
		expect(parseSigningCertificate(pem)).toBe(parseSigningCertificate(pem));
	});

	it('never takes one text for another', async () => {
		const [first, second] = [
			await selfSign('first.example', validity),
			await selfSign('second.example', validity),
		];
		const subjects = [first, second, first].map(
			({ pem }) => parseSigningCertificate(pem)?.certificate.subject,
		);
		expect(subjects).toEqual(['CN=first.example', 'CN=second.example', 'CN=first.example']);
	});

	it('knows no certificate with another kind of key, however often it is asked', async () => {
		const { pem } = await selfSign(host, validity, 'ecdsa');
		expect([parseSigningCertificate(pem), parseSigningCertificate(pem)]).toEqual([undefined, undefined]);
	});

	it.each(['', 'not a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
		'knows no certificate in %j',
		(text) => {
			expect(parseSigningCertificate(text)).toBeUndefined();
		},
	);

	it('forgets none for what is no certificate', async () => {
		const { pem } = await selfSign(host, validity);
		const parsed = parseSigningCertificate(pem);
		for (let number = 0; number < 20; number++) parseSigningCertificate(`no certificate ${number}`);
		expect(parseSigningCertificate(pem)).toBe(parsed);
	});

	it('keeps a bounded number of them', async () => {
		const { pem } = await selfSign(host, validity);
		const parsed = parseSigningCertificate(pem);
		for (let further = 0; further < 20; further++)
			parseSigningCertificate(`${pem.trimEnd()}${'\n'.repeat(further + 2)}`);
		expect(parseSigningCertificate(pem)).not.toBe(parsed);
	});
});
