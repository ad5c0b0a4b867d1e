import { NodeOperationError, type IDataObject, type IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../shared/callbackUrl';
import { InvalidInput } from '../shared/invalidInput';
import { isRealGraph } from '../shared/messenger/credentials';
import type { MessengerEventKind } from '../shared/messenger/events';
import { getMessengerCredentials } from '../shared/messenger/transport';
import { isSameTrigger } from './callback';
import { fieldsFor, includesAll, union } from './eventFields';
import {
	deleteAppSubscription,
	readAppSubscription,
	readPageFields,
	writeAppSubscription,
	writePageFields,
	type AppSubscription,
} from './subscriptions';
import { toVerifyToken } from './verifyToken';

const isManual = (ctx: IHookFunctions): boolean => ctx.getNodeParameter('registration') === 'manual';

const wantedFields = (ctx: IHookFunctions): string[] =>
	fieldsFor(ctx.getNodeParameter('events') as MessengerEventKind[]);

/** Whether Facebook already sends everything that is wanted to exactly this address. */
export async function isRegistered(this: IHookFunctions): Promise<boolean> {
	if (isManual(this)) return true;
	const callbackUrl = await requireCallback.call(this);
	const app = await readAppSubscription.call(this);
	const wanted = wantedFields(this);
	if (app?.callbackUrl !== callbackUrl || !includesAll(app.fields, wanted)) return false;
	return includesAll(await readPageFields.call(this), wanted);
}

/**
 * Points the app's one webhook address at this trigger and subscribes the app to the Page. Fields that
 * others need stay. A test run remembers the address of the published workflow, to give it back.
 */
export async function register(this: IHookFunctions): Promise<boolean> {
	if (isManual(this)) return true;
	const callbackUrl = await requireCallback.call(this);
	const existing = await readAppSubscription.call(this);
	const wanted = wantedFields(this);
	if (existing && existing.callbackUrl !== callbackUrl) settleWithPrevious.call(this, existing, callbackUrl);
	const fields = union(existing?.fields ?? [], wanted);
	await writeAppSubscription.call(this, { callbackUrl, fields }, await verifyTokenOf.call(this));
	const pageFields = await readPageFields.call(this);
	if (!includesAll(pageFields, wanted)) await writePageFields.call(this, union(pageFields, wanted));
	return true;
}

/**
 * Takes this trigger's address away from the app, if it still has it: by now it may belong to another
 * workflow, or to the published one whose test this was. The Page stays subscribed: without an address
 * nothing is delivered, and other workflows of the app may need it.
 */
export async function unregister(this: IHookFunctions): Promise<boolean> {
	if (isManual(this)) return true;
	try {
		const callbackUrl = this.getNodeWebhookUrl('default');
		const existing = await readAppSubscription.call(this);
		if (!existing || existing.callbackUrl !== callbackUrl) return true;
		if (await giveBack.call(this, existing)) return true;
		await deleteAppSubscription.call(this);
		return true;
	} catch (error) {
		this.logger.warn(`Messenger Trigger could not end its registration: ${(error as Error).message}`);
		return false;
	}
}

const memoryOf = (ctx: IHookFunctions): IDataObject => ctx.getWorkflowStaticData('node');

function settleWithPrevious(this: IHookFunctions, existing: AppSubscription, callbackUrl: string): void {
	if (isSameTrigger(existing.callbackUrl, callbackUrl)) {
		const isTest = this.getMode() === 'manual';
		if (isTest) memoryOf(this).publishedCallback = existing.callbackUrl;
		return;
	}
	if (this.getNodeParameter('options.takeOver', false) === true) return;
	throw toNodeError.call(
		this,
		new InvalidInput(
			'Take Over',
			`Your Facebook app already sends its events to ${existing.callbackUrl}`,
			'A Facebook app has one webhook address. Switch off whatever answers there, use another app, or switch on Take Over in the options of this node.',
		),
	);
}

/** @returns false when there is nobody to give it back to, or they do not answer any more */
async function giveBack(this: IHookFunctions, { fields }: AppSubscription): Promise<boolean> {
	const { publishedCallback } = memoryOf(this);
	if (typeof publishedCallback !== 'string') return false;
	delete memoryOf(this).publishedCallback;
	try {
		const previous = { callbackUrl: publishedCallback, fields };
		await writeAppSubscription.call(this, previous, await verifyTokenOf.call(this));
		return true;
	} catch (error) {
		this.logger.warn(
			`Messenger Trigger could not give the webhook address back to ${publishedCallback}: ${(error as Error).message}`,
		);
		return false;
	}
}

async function verifyTokenOf(this: IHookFunctions): Promise<string> {
	const { appSecret } = await getMessengerCredentials.call(this);
	return toVerifyToken(appSecret, { workflowId: this.getWorkflow().id ?? '', nodeId: this.getNode().id });
}

async function requireCallback(this: IHookFunctions): Promise<string> {
	const credentials = await getMessengerCredentials.call(this);
	const callbackUrl = this.getNodeWebhookUrl('default') ?? '';
	try {
		requireReachableCallback(callbackUrl, 'Facebook', isRealGraph(credentials));
		return callbackUrl;
	} catch (error) {
		throw toNodeError.call(this, error);
	}
}

function toNodeError(this: IHookFunctions, error: unknown): Error {
	if (!(error instanceof InvalidInput)) return error as Error;
	return new NodeOperationError(this.getNode(), error.message, { description: error.remedy, level: 'info' });
}
