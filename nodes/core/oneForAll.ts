import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from './fields/field';
import { InvalidInput } from './invalidInput';
import { unlessInvalid } from './unlessInvalid';

/**
 * Makes sure that items of one call say the same in fields of which only the first one's counts: in another order, they
 * would be a call of another key, for another chat or account.
 *
 * @param fields in which an item that says nothing says something else
 * @param otherFields in which it says nothing: rows of a sheet may name in the first one alone whom all are for
 * @throws InvalidInput that names the field and the item
 */
export function requireOneForAll(
	context: IExecuteFunctions,
	group: number[],
	fields: OneForAll[],
	otherFields: OneForAll[] = [],
): void {
	const [first = 0, ...others] = group;
	const textOf = (field: OneForAll, itemIndex: number) => String(field.read(context, itemIndex) ?? '').trim();
	const require = (field: OneForAll, itemIndex: number, text: string) => {
		const wanted = textOf(field, first);
		if (text === wanted) return;
		throw field.invalid(
			`is "${text.slice(0, 40)}" here and "${wanted.slice(0, 40)}" in item ${first}, but all items are one call`,
			'Give all items the same, or run the node once for each. Nothing was done.',
		);
	};
	for (const itemIndex of others)
		naming(itemIndex, () => {
			for (const field of fields) require(field, itemIndex, textOf(field, itemIndex));
			for (const field of otherFields) {
				const read = unlessInvalid(() => textOf(field, itemIndex));
				if ('result' in read && read.result !== '') require(field, itemIndex, read.result);
			}
		});
}

type OneForAll = Pick<Field, 'invalid' | 'read'>;

/** What is wrong with one of several items names it. */
export function naming<T>(itemIndex: number, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw inItem(error, itemIndex);
	}
}

function inItem(error: unknown, itemIndex: number): unknown {
	if (error instanceof InvalidInput) error.itemIndex = itemIndex;
	return error;
}
