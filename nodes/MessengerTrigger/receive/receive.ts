import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answerAlways } from '../../core/webhook/answerAlways';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { againAtMs, keyOf } from '../../vendors/messenger/events/eventKey';
import type { MessengerEventKind } from '../../vendors/messenger/events/eventRows';
import { parseDelivery, type MessengerEvent } from '../../vendors/messenger/events/events';
import { noteDelivery } from '../../vendors/messenger/events/lastDelivery';
import { verifyMessengerDelivery } from '../../vendors/messenger/events/signature';
import { simplify } from '../../vendors/messenger/events/simplify';
import { graphOf } from '../../vendors/messenger/api/graph';
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
export async function answerHandshake(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret, pageId } = await graphOf(context).credentials();
	const owner =
		context.getNodeParameter('registration') === 'manual'
			? { pageId }
			: { path: triggerPath(context.getNodeWebhookUrl('default') ?? '') ?? '' };
	const isExpected =
		appSecret !== '' &&
		queryText(context, 'hub.mode') === 'subscribe' &&
		isVerifyToken(queryText(context, 'hub.verify_token'), toVerifyToken(appSecret, owner));
	return isExpected
		? answer(context, 200, queryText(context, 'hub.challenge') ?? '')
		: refuseHandshake(context);
}

export function refuseHandshake(context: IWebhookFunctions): IWebhookResponseData {
	return answer(context, 403, 'Wrong verify token');
}

/** Of whoever can't prove to be Facebook. */
export function refuseDelivery(context: IWebhookFunctions): IWebhookResponseData {
	return answer(context, 401, 'Signature not accepted');
}

/** Facebook repeats a delivery that is answered so. */
function postpone(context: IWebhookFunctions): IWebhookResponseData {
	return answer(context, 503, 'Try again later');
}

/** Verifies a delivery, and only then takes it apart: one item for each event that is wanted and new. */
export async function receiveDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credentials = await graphOf(context).credentials();
	const rawBody = await readRawBody(context);
	const headers = context.getHeaderData() as Record<string, string | undefined>;
	const verdict = rawBody
		? verifyMessengerDelivery(rawBody, headers, credentials.appSecret)
		: refused('unreadable-body');
	noteDelivery(credentials.appId, new Date(), verdict.ok ? undefined : verdict.reason);
	if (!rawBody || !verdict.ok) {
		const reason = verdict.ok ? 'unreadable-body' : verdict.reason;
		context.logger.warn(`Messenger Trigger "${context.getNode().name}" refused a delivery: ${reason}`);
		return refuseDelivery(context);
	}
	return await answerAlways(context, async () => await letIn(context, rawBody, credentials), postpone);
}

async function letIn(
	context: IWebhookFunctions,
	rawBody: Buffer,
	credentials: MessengerCredentials,
): Promise<IWebhookResponseData> {
	const filter = readFilter(context, credentials);
	const wanted = parse(context, rawBody)
		.map((event) => underChosenName(event, filter.events))
		.filter((event) => passes(event, filter));
	if (wanted.length === 0) return received;
	if (wanted.length > 1 && context.getMode() !== 'manual') {
		const { left, isIncomplete } = await sendOneByOne(context, wanted, credentials.appSecret);
		if (isIncomplete) return postpone(context);
		return await start(context, left, filter);
	}
	return await start(context, wanted, filter);
}

/** All at once: an execution for what is not in n8n yet. */
async function start(
	context: IWebhookFunctions,
	wanted: MessengerEvent[],
	filter: EventFilter,
): Promise<IWebhookResponseData> {
	if (wanted.length === 0) return received;
	const fresh = await onlyFresh(context, wanted);
	if (fresh === 'undecided') return answer(context, 503, 'Still working on an earlier delivery of this');
	if (fresh.length === 0) return received;
	return { ...received, workflowData: toOutputs(context, fresh, filter.events) };
}

/** All items in one list, or one list for each chosen event. */
function toOutputs(
	context: IWebhookFunctions,
	events: MessengerEvent[],
	chosen: MessengerEventKind[],
): INodeExecutionData[][] {
	const includeRaw = context.getNodeParameter('options.includeRaw', false) === true;
	const toItem = (event: MessengerEvent): INodeExecutionData => ({
		json: { ...simplify(event), ...(includeRaw && { raw: event.raw as IDataObject }) },
	});
	if (context.getNodeParameter('options.outputPerEvent', false) !== true) return [events.map(toItem)];
	return chosen.map((kind) => events.filter((event) => event.kind === kind).map(toItem));
}

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}

function parse(context: IWebhookFunctions, rawBody: Buffer): MessengerEvent[] {
	const complain = (reason: string) =>
		context.logger.error(
			`Messenger Trigger "${context.getNode().name}" got a genuine delivery it can't use: ${reason}`,
		);
	try {
		return parseDelivery(rawBody, complain);
	} catch {
		complain('it is not JSON');
		return [];
	}
}

function readFilter(context: IWebhookFunctions, { pageId, appId }: MessengerCredentials): EventFilter {
	const options = context.getNodeParameter('options', {}) as IDataObject;
	return {
		pageId,
		appId,
		everyPage: options.everyPage === true,
		events: context.getNodeParameter('events') as MessengerEventKind[],
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
	context: IWebhookFunctions,
	events: MessengerEvent[],
): Promise<MessengerEvent[] | 'undecided'> {
	if (context.getMode() === 'manual' || events.every(({ pageId }) => pageId === samplePageId)) return events;
	const scope = `${context.getWorkflow().id} ${context.getNode().id}`;
	const carrier = carriedBy(context.getResponseObject());
	const admission = await recentEvents.admit(scope, events, carrier);
	return admission === 'undecided' ? admission : admission.fresh;
}
