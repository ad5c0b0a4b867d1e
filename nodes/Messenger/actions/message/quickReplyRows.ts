import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { limits } from '../../../vendors/messenger/sending/limits';
import { toQuickReply, type QuickReply } from '../../../vendors/messenger/sending/message';
import { mapRows } from './inputRows';

/**
 * One quick reply per input item, e.g. per row of a spreadsheet.
 *
 * @throws InvalidInput when there are more than Messenger shows, or a row makes none, naming its item
 */
export function toRowReplies(ctx: IExecuteFunctions, group: number[]): QuickReply[] {
	if (group.length > limits.quickReplies) {
		throw new InvalidInput(
			'Quick Replies',
			`Quick Replies: ${group.length} input items, but Messenger shows at most ${limits.quickReplies}`,
			`Put a Limit node that keeps ${limits.quickReplies} items in front, or send a carousel: it can show any number.`,
		);
	}
	return mapRows(ctx, group, (valueOf, row) => {
		const reply: QuickReply = {
			title: valueOf('rowTitle') as string,
			payload: valueOf('rowPayload') as string,
			imageUrl: valueOf('rowImageUrl') as string,
		};
		toQuickReply(reply, row);
		return reply;
	});
}
