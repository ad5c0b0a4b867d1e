import { createHash } from 'node:crypto';

import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { DeliveryHeaders } from '../shared/payPal/signature';
import { carriedBy, RecentEvents } from '../shared/recentEvents';
import { confirmEvent } from './confirmation';
import { parseEvent, type PayPalEvent } from './event';
import { onceAtATime } from './onceAtATime';
import { proveDelivery, type Proof } from './proof';
import { simplifyEvent } from './simplifyEvent';

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

const recentEvents = new RecentEvents<PayPalEvent>(({ id }) => id);

/** One delivery from PayPal: proven, read, confirmed, and only then let through, once. */
export async function receiveDelivery(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await readRawBody.call(this);
	const proof = await proveDelivery.call(this, rawBody, this.getHeaderData() as DeliveryHeaders);
	if (!proof.ok) return refuse.call(this, proof.reason);

	const delivered = parseEvent(rawBody);
	if (!delivered) return refuse.call(this, 'malformed-event');
	const scope = `${this.getWorkflow().id}:${this.getNode().id}`;

	const { simulated } = proof;
	if (simulated) return await start.call(this, scope, delivered, { confirmed: false, simulated });
	const digest = createHash('sha256').update(rawBody).digest('hex');
	const confirmation = await onceAtATime(`${scope}:${delivered.id}:${digest}`, () =>
		confirmEvent.call(this, delivered),
	);
	if ('refusal' in confirmation) return refuse.call(this, confirmation.refusal);
	return await start.call(this, scope, confirmation.record, { confirmed: true, simulated });
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
	const message = status === 503 ? 'Try again later' : 'Not accepted';
	this.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

const simulatorHint =
	'If you sent it with the webhook simulator of PayPal, switch on the option Accept Simulator Events';

const hints: Partial<Record<Refusal, string>> = {
	'wrong-signature': simulatorHint,
	'untrusted-certificate-url': simulatorHint,
	'missing-webhook-id': 'Publish the workflow again, so that its webhook is registered with PayPal',
};

/** n8n keeps the bytes as they came, unless the request says it is a form with files. */
async function readRawBody(this: IWebhookFunctions): Promise<Buffer> {
	const request = this.getRequestObject() as { rawBody?: Buffer; readRawBody?: () => Promise<void> };
	if (!request.rawBody) await request.readRawBody?.();
	return request.rawBody ?? Buffer.alloc(0);
}
