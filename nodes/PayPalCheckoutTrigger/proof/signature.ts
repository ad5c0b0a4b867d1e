import { verify } from 'node:crypto';

import { headerIn } from '../../core/webhook/requestText';
import { genuine, refused, type Refused, type Verdict, type VerdictReason } from '../../core/webhook/verdict';
import { descendsFromTrustedRoot } from './certificateChain';
import { trustedCertificateSource, type CertificateSource, type SigningEnvironment } from './certificateUrl';
import { crc32 } from '../../core/crc32';
import { parseSigningCertificate, type SigningCertificate } from './signingCertificate';

/**
 * The webhook ID in the signature of every event PayPal's webhook simulator sends, whoever it is sent to.
 * Anybody can have one sent to any address, so it proves nothing about money.
 * https://developer.paypal.com/api/rest/webhooks/rest/
 */
export const simulatorWebhookId = 'WEBHOOK_ID';

export type DeliveryHeaders = Record<string, string | undefined>;

interface Expected {
	/** ID of our own webhook. `WEBHOOK_ID` stands for the simulator and needs `allowSimulated`. */
	webhookId: string;
	allowSimulated?: boolean;
	environment: SigningEnvironment;
}

/** What the headers of a delivery say, each in a form that can't be mistaken for another. */
interface Transmission {
	id: string;
	time: string;
	signature: Buffer;
	certificate: CertificateSource;
}

type ReadTransmission =
	| { verdict: Refused<VerdictReason>; transmission?: undefined }
	| { verdict: typeof genuine; transmission: Transmission };

/**
 * Checks everything a delivery can be refused for before its certificate is known: our webhook ID, the
 * headers, the algorithm, and where the certificate is to be fetched from.
 */
export function readTransmission(
	headers: DeliveryHeaders,
	{ webhookId, allowSimulated, environment }: Expected,
): ReadTransmission {
	if (!webhookId) return { verdict: refused('missing-webhook-id') };
	const isSimulated = webhookId === simulatorWebhookId;
	if (isSimulated && !allowSimulated) return { verdict: refused('simulated-not-allowed') };
	const read = (name: string) => headerOf(headers, `paypal-${name}`);
	const [id, time, encoded, algorithm, certificateUrl] = [
		transmissionIdOf(headers),
		read('transmission-time'),
		read('transmission-sig'),
		read('auth-algo'),
		read('cert-url'),
	];
	if (!id || !time || !encoded || !algorithm || !certificateUrl)
		return { verdict: refused('missing-header') };
	if (algorithm !== 'SHA256withRSA') return { verdict: refused('unsupported-algorithm') };
	const signature = Buffer.from(encoded, 'base64');
	if (!isPlain(id) || !isPlain(time) || !isBase64(encoded, signature))
		return { verdict: refused('malformed-signature') };
	const certificate = trustedCertificateSource(certificateUrl, environment, isSimulated);
	if (!certificate) return { verdict: refused('untrusted-certificate-url') };
	return { verdict: genuine, transmission: { id, time, signature, certificate } };
}

/**
 * Proves that PayPal signed this delivery for our webhook. Needs no network. What PayPal signs of the body is
 * its CRC-32 alone, which can be forged: a verified delivery is a hint to go and read, never a payment.
 * https://developer.paypal.com/api/rest/webhooks/rest/#link-selfverification
 *
 * @param rawBody the exact bytes received
 * @param headers of the delivery; names in any case
 * @param expected.certificatePem what the certificate URL of the headers serves
 * @param expected.now the certificate must be valid then. The transmission itself may be days old: PayPal
 * repeats a delivery for three days, with its first time
 */
export function verifyPayPalDelivery(
	rawBody: Buffer,
	headers: DeliveryHeaders,
	expected: Expected & { certificatePem: string; now: Date },
): Verdict {
	const { webhookId, certificatePem, now, environment } = expected;
	const { verdict, transmission } = readTransmission(headers, expected);
	if (!transmission) return verdict;
	const signing = parseSigningCertificate(certificatePem);
	if (!signing) return refused('malformed-certificate');
	const { certificate, publicKey, validFromMs, validToMs } = signing;
	const { subject } = transmission.certificate;
	if (subject !== undefined && !isIssuedTo(signing, subject)) return refused('wrong-certificate-subject');
	if (Number.isNaN(now.getTime())) return refused('malformed-clock');
	if (!(now.getTime() >= validFromMs)) return refused('certificate-not-yet-valid');
	if (!(now.getTime() <= validToMs)) return refused('certificate-expired');
	if (typeof environment === 'string' && !descendsFromTrustedRoot(certificate, now))
		return refused('untrusted-certificate-chain');
	const signed = `${transmission.id}|${transmission.time}|${webhookId}|${crc32(rawBody)}`;
	const isSigned = verify('RSA-SHA256', Buffer.from(signed), publicKey, transmission.signature);
	return isSigned ? genuine : refused('wrong-signature');
}

/** Which transmission a delivery says it is: the very text that its signature is checked against. */
export const transmissionIdOf = (headers: DeliveryHeaders): string | undefined =>
	headerOf(headers, 'paypal-transmission-id');

function headerOf(headers: DeliveryHeaders, name: string): string | undefined {
	const value = headerIn(headers, name);
	return typeof value === 'string' ? value.trim() : undefined;
}

/** The signed text joins its parts with `|`: a part that holds one could pass for two. */
const isPlain = (value: string): boolean => /^[^|\s]{1,128}$/.test(value);

/** What writes back as it was is Base64, which is found out four times as fast as letter by letter. */
const isBase64 = (text: string, bytes: Buffer): boolean =>
	(text.length >= 20 && text.length <= 1024 && bytes.toString('base64') === text) ||
	/^[A-Za-z0-9+/]{16,1024}={0,2}$/.test(text);

function isIssuedTo({ certificate, hosts }: SigningCertificate, host: string): boolean {
	const isIssued = hosts.get(host) ?? certificate.checkHost(host, { wildcards: false }) !== undefined;
	hosts.set(host, isIssued);
	return isIssued;
}
