import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../core/invalidInput';
import { ownValue } from '../../core/ownValue';

const secondsPer: Record<string, number> = { seconds: 1, minutes: 60, hours: 60 * 60, days: 24 * 60 * 60 };

export const waitDescription: INodeProperties[] = [
	{
		displayName:
			'The execution waits here until the buyer has paid, and n8n may be restarted meanwhile. The button leads through a page of the Messenger Trigger that gets the events of your Facebook app, so keep its workflow published. Without one in this n8n, a buyer whose payment is through already, because PayPal was faster or the card is old, sees a technical message of n8n instead of "paid".',
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Wait At Most',
		name: 'waitAmount',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 24,
		description:
			'Then the item leaves through Not Paid with the status TIMED_OUT, which means: not known to be paid. Put Settle Payment behind it to know for certain. Facebook lets you write to a buyer for 24 hours after they last wrote or tapped: to remind them in that time, wait shorter.',
	},
	{
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
		description: 'N8n looks once a minute whose time is over, so it can take up to a minute longer',
	},
	{
		displayName: 'Waiting Options',
		name: 'waitOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'When the Buyer Cancels',
				name: 'onCancel',
				type: 'options',
				options: [
					{
						name: 'Continue as Not Paid',
						value: 'continue',
						description: 'The execution goes on at once, with the status CANCELLED',
					},
					{
						name: 'Keep Waiting',
						value: 'keepWaiting',
						description: 'The card in the chat stays good if the buyer has second thoughts',
					},
				],
				default: 'keepWaiting',
			},
		],
	},
];

/** Fields without which it would be waited for another time, or a cancelled payment called unpaid. */
export const guardedWaitFields = ['waitAmount', 'waitUnit', 'waitOptions.onCancel'];

/** Until when an execution is to wait. */
export function readTimeLimit(context: IExecuteFunctions, itemIndex: number, now = Date.now()): Date {
	const amount = Number(context.getNodeParameter('waitAmount', itemIndex, 24));
	const unit = context.getNodeParameter('waitUnit', itemIndex, 'hours') as string;
	const seconds = amount * (ownValue(secondsPer, unit) ?? secondsPer.hours!);
	if (seconds >= 1 && seconds <= 365 * secondsPer.days!) return new Date(now + seconds * 1000);
	throw new InvalidInput(
		'Wait At Most',
		`Wait At Most: "${amount}" is not a time to wait`,
		'Use a time from 1 second up to 365 days.',
	);
}
