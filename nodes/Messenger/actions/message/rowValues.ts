import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { isBlank } from '../../../core/guards';
import { isAsPlaced } from '../../../core/panel/asPlaced';
import { isSince } from '../../../core/panel/nodeVersion';
import { ProductRow, type ProductKey } from '../../../core/productRow';

/** What the fields of a row give for one item. */
export interface RowValues {
	/**
	 * What a field gives. Where it gives nothing and is still as it was placed, what the row calls by another name of the
	 * same thing: a sheet may have `Name` and `Unit Price`, and those are the lines of a cart as well.
	 *
	 * @param keys what it stands for; the first that the row has
	 */
	read(field: Field, ...keys: ProductKey[]): unknown;
	/** A payload that names the product by its SKU or ID; by its name where it has neither. */
	readPayload(field: Field): unknown;
	/** Whether the merchant has said nothing of his own in it. */
	isAsPlaced(field: Field): boolean;
}

/** Of one input item, e.g. a row of a data table. Nodes of version 1 read no more than their fields say. */
export function rowValuesOf(context: IExecuteFunctions, itemIndex: number): RowValues {
	const node = context.getNode();
	const product = new ProductRow(context.getInputData()[itemIndex]!.json);
	const asPlaced = (field: Field) => isSince(2, node) && isAsPlaced(node, field);
	const told = (keys: ProductKey[]) =>
		keys.map((key) => product.textOf(key)).find((text) => text !== undefined);
	return {
		isAsPlaced: asPlaced,
		read(field, ...keys) {
			const given = field.read(context, itemIndex);
			return isBlank(given) && asPlaced(field) ? (told(keys) ?? given) : given;
		},
		readPayload(field) {
			const named = asPlaced(field) ? told(['sku', 'id', 'name']) : undefined;
			return named === undefined ? field.read(context, itemIndex) : prefixOf(field) + named;
		},
	};
}

/** What stands before the expression of a default: `=BUY_{{ $json.sku }}`. */
const prefixOf = ({ property }: Field): string => /^=([^{]*)/.exec(String(property.default))?.[1] ?? '';
