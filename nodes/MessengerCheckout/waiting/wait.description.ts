import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../shared/invalidInput';

const minutesPer: Record<string, number> = { minutes: 1, hours: 60, days: 24 * 60 };

export const waitDescription: INodeProperties[] = [
	{
		displayName:
			'The execution waits here until the buyer has paid, and n8n may be restarted meanwhile. The button leads through a page of the Messenger Trigger in this workflow. Without a Messenger Trigger here, a buyer who taps an old card sees a technical message of n8n instead of "already paid".',
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
			'Then the item leaves through Not Paid with the status TIMED_OUT, which means: not known to be paid. Put Settle Payment behind it to know for certain.',
	},
	{
		displayName: 'Unit',
		name: 'waitUnit',
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'hours',
	},
	{
		displayName: 'Waiting Options',
		name: 'waitOptions',
		type: 'collection',
		placeholder: 'Add Option',
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

/** Until when an execution is to wait. */
export function readTimeLimit(this: IExecuteFunctions, itemIndex: number, now = Date.now()): Date {
	const amount = Number(this.getNodeParameter('waitAmount', itemIndex, 24));
	const minutes =
		amount * (minutesPer[this.getNodeParameter('waitUnit', itemIndex, 'hours') as string] ?? 60);
	if (minutes >= 1 && minutes <= 365 * 24 * 60) return new Date(now + minutes * 60_000);
	throw new InvalidInput(
		'Wait At Most',
		`Wait At Most: "${amount}" is not a time to wait`,
		'Use a number from 1 minute up to 365 days.',
	);
}
