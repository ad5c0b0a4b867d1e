import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../shared/callbackUrl';
import { InvalidInput } from '../shared/invalidInput';
import { credentialName, isRealPayPal, type PayPalCredentials } from '../shared/payPal/credentials';
import { payPalFailureOf } from '../shared/payPal/errors';
import { payPalPath, payPalRequest } from '../shared/payPal/transport';

const path = '/v1/notifications/webhooks';

interface RegisteredWebhook {
	id: string;
	url: string;
	event_types?: Array<{ name: string }>;
}

/** What n8n keeps for this node between activation and deactivation. */
export interface TriggerStaticData {
	webhookId?: string;
}

/** Looks for our own webhook at PayPal by its address, and puts its events right when they are others. */
export async function reuseWebhook(this: IHookFunctions): Promise<boolean> {
	await requireReachable.call(this);
	const webhook = await findOwnWebhook.call(this);
	if (!webhook) return false;
	const events = eventsOf.call(this);
	if (!sameEvents(webhook, events)) {
		await payPalRequest.call(this, {
			method: 'PATCH',
			path: payPalPath`/v1/notifications/webhooks/${webhook.id}`,
			body: [{ op: 'replace', path: '/event_types', value: toEventTypes(events) }],
		});
	}
	staticDataOf.call(this).webhookId = webhook.id;
	return true;
}

/** Registers our webhook. When another run was faster, its webhook is used. */
export async function createWebhook(this: IHookFunctions): Promise<boolean> {
	await requireReachable.call(this);
	const body = { url: this.getNodeWebhookUrl('default'), event_types: toEventTypes(eventsOf.call(this)) };
	const created = (await payPalRequest
		.call(this, { method: 'POST', path, body })
		.catch((error: unknown) => ifAlreadyThere(error))) as RegisteredWebhook | undefined;
	if (!created) return await reuseWebhook.call(this);
	staticDataOf.call(this).webhookId = created.id;
	return true;
}

/** Takes our webhook off PayPal; one that is gone already is fine. */
export async function deleteWebhook(this: IHookFunctions): Promise<boolean> {
	const staticData = staticDataOf.call(this);
	if (staticData.webhookId) {
		const own = payPalPath`/v1/notifications/webhooks/${staticData.webhookId}`;
		await payPalRequest.call(this, { method: 'DELETE', path: own }).catch((error: unknown) => ifGone(error));
	}
	delete staticData.webhookId;
	return true;
}

async function findOwnWebhook(this: IHookFunctions): Promise<RegisteredWebhook | undefined> {
	const url = this.getNodeWebhookUrl('default');
	const { webhooks = [] } = (await payPalRequest.call(this, { method: 'GET', path })) as {
		webhooks?: RegisteredWebhook[];
	};
	return webhooks.find((webhook) => webhook.url === url);
}

async function requireReachable(this: IHookFunctions): Promise<void> {
	const credentials = await this.getCredentials<PayPalCredentials>(credentialName);
	try {
		requireReachableCallback(this.getNodeWebhookUrl('default') ?? '', 'PayPal', isRealPayPal(credentials));
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

function staticDataOf(this: IHookFunctions): TriggerStaticData {
	return this.getWorkflowStaticData('node') as TriggerStaticData;
}

const toEventTypes = (events: string[]) => events.map((name) => ({ name }));

function sameEvents({ event_types: registered = [] }: RegisteredWebhook, events: string[]): boolean {
	const names = new Set(registered.map(({ name }) => name));
	return names.size === events.length && events.every((event) => names.has(event));
}

/** For `.catch`: our address was registered in the meantime. */
function ifAlreadyThere(error: unknown): undefined {
	if (payPalFailureOf(error)?.issue !== 'WEBHOOK_URL_ALREADY_EXISTS') throw error;
}

/** For `.catch`: the webhook is not there any more. */
function ifGone(error: unknown): void {
	if (payPalFailureOf(error)?.kind !== 'notFound') throw error;
}
