import { sleep, type IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../../core/webhook/callbackUrl';
import { InvalidInput } from '../../core/invalidInput';
import { isRealGraph } from '../../vendors/messenger/credentials/credentials';
import { graphOf } from '../../vendors/messenger/api/graph';
import { isNeighbour, isSameTrigger, isTestAddress } from '../../vendors/messenger/events/callback';
import { fieldsFor, includesAll, union } from './eventFields';
import { toList } from '../eventFilter';
import { eventsField } from '../panel/events.description';
import { options, registrationField } from '../panel/fields';
import { giveBack, rememberPrevious, verifyTokenFor } from './previousAddress';
import { noteWorkflow, workflowAt } from './workflowNames';
import {
	deleteAppSubscription,
	readAppSubscription,
	readPageFields,
	writeAppSubscription,
	writePageFields,
	type AppSubscription,
} from '../../vendors/messenger/events/subscriptions';

const { takeOver } = options.fields;

const isManual = (ctx: IHookFunctions): boolean => registrationField.readWithoutItem(ctx) === 'manual';

function wantedFields(ctx: IHookFunctions): string[] {
	const { moreFields, includeStandby, quietForPerson } = options.readWithoutItem(ctx);
	return union(fieldsFor(eventsField.readWithoutItem(ctx)), [
		...toList(moreFields),
		...(includeStandby ? ['standby'] : []),
		...(quietForPerson ? ['message_echoes', 'messaging_handovers', 'standby'] : []),
	]);
}

/** Whether Facebook already sends everything that is wanted to exactly this address. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const graph = graphOf(context);
	if (isManual(context)) return true;
	// A test writes down whose address it takes, and leaves that to `register`.
	if (context.getMode() === 'manual') return false;
	const callbackUrl = await requireCallback(context);
	const app = await readAppSubscription(graph);
	const wanted = wantedFields(context);
	if (app?.callbackUrl !== callbackUrl || !includesAll(app.fields, wanted)) return false;
	noteWorkflow(context, callbackUrl);
	return includesAll(await readPageFields(graph), wanted);
}

/**
 * Points the app's one webhook address at this trigger and subscribes the app to the Page. Fields that
 * others need stay. Who had the address before is remembered, to give it back.
 */
export async function register(context: IHookFunctions): Promise<boolean> {
	const graph = graphOf(context);
	if (isManual(context)) return true;
	const callbackUrl = await requireCallback(context);
	const existing = await readAppSubscription(graph);
	const wanted = wantedFields(context);
	if (existing) refuseToOverwrite(context, existing, callbackUrl);
	noteWorkflow(context, callbackUrl);
	const pageFields = await readPageFields(graph);
	rememberPrevious(context, existing, callbackUrl, { pageFields, wanted });
	const fields = union(existing?.fields ?? [], wanted);
	const token = await verifyTokenFor(context, callbackUrl);
	await writeAppSubscription(graph, { callbackUrl, fields }, token);
	if (!includesAll(pageFields, wanted)) await writePageFields(graph, union(pageFields, wanted));
	return true;
}

/**
 * Takes this trigger's address away from the app, if it still has it: by now it may belong to another
 * workflow, or to the published one whose test this was. Who had it before gets it back. The Page stays
 * subscribed: without an address nothing is delivered, and other workflows of the app may need it.
 */
export async function unregister(context: IHookFunctions): Promise<boolean> {
	try {
		// A published workflow that is gone must not keep the address: what fails for a moment is tried again.
		await removeRegistration(context).catch(async () => {
			await sleep(pauseMs);
			await removeRegistration(context);
		});
		return true;
	} catch (error) {
		context.logger.warn(`Messenger Trigger could not remove its registration: ${(error as Error).message}`);
		return false;
	}
}

const pauseMs = 1000;

async function removeRegistration(context: IHookFunctions): Promise<void> {
	if (isManual(context)) return;
	const graph = graphOf(context);
	const callbackUrl = context.getNodeWebhookUrl('default');
	const existing = await readAppSubscription(graph);
	if (!existing || existing.callbackUrl !== callbackUrl) return;
	if (!(await giveBack(context))) await deleteAppSubscription(graph);
}

/** @throws InvalidInput when somebody else has the address, and the merchant did not say to take it */
function refuseToOverwrite(context: IHookFunctions, existing: AppSubscription, callbackUrl: string): void {
	const isTest = context.getMode() === 'manual';
	if (isSameTrigger(existing.callbackUrl, callbackUrl)) return;
	if (!isTest && isTestAddress(existing.callbackUrl, callbackUrl)) return;
	if (takeOver.readWithoutItem(context)) return;
	const isNeighbours = isNeighbour(existing.callbackUrl, callbackUrl);
	const name = isNeighbours ? workflowAt(existing.callbackUrl) : undefined;
	throw new InvalidInput(
		takeOver.label,
		isNeighbours
			? `Another workflow of this n8n${name ? `, "${name}",` : ''} already gets the events of your Facebook app`
			: `Your Facebook app already sends its events to ${existing.callbackUrl}`,
		isNeighbours
			? `A Facebook app sends them to one workflow only. Unpublish that workflow, or turn on Options > ${takeOver.label} in this node. One workflow can also get all events and pass them on: see messenger-hub.json among the example workflows.`
			: `A Facebook app has only one webhook address. Switch off whatever answers there, use another app, or turn on Options > ${takeOver.label} in this node.`,
	);
}

async function requireCallback(context: IHookFunctions): Promise<string> {
	const credentials = await graphOf(context).credentials();
	const callbackUrl = context.getNodeWebhookUrl('default') ?? '';
	requireReachableCallback(callbackUrl, 'Facebook', isRealGraph(credentials));
	return callbackUrl;
}
