import { field } from '../../../core/fields/field';
import { currencyOptions, toCurrency } from '../money/currencies';

export const currencyField = field(
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'options',
		options: currencyOptions,
		default: 'USD',
		description: 'Currency of every amount in this order',
	},
	(value, self) => toCurrency(value, self.label),
);
