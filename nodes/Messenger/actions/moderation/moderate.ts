import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { personField } from '../../panel/person.description';

export type ModerationAction = 'BAN_USER' | 'BLOCK_USER' | 'MOVE_TO_SPAM' | 'UNBAN_USER' | 'UNBLOCK_USER';

/**
 * The operation that does one thing to one person's conversation.
 * https://developers.facebook.com/docs/graph-api/reference/page/moderate_conversations
 */
export const toModeration = (
	action: ModerationAction,
	operation: Pick<DeclaredOperation, 'action' | 'description' | 'name' | 'value'>,
): DeclaredOperation => ({
	...operation,
	fields: [personField],
	async execute(context, itemIndex) {
		const graph = graphOf(context);
		const psid = personField.read(context, itemIndex);
		const { pageId } = await graph.credentials();
		await graph.post([pageId, 'moderate_conversations'], {
			body: { user_ids: [{ id: psid }], actions: [action] },
		});
		return { success: true, psid, action: operation.value };
	},
});
