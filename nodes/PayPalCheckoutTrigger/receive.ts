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
import { onceAtATime } from '../core/onceAtATime';
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

const recentEvents = new RecentEvents<PayPalEvent>(({ id }) => id);

/** One delivery from PayPal: proven, read, confirmed, and only then let through, once. */
export async function receiveDelivery(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await readRawBody.call(this);
	if (!rawBody) return refuse.call(this, 'unreadable-body');
	const proof = await proveDelivery.call(this, rawBody, this.getHeaderData() as DeliveryHeaders);
	if (!proof.ok) return refuse.call(this, proof.reason);

	const delivered = parseEvent(rawBody);
	if (!delivered) return refuse.call(this, 'malformed-event');
	const scope = `${this.getWorkflow().id}:${this.getNode().id}`;

	const { simulated } = proof;
	// Anybody can send those: they must not use up the ID of an event that is true.
	if (simulated)
		return await start.call(this, `${scope}:simulated`, delivered, { confirmed: false, simulated });
	const digest = createHash('sha256').update(rawBody).digest('hex');
	const confirmation = await onceAtATime(`${scope}:${delivered.id}:${digest}`, () =>
		confirmOnce.call(
			this,
			delivered,
			`${headerText(this, 'paypal-transmission-id')} ${crc32(rawBody)}`,
			digest,
		),
	);
	if ('refusal' in confirmation) return refuse.call(this, confirmation.refusal);
	const { record } = confirmation;
	const letIn = async () => await start.call(this, scope, record, { confirmed: true, simulated });
	return await answerAlways.call(this, letIn, postpone);
}

/** @param signed what the signature vouches for; others than `digest` may have the same checksum */
async function confirmOnce(
	this: IWebhookFunctions,
	delivered: PayPalEvent,
	signed: string,
	digest: string,
): Promise<Confirmation> {
	const worth = transmissions.admit(signed, digest, Date.now());
	if (worth === 'forged') return { refusal: 'contradicts-record' };
	if (worth === 'later') return { refusal: 'not-readable-yet' };
	transmissions.asked(signed, Date.now());
	const confirmation = await confirmEvent.call(this, delivered);
	if ('record' in confirmation) transmissions.confirm(signed, digest);
	return confirmation;
}

async function start(
	this: IWebhookFunctions,
	scope: string,
	event: PayPalEvent,
	marks: { confirmed: boolean; simulated: boolean },
): Promise<IWebhookResponseData> {
	if (isPublished.call(this)) {
		const admission = await recentEvents.admit(scope, [event], carriedBy(this.getResponseObject()));
		if (admission === 'undecided') return refuse.call(this, 'earlier-delivery-open');
		if (admission.fresh.length === 0) return {};
	}
	const includeRaw = this.getNodeParameter('options.includeRawData', false) as boolean;
	const item: IDataObject = {
		...simplifyEvent(event),
		...marks,
		...(includeRaw && { raw: event as unknown as IDataObject }),
	};
	return { workflowData: [this.helpers.returnJsonArray([item])] };
}

/** While a merchant tries the workflow out, the same event may come as often as they send it. */
function isPublished(this: IWebhookFunctions): boolean {
	return this.getMode() !== 'manual';
}

function refuse(this: IWebhookFunctions, reason: Refusal): IWebhookResponseData {
	const status = passing.has(reason) ? 503 : 401;
	this.logger.warn(`PayPal delivery refused: ${reason}`, {
		status,
		workflowId: this.getWorkflow().id,
		node: this.getNode().name,
		...(hints[reason] && { hint: hints[reason] }),
	});
	return status === 503 ? postpone.call(this) : refuseUnproven.call(this);
}

export function refuseUnproven(this: IWebhookFunctions): IWebhookResponseData {
	this.getResponseObject().status(401).json({ message: 'Not accepted' });
	return { noWebhookResponse: true };
}

function postpone(this: IWebhookFunctions): IWebhookResponseData {
	this.getResponseObject().status(503).json({ message: 'Try again later' });
	return { noWebhookResponse: true };
}

const simulatorHint =
	'If you sent it with the webhook simulator of PayPal, switch on the option Accept Simulator Events';

const hints: Partial<Record<Refusal, string>> = {
	'wrong-signature': simulatorHint,
	'untrusted-certificate-url': simulatorHint,
	'missing-webhook-id': 'Publish the workflow again, so that its webhook is registered with PayPal',
};
