import { collection } from '../../core/fields/collection';
import type { Field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { timeLimit } from '../../core/waiting/timeLimit';
import { leaveOutField } from '../settling/personalData.description';

export const waitNotice = notice({
	displayName:
		'Publish Messenger Trigger, and for buyers who close the window PayPal Checkout Trigger with Settle Payment.',
	name: 'waitNotice',
	type: 'notice',
	default: '',
});

const timeLimitFields = timeLimit(
	'After this time, the item goes to Not Paid with the status TIMED_OUT, which means: not known to be paid. Add Settle Payment after it to know for certain. Facebook lets you message a buyer for 24 hours after they last wrote or tapped, so wait less if you want to send a reminder.',
	'waitOptions',
);

export const waitOptions = collection({
	displayName: 'Waiting Options',
	name: 'waitOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		leaveOutField,
		optionsField({
			displayName: 'When the Buyer Cancels',
			name: 'onCancel',
			type: 'options',
			options: [
				{
					name: 'Continue as Not Paid',
					value: 'continue',
					description: 'The execution continues at once, with the status CANCELLED',
				},
				{
					name: 'Keep Waiting',
					value: 'keepWaiting',
					description: 'The pay card in the chat keeps working, in case the buyer changes their mind',
				},
			],
			default: 'keepWaiting',
		}).guarded(),
	],
});

export const waitFields: Field[] = timeLimitFields.fields;

/** The same among the options. */
export const timeLimitOptions: Field[] = timeLimitFields.options;

/** Until when an execution is to wait. */
export const readTimeLimit = timeLimitFields.read;
