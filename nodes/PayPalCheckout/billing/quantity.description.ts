import { field } from '../../core/fields/field';
import { toText } from '../../core/fields/textField';

/** How many pieces a subscription is for; an empty text for what the plan says. */
export const quantityField = field(
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2',
		description:
			'For how many pieces, each at the price of the plan. Only for plans in which buyers choose a quantity; left empty, it is one.',
	},
	(value, self) => {
		const text = toText(value, self).trim();
		if (text === '' || /^[1-9]\d{0,9}$/.test(text)) return text;
		throw self.refused(text, 'is not a whole number above zero', 'Use a number such as 2.');
	},
).guarded();
