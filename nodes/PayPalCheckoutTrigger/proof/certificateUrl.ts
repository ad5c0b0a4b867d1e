import { RecentMemory } from '../../core/recentMemory';
import { toUrl } from '../../core/webAddress';

/** Whose certificates may sign a delivery: PayPal's, or those of a custom host the operator chose. */
export type SigningEnvironment = 'sandbox' | 'live' | { certificateOrigin: string };

/** The certificate a delivery names is PayPal's to serve, and must be issued to `subject`. */
export interface CertificateSource {
	url: string;
	/** Host name the certificate is issued to; undefined at a custom host, which is itself the anchor. */
	subject?: string;
}

const certificatePath = /^\/v1\/notifications\/certs\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const customCertificatePath =
	/^(\/[A-Za-z0-9._-]+)*\/v1\/notifications\/certs\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** https://developer.paypal.com/api/rest/webhooks/rest/ and the certificates themselves. */
const payPal = {
	live: {
		hosts: ['api.paypal.com', 'api-m.paypal.com'],
		subject: 'messageverificationcerts.paypal.com',
	},
	sandbox: {
		hosts: ['api.sandbox.paypal.com', 'api-m.sandbox.paypal.com'],
		subject: 'messageverificationcerts.sandbox.paypal.com',
	},
};

/** PayPal names the same few addresses in all its deliveries, and reading one takes longer than looking it up. */
const trustedLately = new RecentMemory<string, CertificateSource>(20);

/**
 * Checks the certificate address a delivery names before anything is fetched from it: exact host, https,
 * PayPal's path, nothing else in it.
 *
 * @param isSimulated PayPal's simulator signs with the live certificate, also for sandbox apps
 * @returns undefined when a certificate from there proves nothing
 */
export function trustedCertificateSource(
	certificateUrl: string,
	environment: SigningEnvironment,
	isSimulated: boolean,
): CertificateSource | undefined {
	const owner = typeof environment === 'string' ? environment : `custom ${environment.certificateOrigin}`;
	const key = `${owner} ${isSimulated} ${certificateUrl}`;
	const known = trustedLately.get(key);
	if (known) return known;
	const source = findSource(certificateUrl, environment, isSimulated);
	if (source) trustedLately.set(key, source);
	return source;
}

function findSource(
	certificateUrl: string,
	environment: SigningEnvironment,
	isSimulated: boolean,
): CertificateSource | undefined {
	const url = parsePlainUrl(certificateUrl);
	if (!url) return undefined;
	if (typeof environment === 'object') {
		const isThere = url.origin === environment.certificateOrigin && customCertificatePath.test(url.pathname);
		return isThere ? { url: certificateUrl } : undefined;
	}
	if (url.protocol !== 'https:' || url.port !== '' || !certificatePath.test(url.pathname)) return undefined;
	const allowed = isSimulated ? [payPal[environment], payPal.live] : [payPal[environment]];
	const owner = allowed.find(({ hosts }) => hosts.includes(url.hostname));
	return owner && { url: certificateUrl, subject: owner.subject };
}

/** A URL that is written exactly as it is read: no user, query, fragment, dot segments, escapes or odd spelling. */
function parsePlainUrl(text: string): URL | undefined {
	const url = toUrl(text);
	return url?.href === text && `${url.origin}${url.pathname}` === text ? url : undefined;
}
