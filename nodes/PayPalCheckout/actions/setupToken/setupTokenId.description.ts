import { field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';

export const setupTokenIdField = field(
	{
		displayName: 'Setup Token ID',
		name: 'setupId',
		type: 'string',
		default: '={{ $json.setupTokenId }}',
		required: true,
		placeholder: 'e.g. 5C991763VB2781612',
		description: 'ID of the payment method that is to be saved. Returned by Setup Token: Create.',
	},
	(value, self) => {
		const id = toText(value, self).trim();
		if (/^[0-9a-zA-Z_-]{7,36}$/.test(id)) return id;
		const remedy = 'Enter only the ID, for example 5C991763VB2781612. Setup Token: Create returns it.';
		throw id === '' ? self.invalid('is empty', remedy) : self.refused(id, 'is not a setup token', remedy, 80);
	},
);
