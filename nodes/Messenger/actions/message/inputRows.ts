import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { naming } from '../../../core/oneForAll';
import { recipientField } from './recipient.description';

/** The items of one call, when all of them together make one message for each person. */
export const togetherWhen = (from: Field): Required<Pick<DeclaredOperation, 'groupOf'>> => ({
	groupOf(context, itemIndex) {
		if (from.read(context, itemIndex) !== 'items') return undefined;
		// As it was given: items without a person are one call, which says so once.
		return String(context.getNodeParameter(recipientField.name, itemIndex, '')).trim();
	},
});

/**
 * Reads something from each item; what is wrong in one of them names that item.
 *
 * @param read gets the index of the item, for its expressions, and of the row, both counted from 0
 */
export const mapRows = <T>(group: number[], read: (itemIndex: number, row: number) => T): T[] =>
	group.map((itemIndex, row) => naming(itemIndex, () => read(itemIndex, row)));
