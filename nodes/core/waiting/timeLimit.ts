import type { IExecuteFunctions } from 'n8n-workflow';

import { field, type Field } from '../fields/field';
import { toNumber } from '../fields/numberField';
import { optionsField } from '../fields/optionsField';
import { isBlank } from '../guards';

const secondsPer = { seconds: 1, minutes: 60, hours: 60 * 60, days: 24 * 60 * 60 };

/** How long an execution waits at most: the fields of the panel, and what they come to. */
export interface TimeLimit {
	fields: Field[];
	/** The same where they are among the options. */
	options: Field[];
	/**
	 * Until when an execution is to wait.
	 *
	 * @throws InvalidInput when it is no length of time, or longer than a year
	 */
	read(context: IExecuteFunctions, itemIndex: number, now?: number): Date;
}

/**
 * @param description says what happens after this time
 * @param among the collection that has it in newer nodes
 */
export function timeLimit(description: string, among: string): TimeLimit {
	const amountField = field(
		{
			displayName: 'Wait At Most',
			name: 'waitAmount',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 24,
			description,
		},
		(value, self) => {
			if (isBlank(value)) throw self.invalid('is empty', 'Enter how long to wait, for example 24.');
			return toNumber(value, self);
		},
	)
		.guarded()
		.among(among);
	const unitField = optionsField({
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
	})
		.guarded()
		.among(among);
	return {
		fields: [amountField, unitField],
		options: [amountField, unitField.with({ displayName: `${amountField.label} (Unit)` })],
		read(context, itemIndex, now = Date.now()) {
			const amount = amountField.read(context, itemIndex);
			const seconds = amount * secondsPer[unitField.read(context, itemIndex)];
			if (seconds >= 1 && seconds <= 365 * secondsPer.days) return new Date(now + seconds * 1000);
			throw amountField.refused(amount, 'is not a length of time', 'Use 1 second to 365 days.');
		},
	};
}
