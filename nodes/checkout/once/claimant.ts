import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readResumeUrl } from '../../core/resumeUrl';

/**
 * Who a sale comes to: the same for everything that is repeated because it failed. That is PayPal's event
 * where one has started it, since PayPal sends it again to a new execution; else the execution, by what n8n's Retry
 * keeps of it.
 */
export function claimantOf(context: IExecuteFunctions, itemIndex: number): string {
	const eventId = eventIdIn(context.getInputData()[itemIndex]?.json) ?? startingEventId(context, itemIndex);
	if (eventId) return `event:${eventId}`;
	const own = readResumeUrl(String(context.getWorkflowDataProxy(itemIndex).$execution.resumeUrl ?? ''));
	return claimantOfExecution(own?.execution.resumeToken ?? context.getExecutionId());
}

/** @param token by which n8n can resume it, the same for its Retry */
export const claimantOfExecution = (token: string): string => `execution:${token}`;

const eventIdIn = (json: IDataObject | undefined): string | undefined =>
	typeof json?.eventId === 'string' && json.eventId !== '' && !isLookedUp(json) ? json.eventId : undefined;

/**
 * Webhook Event: Get Many lists an event in as many executions as there are looks, and Get gives it to whoever asks: none of
 * them is a repetition of the one before.
 */
const isLookedUp = ({ resourceType, confirmed }: IDataObject): boolean =>
	resourceType !== undefined && confirmed === undefined;

type NodeProxy = (name: string) => { isExecuted: boolean; first(): { json: IDataObject } };

/** The event that started this execution, also where nodes in between keep nothing of it. */
function startingEventId(context: IExecuteFunctions, itemIndex: number): string | undefined {
	const $ = context.getWorkflowDataProxy(itemIndex).$ as NodeProxy;
	const eventOf = (trigger: string): string | undefined => {
		try {
			const started = $(trigger);
			return started.isExecuted ? eventIdIn(started.first().json) : undefined;
		} catch {
			return undefined;
		}
	};
	return context
		.getParentNodes(context.getNode().name)
		.filter(({ type }) => type.endsWith('.payPalCheckoutTrigger'))
		.map(({ name }) => eventOf(name))
		.find((eventId) => eventId !== undefined);
}
