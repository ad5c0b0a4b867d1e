import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answerAlways } from '../../core/webhook/answerAlways';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { againAtMs, keyOf } from '../../vendors/messenger/events/eventKey';
import {
	parseDelivery,
	type MessengerEvent,
	type MessengerEventKind,
} from '../../vendors/messenger/events/events';
import { noteDelivery } from '../../vendors/messenger/events/lastDelivery';
import { verifyMessengerDelivery } from '../../vendors/messenger/events/signature';
import { simplify } from '../../vendors/messenger/events/simplify';
import { getMessengerCredentials } from '../../vendors/messenger/api/transport';
import { triggerPath } from '../../vendors/messenger/events/callback';
import { sendOneByOne } from './oneByOne';
import { readRawBody } from '../../core/webhook/rawBody';
import { carriedBy, RecentEvents } from '../../core/webhook/recentEvents';
import { queryText } from '../../core/webhook/requestText';
import { refused } from '../../core/webhook/verdict';
import { passes, samplePageId, toList, underChosenName, type EventFilter } from '../eventFilter';
import { isVerifyToken, toVerifyToken } from '../../vendors/messenger/events/verifyToken';

const recentEvents = new RecentEvents(keyOf, undefined, againAtMs);

/** What Facebook's own examples answer; it looks at the status only. */
const received: IWebhookResponseData = { webhookResponse: 'EVENT_RECEIVED' };

/**
 * Repeats Facebook's challenge if it knows the verify token, else 403.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#verification-requests
 */
export async function answerHandshake(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret, pageId } = await getMessengerCredentials.call(this);
	const owner =
		this.getNodeParameter('registration') === 'manual'
			? { pageId }
			: { path: triggerPath(this.getNodeWebhookUrl('default') ?? '') ?? '' };
	const isExpected =
		appSecret !== '' &&
		queryText(this, 'hub.mode') === 'subscribe' &&
		isVerifyToken(queryText(this, 'hub.verify_token'), toVerifyToken(appSecret, owner));
	return isExpected
		? answer.call(this, 200, queryText(this, 'hub.challenge') ?? '')
		: refuseHandshake.call(this);
}

export function refuseHandshake(this: IWebhookFunctions): IWebhookResponseData {
	return answer.call(this, 403, 'Wrong verify token');
}

/** Of whoever can't prove to be Facebook. */
export function refuseDelivery(this: IWebhookFunctions): IWebhookResponseData {
	return answer.call(this, 401, 'Signature not accepted');
}

/** Facebook repeats a delivery that is answered so. */
function postpone(this: IWebhookFunctions): IWebhookResponseData {
	return answer.call(this, 503, 'Try again later');
}

/** Verifies a delivery, and only then takes it apart: one item for each event that is wanted and new. */
export async function receiveDelivery(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credentials = await getMessengerCredentials.call(this);
	const rawBody = await readRawBody.call(this);
	const headers = this.getHeaderData() as Record<string, string | undefined>;
	const verdict = rawBody
		? verifyMessengerDelivery(rawBody, headers, credentials.appSecret)
		: refused('unreadable-body');
	noteDelivery(credentials.appId, new Date(), verdict.ok ? undefined : verdict.reason);
	if (!rawBody || !verdict.ok) {
		const reason = verdict.ok ? 'unreadable-body' : verdict.reason;
		this.logger.warn(`Messenger Trigger "${this.getNode().name}" refused a delivery: ${reason}`);
		return refuseDelivery.call(this);
	}
	return await answerAlways.call(this, async () => await letIn.call(this, rawBody, credentials), postpone);
}

async function letIn(
	this: IWebhookFunctions,
	rawBody: Buffer,
	credentials: MessengerCredentials,
): Promise<IWebhookResponseData> {
	const filter = readFilter.call(this, credentials);
	const wanted = parse
		.call(this, rawBody)
		.map((event) => underChosenName(event, filter.events))
		.filter((event) => passes(event, filter));
	if (wanted.length === 0) return received;
	if (wanted.length > 1 && this.getMode() !== 'manual') {
		const { left, isIncomplete } = await sendOneByOne.call(this, wanted, credentials.appSecret);
		if (isIncomplete) return postpone.call(this);
		return await start.call(this, left, filter);
	}
	return await start.call(this, wanted, filter);
}

/** All at once: an execution for what is not in n8n yet. */
async function start(
	this: IWebhookFunctions,
	wanted: MessengerEvent[],
	filter: EventFilter,
): Promise<IWebhookResponseData> {
	if (wanted.length === 0) return received;
	const fresh = await onlyFresh.call(this, wanted);
	if (fresh === 'undecided') return answer.call(this, 503, 'Still working on an earlier delivery of this');
	if (fresh.length === 0) return received;
	return { ...received, workflowData: toOutputs.call(this, fresh, filter.events) };
}

/** All items in one list, or one list for each chosen event. */
function toOutputs(
	this: IWebhookFunctions,
	events: MessengerEvent[],
	chosen: MessengerEventKind[],
): INodeExecutionData[][] {
	const includeRaw = this.getNodeParameter('options.includeRaw', false) === true;
	const toItem = (event: MessengerEvent): INodeExecutionData => ({
		json: { ...simplify(event), ...(includeRaw && { raw: event.raw as IDataObject }) },
	});
	if (this.getNodeParameter('options.outputPerEvent', false) !== true) return [events.map(toItem)];
	return chosen.map((kind) => events.filter((event) => event.kind === kind).map(toItem));
}

function answer(this: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	this.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}

function parse(this: IWebhookFunctions, rawBody: Buffer): MessengerEvent[] {
	const complain = (reason: string) =>
		this.logger.error(
			`Messenger Trigger "${this.getNode().name}" got a genuine delivery it can't use: ${reason}`,
		);
	try {
		return parseDelivery(rawBody, complain);
	} catch {
		complain('it is not JSON');
		return [];
	}
}

function readFilter(this: IWebhookFunctions, { pageId, appId }: MessengerCredentials): EventFilter {
	const options = this.getNodeParameter('options', {}) as IDataObject;
	return {
		pageId,
		appId,
		everyPage: options.everyPage === true,
		events: this.getNodeParameter('events') as MessengerEventKind[],
		includeStandby: options.includeStandby === true,
		includeOwnEchoes: options.includeOwnEchoes !== false,
		includeOwnPosts: options.includeOwnPosts === true,
		keywords: toList(options.keywords),
		payloadPrefixes: toList(options.payloadPrefix),
		refPrefixes: toList(options.refPrefix),
	};
}

/** In a test run everything is new: a merchant may send the same sample again and again. */
async function onlyFresh(
	this: IWebhookFunctions,
	events: MessengerEvent[],
): Promise<MessengerEvent[] | 'undecided'> {
	if (this.getMode() === 'manual' || events.every(({ pageId }) => pageId === samplePageId)) return events;
	const scope = `${this.getWorkflow().id} ${this.getNode().id}`;
	const carrier = carriedBy(this.getResponseObject());
	const admission = await recentEvents.admit(scope, events, carrier);
	return admission === 'undecided' ? admission : admission.fresh;
}
