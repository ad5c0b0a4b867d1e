import { textField } from '../../../core/fields/textField';

export const customId = textField({
	displayName: 'Custom ID',
	name: 'customId',
	type: 'string',
	default: '',
	description:
		'Your own text, returned with every event of the payment. Only for orders that are not for a chat. Not shown to the buyer.',
	most: 127,
});

export const referenceId = textField({
	displayName: 'Reference ID',
	name: 'referenceId',
	type: 'string',
	default: '',
	description:
		'Name of this part of the order at PayPal. Left empty, it carries the proof for Settle Payment that the amount is what these nodes asked for.',
	most: 256,
});
