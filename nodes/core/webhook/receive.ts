import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answerAlways } from './answerAlways';
import { readRawBody } from './rawBody';
import { carriedBy, type RecentEvents } from './recentEvents';
import { postpone, refuse, refuseUnproven, type Refusals } from './refusal';
import { refused, type Refused } from './verdict';

/** A delivery that the vendor has sent. */
export interface Delivery {
	rawBody: Buffer;
	/** Made by a simulator that anybody can use: it may be let in, but nobody vouches for it. */
	simulated: boolean;
}

/** What each trigger does in its own way, in the order in which it is done. */
export interface ReceiveSteps<Event, Reason extends string> {
	/** Whether the vendor has sent these very bytes, of which nothing has been read yet. */
	prove(rawBody: Buffer): Promise<{ ok: true; simulated?: boolean } | Refused<Reason>>;
	/** Is told of every delivery why it is not genuine, or undefined when it is. */
	noteVerdict?(reason: Reason | undefined): void | Promise<void>;
	parse(delivery: Delivery): Event[] | Refused<Reason>;
	/** Asks the vendor for an event where its signature does not vouch for all that the event says. */
	confirm?(event: Event, delivery: Delivery): Promise<{ ok: true; event: Event } | Refused<Reason>>;
	/** The events that the merchant wants. */
	choose?(events: Event[]): Event[];
	/**
	 * Brings events into n8n in another way, where there is one.
	 *
	 * @returns those that are still to be let in; `incomplete` when the vendor has to come again with all of them
	 */
	sendOn?(events: Event[]): Promise<Event[] | 'incomplete'>;
	/**
	 * Takes out what belongs to executions that wait for it.
	 *
	 * @returns those that are still to be let in; `incomplete` when the vendor has to come again with all of them
	 */
	takeOut?(events: Event[]): Promise<Event[] | 'incomplete'>;
	/** A sample of the vendor's comes as often as somebody presses a button. */
	isSample?(event: Event): boolean;
	/** What is in n8n already. */
	recentEvents: RecentEvents<Event>;
	/** Must not fail for what is missing: an event that is let in is let in once. */
	toItem(event: Event): IDataObject | Promise<IDataObject>;
	/** The events for each output; all for the one output otherwise. */
	toOutputs?(events: Event[]): Event[][];
	/** The answer to what was received. */
	received: IWebhookResponseData;
	refusals: Refusals<Reason>;
}

/** Why this pipeline itself refuses a delivery. */
export type PipelineReason = 'unreadable-body' | 'earlier-delivery-open';

type Steps<Event, Reason extends string> = ReceiveSteps<Event, Reason | PipelineReason>;

/**
 * Receives one delivery: proves it, and only then reads it; has it confirmed, and starts one execution for the events
 * that are wanted and not in n8n yet. The vendor comes again with what is true and could not be let in.
 */
export async function receive<Event, Reason extends string>(
	context: IWebhookFunctions,
	steps: Steps<Event, Reason>,
): Promise<IWebhookResponseData> {
	const delivery = await prove(context, steps);
	if ('reason' in delivery) return refuse(context, steps.refusals, delivery.reason);
	const events = await readEvents(steps, delivery);
	if ('reason' in events) return refuse(context, steps.refusals, events.reason);
	const onFailure = delivery.simulated ? refuseUnproven : postpone;
	return await answerAlways(
		context,
		async () => await letIn(context, steps, events),
		onFailure(steps.refusals),
	);
}

async function prove<Event, Reason extends string>(
	context: IWebhookFunctions,
	{ prove, noteVerdict }: Steps<Event, Reason>,
): Promise<Delivery | Refused<Reason | PipelineReason>> {
	const rawBody = await readRawBody(context);
	const verdict = rawBody ? await prove(rawBody) : refused('unreadable-body' as const);
	await noteVerdict?.(verdict.ok ? undefined : verdict.reason);
	if (!verdict.ok) return verdict;
	return { rawBody: rawBody!, simulated: verdict.simulated === true };
}

async function readEvents<Event, Reason extends string>(
	{ parse, confirm }: Steps<Event, Reason>,
	delivery: Delivery,
): Promise<Event[] | Refused<Reason | PipelineReason>> {
	const events = parse(delivery);
	if ('reason' in events || !confirm) return events;
	const confirmed: Event[] = [];
	for (const event of events) {
		const found = await confirm(event, delivery);
		if (!found.ok) return found;
		confirmed.push(found.event);
	}
	return confirmed;
}

async function letIn<Event, Reason extends string>(
	context: IWebhookFunctions,
	steps: Steps<Event, Reason>,
	events: Event[],
): Promise<IWebhookResponseData> {
	const { received, refusals } = steps;
	const toItems = async (output: Event[]) =>
		await Promise.all(output.map(async (event) => ({ json: await steps.toItem(event) })));
	const wanted = steps.choose?.(events) ?? events;
	// While a merchant tries the workflow out, all comes at once, and as often as they send it.
	const isTest = context.getMode() === 'manual';
	const here = isTest || !steps.sendOn ? wanted : await steps.sendOn(wanted);
	const left = here === 'incomplete' || !steps.takeOut ? here : await steps.takeOut(here);
	if (left === 'incomplete') return postpone(refusals)(context);
	if (left.length === 0) return received;
	const fresh =
		isTest || left.every((event) => steps.isSample?.(event)) ? left : await admit(context, steps, left);
	if (fresh === 'undecided') return refuse(context, refusals, 'earlier-delivery-open');
	if (fresh.length === 0) return received;
	const outputs = steps.toOutputs?.(fresh) ?? [fresh];
	return { ...received, workflowData: await Promise.all(outputs.map(toItems)) };
}

/** Those of the events that are not in n8n yet: see `RecentEvents`. */
async function admit<Event, Reason extends string>(
	context: IWebhookFunctions,
	{ recentEvents }: Steps<Event, Reason>,
	events: Event[],
): Promise<Event[] | 'undecided'> {
	const admission = await recentEvents.admit(
		scopeOf(context),
		events,
		carriedBy(context.getResponseObject()),
	);
	return admission === 'undecided' ? admission : admission.fresh;
}

/** Each trigger gets to see an event once. */
export const scopeOf = (context: Pick<IWebhookFunctions, 'getWorkflow' | 'getNode'>): string =>
	`${context.getWorkflow().id} ${context.getNode().id}`;
