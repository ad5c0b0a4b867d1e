import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../core/fields/collection';
import { field, type Field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { toNumber } from '../../core/fields/numberField';
import { isBlank } from '../../core/guards';
import { optionsField } from '../../core/fields/optionsField';
import { leaveOutField } from '../settling/personalData.description';

const secondsPer = { seconds: 1, minutes: 60, hours: 60 * 60, days: 24 * 60 * 60 };

export const waitNotice = notice({
	displayName:
		'The execution waits here until the buyer has paid, even if n8n is restarted. The button leads through a page of the Messenger Trigger that receives the events of your Facebook app, so keep its workflow published. Without one in this n8n, a buyer who has already paid (PayPal was faster, or the pay card is old) sees a technical n8n message instead of "paid".',
	name: 'waitNotice',
	type: 'notice',
	default: '',
});

const waitAmount = field(
	{
		displayName: 'Wait At Most',
		name: 'waitAmount',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 24,
		description:
			'After this time, the item goes to Not Paid with the status TIMED_OUT, which means: not known to be paid. Add Settle Payment after it to know for certain. Facebook lets you message a buyer for 24 hours after they last wrote or tapped, so wait less if you want to send a reminder.',
	},
	(value, self) => {
		if (isBlank(value)) throw self.invalid('is empty', 'Enter how long to wait, for example 24.');
		return toNumber(value, self);
	},
);

const waitUnit = optionsField({
	displayName: 'Unit',
	name: 'waitUnit',
	type: 'options',
	options: [
		{ name: 'Days', value: 'days' },
		{ name: 'Hours', value: 'hours' },
		{ name: 'Minutes', value: 'minutes' },
		{ name: 'Seconds', value: 'seconds' },
	],
	default: 'hours',
	description: 'The wait can last up to a minute longer, because n8n checks once a minute',
});

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
		}),
	],
});

export const waitFields: Field[] = [waitAmount, waitUnit, waitOptions];

/** Fields without which the wait would have another length, a cancelled payment would be called unpaid, or the buyer be named. */
export const guardedWaitFields: Field[] = [waitAmount, waitUnit, ...Object.values(waitOptions.fields)];

/** Until when an execution is to wait. */
export function readTimeLimit(context: IExecuteFunctions, itemIndex: number, now = Date.now()): Date {
	const amount = waitAmount.read(context, itemIndex);
	const seconds = amount * secondsPer[waitUnit.read(context, itemIndex)];
	if (seconds >= 1 && seconds <= 365 * secondsPer.days) return new Date(now + seconds * 1000);
	throw waitAmount.refused(amount, 'is not a length of time', 'Use 1 second to 365 days.');
}
