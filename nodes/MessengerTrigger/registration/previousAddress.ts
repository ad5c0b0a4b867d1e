import type { IHookFunctions } from 'n8n-workflow';

import { nodeData } from '../../core/staticData';
import { graphOf } from '../../vendors/messenger/api/graph';
import {
	isSameTrigger,
	isTestAddress,
	publishedFor,
	triggerPath,
} from '../../vendors/messenger/events/callback';
import {
	readPageFields,
	writeAppSubscription,
	writePageFields,
	type AppSubscription,
} from '../../vendors/messenger/events/subscriptions';
import { toVerifyToken } from '../../vendors/messenger/events/verifyToken';

/**
 * Keeps in mind what to give back when this trigger is switched off or its test ends. It survives restarts when
 * published; a test has a memory of its own, of which nothing is left after a crash.
 */
export function rememberPrevious(
	context: IHookFunctions,
	existing: AppSubscription | undefined,
	callbackUrl: string,
	{ pageFields, wanted }: { pageFields: string[]; wanted: string[] },
): void {
	const memory = nodeData(context);
	const isTest = context.getMode() === 'manual';
	if (!existing) {
		delete memory.previous;
		return;
	}
	const isOwn = existing.callbackUrl === callbackUrl;
	// Published: what is remembered from the first time still holds. A test over a test that never ended:
	// its memory is gone, but whose test it was is not.
	if (!isTest && (isOwn || isSameTrigger(existing.callbackUrl, callbackUrl))) return;
	if (!isTest && isTestAddress(existing.callbackUrl, callbackUrl)) {
		delete memory.previous;
		return;
	}
	memory.previous = {
		callbackUrl: isOwn ? publishedFor(callbackUrl) : existing.callbackUrl,
		fields: existing.fields,
		pageFields,
		added: wanted.filter((field) => !pageFields.includes(field)),
	};
}

/** @returns false when there is nobody to give it back to, or they no longer answer */
export async function giveBack(context: IHookFunctions): Promise<boolean> {
	const graph = graphOf(context);
	const memory = nodeData(context);
	const { previous } = memory;
	delete memory.previous;
	if (!previous || previous.callbackUrl === context.getNodeWebhookUrl('default')) return false;
	const { callbackUrl, fields, added } = previous;
	try {
		const token = await verifyTokenFor(context, callbackUrl);
		await writeAppSubscription(graph, { callbackUrl, fields }, token);
	} catch (error) {
		context.logger.warn(
			`Messenger Trigger could not give the webhook address back to ${callbackUrl}: ${(error as Error).message}`,
		);
		return false;
	}
	const left = (await readPageFields(graph)).filter((field) => !added.includes(field));
	if (added.length > 0 && left.length > 0) await writePageFields(graph, left);
	return true;
}

/** What the trigger at this address expects in the handshake. */
export async function verifyTokenFor(context: IHookFunctions, callbackUrl: string): Promise<string> {
	const { appSecret } = await graphOf(context).credentials();
	return toVerifyToken(appSecret, { path: triggerPath(callbackUrl) ?? '' });
}
