import { field, type Reading } from '../../../core/fields/field';
import { isBlank } from '../../../core/guards';

/** How many there are, below zero if more was sold than there was; undefined where nobody counts them. */
const toStock: Reading<number | undefined> = (value, self) => {
	if (isBlank(value)) return undefined;
	const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : 'This value';
	if (/^-?\d{1,9}$/.test(text)) return Number(text);
	throw self.refused(
		text,
		'is not a number of pieces',
		'Use a whole number, or leave it empty if you do not count this product.',
	);
};

export const stockField = field(
	{
		displayName: 'Stock',
		name: 'stock',
		type: 'string',
		default: '={{ $json.stock }}',
		description: 'How many pieces there are, from your table of products. Empty if you do not count them.',
	},
	toStock,
);
