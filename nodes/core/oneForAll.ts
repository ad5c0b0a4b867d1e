import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from './fields/field';
import { InvalidInput } from './invalidInput';

/**
 * Makes sure that items of one call say the same in fields of which only the first one's counts: in another order, they
 * would be a call of another key, for another chat or account.
 *
 * @throws InvalidInput that names the field and the item
 */
export function requireOneForAll(context: IExecuteFunctions, group: number[], fields: OneForAll[]): void {
	const [first = 0, ...others] = group;
	const textOf = (field: OneForAll, itemIndex: number) => String(field.read(context, itemIndex) ?? '').trim();
	const wanted = others.length > 0 ? fields.map((field) => textOf(field, first)) : [];
	for (const itemIndex of others)
		naming(itemIndex, () => {
			fields.forEach((field, index) => {
				const text = textOf(field, itemIndex);
				if (text === wanted[index]) return;
				throw field.invalid(
					`is "${text.slice(0, 40)}" here and "${wanted[index]!.slice(0, 40)}" in item ${first}, but all items are one call`,
					'Give all items the same, or run the node once for each. Nothing was done.',
				);
			});
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
