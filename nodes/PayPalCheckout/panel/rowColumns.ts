import { ownValue } from '../../core/ownValue';

/**
 * What a row says, by the names of fields. Its columns are known without spaces, dashes and capitals: `Unit Price` and
 * `unit_price` are `unitprice`. One in percent is another: `tax%`. Empty cells say nothing, but for the quantity.
 */
export const readColumns = <Name extends string>(
	row: Record<string, unknown>,
	columns: Record<string, Name>,
): Partial<Record<Name, unknown>> =>
	Object.fromEntries(
		Object.entries(row)
			.reverse()
			.flatMap(([column, value]) => {
				const key = ownValue(columns, column.toLowerCase().replace(/[^a-z%]/g, ''));
				// A sheet may keep pictures as attachments: PayPal takes addresses only, and sells without.
				const isUnfit = key === 'imageUrl' && typeof value === 'object';
				const isGiven = value !== null && value !== '' && !isUnfit;
				return key && (isGiven || key === 'quantity') ? [[key, value]] : [];
			}),
	) as Partial<Record<Name, unknown>>;
