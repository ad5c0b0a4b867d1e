import { notice } from '../../core/fields/notice';
import { textField } from '../../core/fields/textField';

export const linkedAccountField = textField({
	displayName: 'Linked Account',
	name: 'linkedAccountKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.linkedAccount.key }}',
	description:
		'The linkedAccount.key of Linked Account: Get, which spares a call. Left empty, PayPal is asked what the buyer has saved in this chat.',
}).among('requestOptions', 'waitOptions');

export const tapNotice = notice({
	displayName:
		"Charges on the buyer's tap. Publish Messenger Trigger, and PayPal Checkout Trigger with Settle Payment.",
	name: 'tapNotice',
	type: 'notice',
	default: '',
});
