import type { INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation } from '../../../core/operation';
import { personDescription } from '../../panel/person.description';

export type ModerationAction = 'BAN_USER' | 'BLOCK_USER' | 'MOVE_TO_SPAM' | 'UNBAN_USER' | 'UNBLOCK_USER';

const properties: INodeProperties[] = [personDescription];

/**
 * The operation that does one thing to one person's conversation.
 * https://developers.facebook.com/docs/graph-api/reference/page/moderate_conversations
 */
export const toModeration = (operation: string, action: ModerationAction): Operation => ({
	description: updateDisplayOptions(
		{ show: { resource: ['moderation'], operation: [operation] } },
		properties,
	),
	async execute(context, itemIndex) {
		const graph = graphOf(context);
		const psid = toPsid(context.getNodeParameter('psid', itemIndex, ''), 'PSID');
		const { pageId } = await graph.credentials();
		await graph.post([pageId, 'moderate_conversations'], {
			body: { user_ids: [{ id: psid }], actions: [action] },
		});
		return { success: true, psid, action: operation };
	},
});
