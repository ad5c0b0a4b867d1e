import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../../core/webhook/callbackUrl';
import type { InvalidInput } from '../../core/invalidInput';
import { isRealPayPal } from '../../vendors/payPal/api/credentials';
import { readPayPalCredentials } from '../../vendors/payPal/api/readCredentials';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { webhookFor, type AnswerTime } from '../answer.description';
import { removeLeftovers, testEnded, testStarted } from './leftovers';
import {
	changeEvents,
	createAt,
	listWebhooks,
	moveWebhook,
	removeWebhook,
	type RegisteredWebhook,
} from './webhooks';
import { keyOf, type TriggerStaticData } from './staticData';
import { tooManyWebhooks } from './webhookLimit';

/** Looks for our own webhook at PayPal by its address, and puts its events right when they are others. */
export async function reuseWebhook(this: IHookFunctions): Promise<boolean> {
	await requireReachable.call(this);
	const url = urlOf.call(this);
	const webhooks = await listWebhooks.call(this);
	const ours = urlsOf.call(this);
	const others = webhooks.filter((webhook) => !ours.includes(webhook.url));
	if (isTest.call(this)) testStarted(url);
	else await removeLeftovers.call(this, others, url);
	const own = await takeOwn.call(this, webhooks, url);
	if (!own) return false;
	const events = eventsOf.call(this);
	if (!sameEvents(own, events)) await changeEvents.call(this, own.id, events);
	remember.call(this, own.id);
	return true;
}

/**
 * The webhook at our address. One at our address for the other time to answer is led here, so that what PayPal is
 * still sending again comes here, too.
 */
async function takeOwn(
	this: IHookFunctions,
	webhooks: RegisteredWebhook[],
	url: string,
): Promise<RegisteredWebhook | undefined> {
	const own = webhooks.find((webhook) => webhook.url === url);
	const others = webhooks.filter((webhook) => webhook.url !== url && urlsOf.call(this).includes(webhook.url));
	if (own) for (const { id } of others) await removeWebhook.call(this, id);
	else if (others[0]) await moveWebhook.call(this, others[0].id, url);
	return own ?? others[0];
}

/** Registers our webhook. When another run was faster, its webhook is used. */
export async function createWebhook(this: IHookFunctions): Promise<boolean> {
	await requireReachable.call(this);
	const url = urlOf.call(this);
	const created = await createAt.call(this, url, eventsOf.call(this)).catch(async (error: unknown) => {
		const issue = payPalFailureOf(error)?.issue;
		if (issue === 'WEBHOOK_URL_ALREADY_EXISTS') return undefined;
		if (issue !== 'WEBHOOK_NUMBER_LIMIT_EXCEEDED') throw error;
		const message = tooManyWebhooks(await listWebhooks.call(this), url);
		throw new NodeOperationError(this.getNode(), message);
	});
	if (!created) return await reuseWebhook.call(this);
	if (isTest.call(this)) testStarted(url);
	remember.call(this, created.id);
	return true;
}

/**
 * Takes our webhook off PayPal; one that is gone already is fine. It is found by its address: n8n ends a test run
 * in the same mode as it unpublishes, and with the published workflow's static data.
 */
export async function deleteWebhook(this: IHookFunctions): Promise<boolean> {
	const staticData = this.getWorkflowStaticData('node') as TriggerStaticData;
	if (!staticData.webhookId && !staticData.testWebhookId) return true;
	const url = urlOf.call(this);
	const urls = urlsOf.call(this);
	const own = (await listWebhooks.call(this)).filter((webhook) => urls.includes(webhook.url));
	for (const { id } of own) await removeWebhook.call(this, id);
	testEnded(url);
	for (const key of [keyOf(true), keyOf(false)])
		if (own.some(({ id }) => staticData[key] === id)) delete staticData[key];
	return true;
}

const isTest = function (this: IHookFunctions): boolean {
	return this.getMode() === 'manual';
};

/** Where PayPal is to deliver, by when it is to be answered. */
function urlOf(this: IHookFunctions): string {
	const answer = this.getNodeParameter('options.answerPayPal', 'ended') as AnswerTime;
	return this.getNodeWebhookUrl(answer === 'atOnce' ? webhookFor.atOnce : webhookFor.ended) ?? '';
}

/** Every address of ours, whichever PayPal was given when the workflow was published. */
function urlsOf(this: IHookFunctions): string[] {
	return Object.values(webhookFor).map((name) => this.getNodeWebhookUrl(name) ?? '');
}

function remember(this: IHookFunctions, webhookId: string): void {
	const staticData = this.getWorkflowStaticData('node') as TriggerStaticData;
	staticData[keyOf(isTest.call(this))] = webhookId;
}

async function requireReachable(this: IHookFunctions): Promise<void> {
	const credentials = await readPayPalCredentials.call(this);
	try {
		requireReachableCallback(urlOf.call(this), 'PayPal', isRealPayPal(credentials));
	} catch (error) {
		const { message, remedy } = error as InvalidInput;
		// n8n shows nothing but the message when a workflow can't be published.
		throw new NodeOperationError(this.getNode(), `${message}. ${remedy}`);
	}
}

function eventsOf(this: IHookFunctions): string[] {
	const events = this.getNodeParameter('events') as string[];
	if (events.length === 0)
		throw new NodeOperationError(
			this.getNode(),
			'Events is empty. Choose what this workflow wants to hear of.',
		);
	return events.includes('*') ? ['*'] : [...new Set(events)];
}

function sameEvents({ event_types: registered = [] }: RegisteredWebhook, events: string[]): boolean {
	const names = new Set(registered.map(({ name }) => name));
	return names.size === events.length && events.every((event) => names.has(event));
}
