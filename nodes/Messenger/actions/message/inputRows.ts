import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import type { Operation } from '../../../core/operation';

/** The items of one call, when all of them together make one message for each person. */
export const togetherWhen = (parameter: string): Required<Pick<Operation, 'groupOf'>> => ({
	groupOf(context, itemIndex) {
		if (context.getNodeParameter(parameter, itemIndex, '') !== 'items') return undefined;
		return String(context.getNodeParameter('psid', itemIndex, '')).trim();
	},
});

/**
 * Reads something from each item; what is wrong in one of them names that item.
 *
 * @param read gets the item's parameters by name, with the expressions of that item
 */
export const mapRows = <T>(
	ctx: IExecuteFunctions,
	group: number[],
	read: (valueOf: (name: string) => unknown, row: number) => T,
): T[] =>
	group.map((itemIndex, row) => {
		try {
			return read((name) => ctx.getNodeParameter(name, itemIndex, ''), row);
		} catch (error) {
			throw inItem(error, itemIndex);
		}
	});

function inItem(error: unknown, itemIndex: number): unknown {
	if (error instanceof InvalidInput) error.itemIndex = itemIndex;
	return error;
}
