import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Message } from '../../../vendors/messenger/sending/message';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { pageOf, type MessageOptions } from '../../../vendors/messenger/sending/page';

/** What an operation knows about a message beside what the panel's options say. */
type Fixed = Pick<MessageOptions, 'messagingType' | 'tag'> & { file?: File };

/** Sends a built message to the item's recipient, with the item's options. */
export async function sendOne(
	context: IExecuteFunctions,
	itemIndex: number,
	message: Message,
	fixed: Fixed = {},
): Promise<IDataObject> {
	const psid = toPsid(context.getNodeParameter('psid', itemIndex, ''));
	const sent = await pageOf(context).send({
		psid,
		message,
		...readSendOptions(context, itemIndex),
		...fixed,
	});
	return { psid, ...sent };
}

/** The options of the panel; a persona comes from a list or as its ID. */
export function readSendOptions(context: IExecuteFunctions, itemIndex: number): MessageOptions {
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const persona = options.personaId as { value?: string } | string | undefined;
	const personaId = String((typeof persona === 'object' ? persona.value : persona) ?? '').trim();
	return { ...(options as MessageOptions), personaId };
}
