import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Message } from '../shared/messenger/message';
import { toPsid } from '../shared/messenger/psid';
import { sendMessage, type OutgoingMessage } from '../shared/messenger/send';

type SendOptions = Pick<OutgoingMessage, 'messagingType' | 'notificationType'>;

/** Sends a built message to the item's recipient, with the item's options. */
export async function sendOne(
	this: IExecuteFunctions,
	itemIndex: number,
	message: Message,
): Promise<IDataObject> {
	const psid = toPsid(this.getNodeParameter('psid', itemIndex, ''));
	const options = this.getNodeParameter('options', itemIndex, {}) as SendOptions;
	return { psid, ...(await sendMessage.call(this, { psid, message, ...options })) };
}
