import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../../core/webhook/callbackUrl';
import { scopeOf } from '../../core/webhook/receive';
import { nodeData } from '../../core/staticData';
import { whatFailed } from '../../core/whatFailed';
import { isRealPayPal } from '../../vendors/payPal/api/credentials';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { listWebhooks, type RegisteredWebhook } from '../../vendors/payPal/api/webhooks';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { webhookFor } from '../answer.description';
import { eventsField } from '../events/events.description';
import { triggerOptions } from '../options.description';
import { recentEvents } from '../receive/receivedEvent';
import { removeLeftovers, testEnded, testStarted } from './leftovers';
import { changeEvents, createAt, moveWebhook, removeWebhook, resend } from './webhooks';
import { webhookIdKey } from './webhookIdKey';
import { tooManyWebhooks } from './webhookLimit';

/** Finds our own webhook at PayPal by its address, and corrects its events if they differ. */
export async function reuseWebhook(context: IHookFunctions): Promise<boolean> {
	await requireReachable(context);
	const url = urlOf(context);
	const webhooks = await listWebhooks(context);
	const ours = urlsOf(context);
	const others = webhooks.filter((webhook) => !ours.includes(webhook.url));
	if (isTest(context)) testStarted(url);
	else await removeLeftovers(context, others, url);
	const own = await takeOwn(context, webhooks, url);
	if (!own) return false;
	const events = eventsOf(context);
	if (!sameEvents(own, events)) await changeEvents(context, own.id, events);
	remember(context, own.id);
	return true;
}

/**
 * The webhook at our address. One at our address for the other response time is moved here, so that what PayPal
 * still repeats arrives here too.
 */
async function takeOwn(
	context: IHookFunctions,
	webhooks: RegisteredWebhook[],
	url: string,
): Promise<RegisteredWebhook | undefined> {
	const own = webhooks.find((webhook) => webhook.url === url);
	const others = webhooks.filter((webhook) => webhook.url !== url && urlsOf(context).includes(webhook.url));
	if (own) for (const { id } of others) await removeWebhook(context, id);
	else if (others[0]) await moveWebhook(context, others[0].id, url);
	return own ?? others[0];
}

/** Registers our webhook. When another run was faster, its webhook is used. */
export async function createWebhook(context: IHookFunctions): Promise<boolean> {
	await requireReachable(context);
	const url = urlOf(context);
	const created = await createAt(context, url, eventsOf(context)).catch(async (error: unknown) => {
		const issue = payPalFailureOf(error)?.issue;
		if (issue === 'WEBHOOK_URL_ALREADY_EXISTS') return undefined;
		if (issue !== 'WEBHOOK_NUMBER_LIMIT_EXCEEDED') throw error;
		const message = tooManyWebhooks(await listWebhooks(context), url);
		throw new NodeOperationError(context.getNode(), message);
	});
	if (!created) return await reuseWebhook(context);
	if (isTest(context)) testStarted(url);
	remember(context, created.id);
	await resendFailed(context, created.id);
	return true;
}

/**
 * n8n has taken the trigger off before it publishes it anew, and PayPal repeats nothing for the webhook it had then: it
 * is asked for what failed until somebody has put the workflow right.
 */
async function resendFailed(context: IHookFunctions, webhookId: string): Promise<void> {
	if (isTest(context)) return;
	const tasks = recentEvents.failedOf(scopeOf(context)).map(async (eventId) => {
		await resend(context, eventId, webhookId).catch((error: unknown) =>
			context.logger.warn(`PayPal could not be asked for event ${eventId} again: ${whatFailed(error)}`),
		);
	});
	await Promise.all(tasks);
}

/**
 * Takes our webhook off PayPal; one that is gone already is fine. It is found by its address: n8n ends a test run
 * in the same mode as it unpublishes, and with the published workflow's static data.
 */
export async function deleteWebhook(context: IHookFunctions): Promise<boolean> {
	const data = nodeData(context);
	if (!data.webhookId && !data.testWebhookId) return true;
	const url = urlOf(context);
	const urls = urlsOf(context);
	const own = (await listWebhooks(context)).filter((webhook) => urls.includes(webhook.url));
	for (const { id } of own) await removeWebhook(context, id);
	testEnded(url);
	for (const key of [webhookIdKey(true), webhookIdKey(false)])
		if (own.some(({ id }) => data[key] === id)) delete data[key];
	return true;
}

const isTest = (context: IHookFunctions): boolean => context.getMode() === 'manual';

/** Where PayPal is to deliver, by when it is to be answered. */
function urlOf(context: IHookFunctions): string {
	const answer = triggerOptions.fields.answerPayPal.readWithoutItem(context);
	return context.getNodeWebhookUrl(webhookFor[answer]) ?? '';
}

/** All addresses of this trigger, whichever PayPal was given when the workflow was published. */
export function urlsOf(context: Pick<IHookFunctions, 'getNodeWebhookUrl'>): string[] {
	return Object.values(webhookFor).map((name) => context.getNodeWebhookUrl(name) ?? '');
}

function remember(context: IHookFunctions, webhookId: string): void {
	const data = nodeData(context);
	data[webhookIdKey(isTest(context))] = webhookId;
}

async function requireReachable(context: IHookFunctions): Promise<void> {
	const credentials = await payPalOf(context).credentials();
	requireReachableCallback(urlOf(context), 'PayPal', isRealPayPal(credentials));
}

function eventsOf(context: IHookFunctions): string[] {
	const events = eventsField.readWithoutItem(context);
	if (events.length === 0)
		throw new NodeOperationError(
			context.getNode(),
			`${eventsField.label} is empty. Choose the events that start this workflow.`,
		);
	return events.includes('*') ? ['*'] : [...new Set(events)];
}

function sameEvents({ event_types: registered = [] }: RegisteredWebhook, events: string[]): boolean {
	const names = new Set(registered.map(({ name }) => name));
	return names.size === events.length && events.every((event) => names.has(event));
}
