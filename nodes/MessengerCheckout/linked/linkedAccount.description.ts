import { notice } from '../../core/fields/notice';
import { textField } from '../../core/fields/textField';

export const linkedAccountField = textField({
	displayName: 'Linked Account',
	name: 'linkedAccountKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.linkedAccount.key }}',
	description:
		'The linkedAccount.key of Linked Account: Get, which spares a call. Left empty, PayPal is asked what this chat has saved.',
});

export const tapNotice = notice({
	displayName:
		'Asks in the chat and charges only when the buyer taps Pay Now. Without a saved account, it sends the ordinary pay card. Keep the workflow with your Messenger Trigger published: it brings the tap.',
	name: 'tapNotice',
	type: 'notice',
	default: '',
});
