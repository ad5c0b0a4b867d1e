import { createHash } from 'node:crypto';

import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answerAlways } from '../core/webhook/answerAlways';
import { crc32 } from './proof/crc32';
import type { DeliveryHeaders } from './proof/signature';
import { readRawBody } from '../core/webhook/rawBody';
import { headerText } from '../core/webhook/requestText';
import { carriedBy, RecentEvents } from '../core/webhook/recentEvents';
import { confirmEvent, type Confirmation } from './proof/confirmation';
import { parseEvent, type PayPalEvent } from './events/event';
import { OnceAtATime } from '../core/onceAtATime';
import { proveDelivery, type Proof } from './proof/proveDelivery';
import { simplifyEvent } from './events/simplifyEvent';
import { Transmissions } from './proof/transmissions';

type Refusal =
	| Extract<Proof, { ok: false }>['reason']
	| 'contradicts-record'
	| 'earlier-delivery-open'
	| 'not-readable-yet';

/** PayPal repeats a delivery that gets one of these answered with 503; the others are forged or none of ours. */
const passing = new Set<Refusal>([
	'certificate-unavailable',
	'earlier-delivery-open',
	'not-readable-yet',
	'verification-unavailable',
]);

const transmissions = new Transmissions();
const confirming = new OnceAtATime<Confirmation>();

const recentEvents = new RecentEvents<PayPalEvent>(({ id }) => id);

/** One delivery from PayPal: proven, read, confirmed, and only then let through, once. */
export async function receiveDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await readRawBody(context);
	if (!rawBody) return refuse(context, 'unreadable-body');
	const proof = await proveDelivery(context, rawBody, context.getHeaderData() as DeliveryHeaders);
	if (!proof.ok) return refuse(context, proof.reason);

	const delivered = parseEvent(rawBody);
	if (!delivered) return refuse(context, 'malformed-event');
	const scope = `${context.getWorkflow().id}:${context.getNode().id}`;

	const { simulated } = proof;
	// Anybody can send those: they must not use up the ID of an event that is true.
	if (simulated)
		return await start(context, `${scope}:simulated`, delivered, { confirmed: false, simulated });
	const digest = createHash('sha256').update(rawBody).digest('hex');
	const confirmation = await confirming.do(`${scope}:${delivered.id}:${digest}`, () =>
		confirmOnce(
			context,
			delivered,
			`${headerText(context, 'paypal-transmission-id')} ${crc32(rawBody)}`,
			digest,
		),
	);
	if ('refusal' in confirmation) return refuse(context, confirmation.refusal);
	const { record } = confirmation;
	const letIn = async () => await start(context, scope, record, { confirmed: true, simulated });
	return await answerAlways(context, letIn, postpone);
}

/** @param signed what the signature vouches for; others than `digest` may have the same checksum */
async function confirmOnce(
	context: IWebhookFunctions,
	delivered: PayPalEvent,
	signed: string,
	digest: string,
): Promise<Confirmation> {
	const worth = transmissions.admit(signed, digest, Date.now());
	if (worth === 'forged') return { refusal: 'contradicts-record' };
	if (worth === 'later') return { refusal: 'not-readable-yet' };
	transmissions.asked(signed, Date.now());
	const confirmation = await confirmEvent(context, delivered);
	if ('record' in confirmation) transmissions.confirm(signed, digest);
	return confirmation;
}

async function start(
	context: IWebhookFunctions,
	scope: string,
	event: PayPalEvent,
	marks: { confirmed: boolean; simulated: boolean },
): Promise<IWebhookResponseData> {
	if (isPublished(context)) {
		const admission = await recentEvents.admit(scope, [event], carriedBy(context.getResponseObject()));
		if (admission === 'undecided') return refuse(context, 'earlier-delivery-open');
		if (admission.fresh.length === 0) return {};
	}
	const includeRaw = context.getNodeParameter('options.includeRawData', false) as boolean;
	const item: IDataObject = {
		...simplifyEvent(event),
		...marks,
		...(includeRaw && { raw: event as unknown as IDataObject }),
	};
	return { workflowData: [context.helpers.returnJsonArray([item])] };
}

/** While a merchant tries the workflow out, the same event may come as often as they send it. */
function isPublished(context: IWebhookFunctions): boolean {
	return context.getMode() !== 'manual';
}

function refuse(context: IWebhookFunctions, reason: Refusal): IWebhookResponseData {
	const status = passing.has(reason) ? 503 : 401;
	context.logger.warn(`PayPal delivery refused: ${reason}`, {
		status,
		workflowId: context.getWorkflow().id,
		node: context.getNode().name,
		...(hints[reason] && { hint: hints[reason] }),
	});
	return status === 503 ? postpone(context) : refuseUnproven(context);
}

export function refuseUnproven(context: IWebhookFunctions): IWebhookResponseData {
	context.getResponseObject().status(401).json({ message: 'Not accepted' });
	return { noWebhookResponse: true };
}

function postpone(context: IWebhookFunctions): IWebhookResponseData {
	context.getResponseObject().status(503).json({ message: 'Try again later' });
	return { noWebhookResponse: true };
}

const simulatorHint =
	"If you sent it with PayPal's webhook simulator, turn on the option Accept Simulator Events";

const hints: Partial<Record<Refusal, string>> = {
	'wrong-signature': simulatorHint,
	'untrusted-certificate-url': simulatorHint,
	'missing-webhook-id': 'Publish the workflow again, so that its webhook is registered with PayPal',
};
