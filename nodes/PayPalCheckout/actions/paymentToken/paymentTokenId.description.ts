import { field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';

export const paymentTokenIdField = field(
	{
		displayName: 'Payment Token ID',
		name: 'vaultId',
		type: 'string',
		default: '={{ $json.paymentTokenId }}',
		required: true,
		placeholder: 'e.g. 8kk8451t',
		description: 'ID of the saved payment method. Returned by Payment Token: Get Many and by a paid order.',
	},
	(value, self) => {
		const id = toText(value, self).trim();
		if (/^[0-9a-zA-Z_-]{1,36}$/.test(id)) return id;
		const remedy = 'Enter only the ID, for example 8kk8451t. Payment Token: Get Many returns it.';
		throw id === ''
			? self.invalid('is empty', remedy)
			: self.refused(id, 'is not a payment token', remedy, 80);
	},
);
