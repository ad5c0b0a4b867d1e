import { field } from '../../../core/fields/field';
import { currencies, toCurrency } from '../money/currencies';

export const currencyField = field(
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'options',
		options: currencies.map((currency) => ({ name: currency, value: currency })),
		default: 'USD',
		description: 'Currency of every amount in this order',
	},
	(value, self) => toCurrency(value, self.label),
);
