import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { naming } from '../../../core/oneForAll';
import { showsNothing } from '../../../core/visibleText';
import { recipientField } from './recipient.description';

/** The items of one call, when all of them together make one message for each person. */
export const togetherWhen = (from: Field): Required<Pick<DeclaredOperation, 'groupOf'>> => ({
	groupOf(context, itemIndex) {
		if (from.read(context, itemIndex) !== 'items') return undefined;
		// As it was given: items without a person are one call, which says so once.
		return String(context.getNodeParameter(recipientField.name, itemIndex, '')).trim();
	},
});

/** What a data table or a sheet writes into each of its rows. */
const ofEveryRow = ['id', 'createdAt', 'updatedAt', 'row_number'];

/**
 * Without rows that nobody has filled in, of which one would keep all others from being sent: n8n saves a row of a data
 * table as soon as it is added.
 */
export function filledRows(context: IExecuteFunctions, group: number[]): number[] {
	const filled = group.filter((index) =>
		Object.entries(context.getInputData()[index]!.json).some(
			([column, value]) => !ofEveryRow.includes(column) && !showsNothing(value),
		),
	);
	return filled.length > 0 ? filled : group;
}

/**
 * Reads something from each item; what is wrong in one of them names that item.
 *
 * @param read gets the index of the item, for its expressions, and of the row, both counted from 0
 */
export const mapRows = <T>(
	context: IExecuteFunctions,
	group: number[],
	read: (itemIndex: number, row: number) => T,
): T[] => filledRows(context, group).map((itemIndex, row) => naming(itemIndex, () => read(itemIndex, row)));
