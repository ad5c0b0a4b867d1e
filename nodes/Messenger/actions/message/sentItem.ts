import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isSince } from '../../../core/panel/nodeVersion';

/** What Facebook has answered, and to whom it went. Nodes of version 1 name the person twice. */
export const toSentItem = <Sent extends { recipientId: string }>(
	context: Pick<IExecuteFunctions, 'getNode'>,
	psid: string,
	{ recipientId, ...sent }: Sent,
): IDataObject => ({ psid, ...(!isSince(2, context.getNode()) && { recipientId }), ...sent });
