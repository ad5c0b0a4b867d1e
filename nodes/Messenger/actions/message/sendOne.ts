import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Message } from '../../../vendors/messenger/sending/message';
import type { MessageOptions } from '../../../vendors/messenger/sending/page';
import { recipientField } from './recipient.description';
import { sendOptions } from './sendOptions.description';
import { sendUnlessSent } from './sentBefore';
import { toSentItem } from './sentItem';

/** What an operation knows about a message beside what the panel's options say. */
type Fixed = Pick<MessageOptions, 'messagingType' | 'tag'> & { file?: File; part?: number };

/** Sends a built message to the item's recipient, with the item's options. */
export async function sendOne(
	context: IExecuteFunctions,
	itemIndex: number,
	message: Message,
	fixed: Fixed = {},
): Promise<IDataObject> {
	const psid = recipientField.read(context, itemIndex);
	const sent = await sendUnlessSent(context, itemIndex, {
		psid,
		message,
		...readSendOptions(context, itemIndex),
		...fixed,
	});
	return toSentItem(context, psid, sent);
}

/** The options of the panel: an operation shows some of them, or all. */
export const readSendOptions = (context: IExecuteFunctions, itemIndex: number): MessageOptions =>
	sendOptions.read(context, itemIndex);
