import type { IWebhookFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../core/recentMemory';
import { nodeData } from '../../core/staticData';
import { fetchCertificate, NoSuchCertificate } from './certificate';
import { signingEnvironmentOf, type PayPalCredentials } from '../../vendors/payPal/api/credentials';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { listWebhooks } from '../../vendors/payPal/api/webhooks';
import {
	readTransmission,
	simulatorWebhookId,
	verifyPayPalDelivery,
	type DeliveryHeaders,
} from './signature';
import { ProvenCredentials } from '../../core/webhook/provenCredentials';
import { scopeOf } from '../../core/webhook/receive';
import { VainQuestions } from '../../core/webhook/vainQuestions';
import type { VerdictReason } from '../../core/webhook/verdict';
import { parseEvent } from '../events/event';
import { triggerOptions } from '../options.description';
import { askPayPal } from './postback';
import { urlsOf } from '../registration/registration';
import { webhookIdKey } from '../registration/webhookIdKey';

export type Proof =
	| { ok: true; simulated: boolean }
	| {
			ok: false;
			reason:
				| VerdictReason
				| 'certificate-unavailable'
				| 'malformed-event'
				| 'no-such-certificate'
				| 'verification-unavailable';
	  };

const { acceptSimulatorEvents, verification } = triggerOptions.fields;

type Expected = Parameters<typeof readTransmission>[1];

const provenCredentials = new ProvenCredentials<PayPalCredentials>();
const questions = new VainQuestions(60);
const lookUps = new VainQuestions(10);

/**
 * The webhooks at our addresses, by what n8n takes for them, where it does not know them (any more): an execution that has
 * waited since before its workflow was published anew puts back what n8n kept for it then.
 */
const found = new RecentMemory<string, string>(1000);

/**
 * What is wrong with a certificate that is at PayPal's own address: PayPal has changed something, the clock is wrong, or n8n
 * may not go there. Nothing of it says that the delivery is forged.
 */
const atCertificate: string[] = [
	'certificate-unavailable',
	'certificate-not-yet-valid',
	'certificate-expired',
	'malformed-certificate',
	'untrusted-certificate-chain',
	'wrong-certificate-subject',
];

/** Why a delivery for another webhook than the known one is refused. */
const ofAnother: string[] = ['missing-webhook-id', 'wrong-signature'];

/**
 * Whether PayPal signed this delivery: for our webhook, or, where the merchant lets simulator events in, for
 * the simulator. Each certificate address is checked before anything is fetched from it. PayPal itself is asked when
 * the merchant wants that, and when everything is right except the certificate.
 * See docs/decisions/0002-certificate-trust.md.
 */
export async function proveDelivery(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
): Promise<Proof> {
	const payPal = payPalOf(context);
	const { verdict, credentials } = await provenCredentials.prove(
		context,
		async () => await payPal.credentials(),
		async (known) => await proveFor(context, rawBody, headers, signingEnvironmentOf(known)),
	);
	payPal.use(credentials);
	return verdict;
}

async function proveFor(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	environment: Expected['environment'],
): Promise<Proof> {
	const isTest = context.getMode() === 'manual';
	const scope = scopeOf(context);
	const prove = async (webhookId = '') =>
		await proveOwn(context, rawBody, headers, { webhookId, environment });
	const known = nodeData(context)[webhookIdKey(isTest)];
	const inPlaceOf = `${scope} ${known}`;
	let own = await prove((!isTest && found.get(inPlaceOf)) || known);
	if (!own.ok && ofAnother.includes(own.reason) && !isTest && lookUps.begin(scope, Date.now())) {
		const webhooks = await listWebhooks(context).catch(() => []);
		const { id } = webhooks.find(({ url }) => urlsOf(context).includes(url)) ?? {};
		if (id) {
			found.set(inPlaceOf, id);
			own = await prove(id);
		}
	}
	const acceptsSimulated = acceptSimulatorEvents.readWithoutItem(context);
	if (own.ok || !acceptsSimulated) return own;
	const simulated = { webhookId: simulatorWebhookId, allowSimulated: true, environment };
	const proof = await proveOffline(context, rawBody, headers, simulated);
	return proof.ok ? { ok: true, simulated: true } : own;
}

async function proveOwn(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	expected: Expected,
): Promise<Proof> {
	const isAsked = verification.readWithoutItem(context) === 'postback';
	if (!isAsked) {
		const proof = await proveOffline(context, rawBody, headers, expected);
		if (proof.ok || !atCertificate.includes(proof.reason)) return proof;
		context.logger.warn(`PayPal's certificate proves nothing (${proof.reason}): asking PayPal instead`);
	}
	return await proveByAsking(context, rawBody, headers, expected);
}

async function proveOffline(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	expected: Expected,
): Promise<Proof> {
	const { verdict, transmission } = readTransmission(headers, expected);
	if (!transmission) return verdict;
	const certificate = await fetchCertificate(context, transmission.certificate.url).catch(
		(error: unknown) => error as Error,
	);
	if (certificate instanceof Error) {
		const isMissing = certificate instanceof NoSuchCertificate;
		return { ok: false, reason: isMissing ? 'no-such-certificate' : 'certificate-unavailable' };
	}
	const trusted = { ...expected, certificatePem: certificate, now: new Date() };
	const proven = verifyPayPalDelivery(rawBody, headers, trusted);
	return proven.ok ? { ok: true, simulated: false } : proven;
}

async function proveByAsking(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	expected: Expected,
): Promise<Proof> {
	const { verdict } = readTransmission(headers, expected);
	if (!verdict.ok) return verdict;
	if (!isUtf8(rawBody) || !parseEvent(rawBody)) return { ok: false, reason: 'malformed-event' };
	const wasWorthIt = questions.begin(scopeOf(context), Date.now());
	if (!wasWorthIt) return { ok: false, reason: 'verification-unavailable' };
	const isGenuine = await askPayPal(context, rawBody, headers, expected.webhookId).catch(() => undefined);
	if (isGenuine === undefined) return { ok: false, reason: 'verification-unavailable' };
	if (!isGenuine) return { ok: false, reason: 'wrong-signature' };
	wasWorthIt();
	return { ok: true, simulated: false };
}

/** Bytes that are no text could end the event early for a reader less strict than ours. */
const isUtf8 = (bytes: Buffer): boolean => Buffer.from(bytes.toString('utf8')).equals(bytes);
