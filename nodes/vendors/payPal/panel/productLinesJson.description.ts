import { jsonField } from '../../../core/fields/jsonField';
import { productColumns } from '../../../core/productRow';
import { toLineList } from './cart.description';
import { toProductLines } from './productLines';

/** Lines given as JSON, understood like the rows that come in. */
export const productLinesJson = jsonField(
	{
		displayName: 'Cart Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "name": "Blue mug", "quantity": 2, "price": "12.00" }\n]',
		required: true,
		description: `A list of products. Each has ${productColumns}.`,
		displayOptions: { show: { linesSource: ['json'] } },
	},
	(value, field) => toProductLines(toLineList(value, field)),
);
