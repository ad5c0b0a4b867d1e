import { trustedCertificateSource } from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificateUrl';

const certificate = '/v1/notifications/certs/CERT-360caa42-fca2a594-b0d12406';

describe('trustedCertificateSource', () => {
	it.each([
		['live', 'https://api.paypal.com', 'messageverificationcerts.paypal.com'],
		['live', 'https://api-m.paypal.com', 'messageverificationcerts.paypal.com'],
		['sandbox', 'https://api.sandbox.paypal.com', 'messageverificationcerts.sandbox.paypal.com'],
		['sandbox', 'https://api-m.sandbox.paypal.com', 'messageverificationcerts.sandbox.paypal.com'],
	] as const)('in %s trusts %s', (environment, origin, subject) => {
		const url = origin + certificate;
		expect(trustedCertificateSource(url, environment, false)).toEqual({ url, subject });
	});

	it.each([
		['another host', `https://evil.example${certificate}`],
		['a host that ends like it', `https://evilpaypal.com${certificate}`],
		['a host that starts like it', `https://api.paypal.com.evil.example${certificate}`],
		['a subdomain', `https://x.api.paypal.com${certificate}`],
		['a user that looks like a host', `https://api.paypal.com@evil.example${certificate}`],
		['a user', `https://me@api.paypal.com${certificate}`],
		['http', `http://api.paypal.com${certificate}`],
		['another port', `https://api.paypal.com:8443${certificate}`],
		['a port that is the default', `https://api.paypal.com:443${certificate}`],
		['a query', `https://api.paypal.com${certificate}?x=1`],
		['an empty query', `https://api.paypal.com${certificate}?`],
		['a fragment', `https://api.paypal.com${certificate}#x`],
		['another path', 'https://api.paypal.com/v1/notifications/test'],
		['a path below', `https://api.paypal.com${certificate}/x`],
		['a path above', `https://api.paypal.com/x${certificate}`],
		['a path that climbs', 'https://api.paypal.com/v1/notifications/certs/../../evil'],
		['a path that climbs by escapes', 'https://api.paypal.com/v1/notifications/certs/%2e%2e%2fevil'],
		['a backslash', 'https://api.paypal.com\\@evil.example/v1/notifications/certs/CERT-1'],
		['no id', 'https://api.paypal.com/v1/notifications/certs/'],
		['capital letters in the host', `https://API.paypal.com${certificate}`],
		['a dot at the end of the host', `https://api.paypal.com.${certificate}`],
		['spaces around', ` https://api.paypal.com${certificate} `],
		['a line break', `https://api.paypal.com\n${certificate}`],
		['the sandbox host', `https://api.sandbox.paypal.com${certificate}`],
		['no address at all', 'CERT-1'],
	])('in live refuses %s', (_what, url) => {
		expect(trustedCertificateSource(url, 'live', false)).toBeUndefined();
	});

	it('in sandbox trusts the live host for simulator events only', () => {
		const url = `https://api.paypal.com${certificate}`;
		expect(trustedCertificateSource(url, 'sandbox', false)).toBeUndefined();
		expect(trustedCertificateSource(url, 'sandbox', true)?.subject).toBe(
			'messageverificationcerts.paypal.com',
		);
	});

	it('in live never trusts the sandbox host, not even for simulator events', () => {
		const url = `https://api.sandbox.paypal.com${certificate}`;
		expect(trustedCertificateSource(url, 'live', true)).toBeUndefined();
	});

	it.each([
		['http://localhost:4010/api-m.paypal.com/v1/notifications/certs/CERT-x', true],
		['http://localhost:4010/v1/notifications/certs/CERT-x', true],
		['http://localhost:4011/v1/notifications/certs/CERT-x', false],
		['https://localhost:4010/v1/notifications/certs/CERT-x', false],
		['http://localhost:4010/v1/notifications/certs/CERT-x?y=1', false],
		['http://localhost:4010/v1/notifications/CERT-x', false],
		['http://localhost:4010//v1/notifications/certs/CERT-x', false],
		['http://localhost:4010/a%20b/v1/notifications/certs/CERT-x', false],
		['http://localhost:4010/v1/notifications/certs/CERT-x/y', false],
		[`http://localhost:4010/v1/notifications/certs/${'C'.repeat(100)}`, true],
		[`http://localhost:4010/v1/notifications/certs/${'C'.repeat(101)}`, false],
		[`https://api.paypal.com${certificate}`, false],
	])('at the custom origin http://localhost:4010 takes %s: %s', (url, isTrusted) => {
		const source = trustedCertificateSource(url, { certificateOrigin: 'http://localhost:4010' }, false);
		expect(source).toEqual(isTrusted ? { url } : undefined);
	});

	it('takes at no custom origin what it has taken at another', () => {
		const url = 'http://localhost:4010/v1/notifications/certs/CERT-x';
		const at = (certificateOrigin: string) => trustedCertificateSource(url, { certificateOrigin }, false);
		expect(at('http://localhost:4010')).toEqual({ url });
		expect(at('http://localhost:4011')).toBeUndefined();
	});

	it('reads the same address once, however many others nobody trusts', () => {
		const trusted = () => trustedCertificateSource(`https://api.paypal.com${certificate}`, 'live', false);
		const source = trusted();
		for (let number = 0; number < 20; number++)
			trustedCertificateSource(`https://evil.example/${number}`, 'live', false);
		expect(trusted()).toBe(source);
	});
});
