import { NodeApiError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { Message } from '../../../vendors/messenger/sending/message';
import { sendOne } from './sendOne';

/**
 * Sends several messages to the item's recipient, one after the other.
 *
 * @throws NodeApiError that says how many were sent before the one that failed
 */
export async function sendSeveral(
	context: IExecuteFunctions,
	itemIndex: number,
	messages: Message[],
): Promise<IDataObject[]> {
	const sent: IDataObject[] = [];
	for (const message of messages) {
		try {
			sent.push(await sendOne(context, itemIndex, message, { part: sent.length }));
		} catch (error) {
			throw afterOthers(error, sent.length, messages.length);
		}
	}
	return sent;
}

/** A failure that says how many messages were sent before. */
export function afterOthers(error: unknown, sent: number, all: number): unknown {
	if (sent === 0 || !(error instanceof NodeApiError)) return error;
	error.description = `${sent} of ${all} messages were already sent. ${error.description ?? ''}`.trim();
	error.context.outcome = { ...(error.context.outcome as IDataObject | undefined), messagesSent: sent };
	return error;
}
