import type { IExecuteFunctions } from 'n8n-workflow';

import {
	quickRepliesField,
	type QuickReply,
} from '../../../vendors/messenger/panel/quickReplies.description';
import { limits } from '../../../vendors/messenger/sending/limits';
import { toQuickReply } from '../../../vendors/messenger/sending/message';
import { filledRows, mapRows } from './inputRows';
import { rowFields } from './quickReplies.description';
import { rowValuesOf } from './rowValues';

/**
 * One quick reply per input item, e.g. per row of a spreadsheet.
 *
 * @throws InvalidInput when there are more than Messenger shows, or a row makes none, naming its item
 */
export function toRowReplies(context: IExecuteFunctions, group: number[]): QuickReply[] {
	const { length } = filledRows(context, group);
	if (length > limits.quickReplies) {
		throw quickRepliesField.invalid(
			`: ${length} input items, but Messenger shows at most ${limits.quickReplies}`,
			`Put a Limit node that keeps ${limits.quickReplies} items in front, or send a carousel: it can show any number.`,
		);
	}
	return mapRows(context, group, (itemIndex, row) => {
		const values = rowValuesOf(context, itemIndex);
		const reply: QuickReply = {
			title: values.read(rowFields.title, 'name'),
			payload: values.readPayload(rowFields.payload),
			imageUrl: rowFields.imageUrl.read(context, itemIndex),
		};
		toQuickReply(reply, row);
		return reply;
	});
}
