import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readResumeUrl } from '../payPage/checkoutLink';

/**
 * Who it is that a sale comes to: the same for everything that is done again because it failed. That is PayPal's event
 * where one has started it, since PayPal sends it again to a new execution; else the execution, by what n8n's Retry
 * keeps of it.
 */
export function claimantOf(this: IExecuteFunctions, itemIndex: number): string {
	const eventId = eventIdIn(this.getInputData()[itemIndex]?.json) ?? startingEventId.call(this, itemIndex);
	if (eventId) return `event:${eventId}`;
	const own = readResumeUrl(String(this.getWorkflowDataProxy(itemIndex).$execution.resumeUrl ?? ''));
	return `execution:${own?.execution.resumeToken ?? this.getExecutionId()}`;
}

const eventIdIn = (json: IDataObject | undefined): string | undefined =>
	typeof json?.eventId === 'string' && json.eventId !== '' ? json.eventId : undefined;

type NodeProxy = (name: string) => { isExecuted: boolean; first(): { json: IDataObject } };

/** The event that started this execution, also where nodes in between keep nothing of it. */
function startingEventId(this: IExecuteFunctions, itemIndex: number): string | undefined {
	const trigger = this.getParentNodes(this.getNode().name).find(({ type }) =>
		type.endsWith('.payPalCheckoutTrigger'),
	);
	if (!trigger) return undefined;
	try {
		const started = (this.getWorkflowDataProxy(itemIndex).$ as NodeProxy)(trigger.name);
		return started.isExecuted ? eventIdIn(started.first().json) : undefined;
	} catch {
		return undefined;
	}
}
