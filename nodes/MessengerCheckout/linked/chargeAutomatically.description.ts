import { field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { optionalText } from '../partners';

export const agreedNotice = notice({
	displayName:
		'Charges at once, without a tap. Only for what the buyer has agreed to: PayPal and your country ask you to be able to show it. The buyer is told in the chat.',
	name: 'agreedNotice',
	type: 'notice',
	default: '',
});

/** Long enough for a sentence, short enough for what is around it in a message. */
const most = 200;

export const reasonField = field(
	{
		displayName: 'What For',
		name: 'chargeReason',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Coffee Club, December',
		description: 'What the buyer has agreed to, in their words: it is in the message they get',
	},
	(value, self) => {
		const text = optionalText(self.label, value, most)?.trim();
		if (text) return text;
		throw self.invalid('is empty', 'Say what the buyer is charged for: they read it in the chat.');
	},
);

export const patternField = optionsField({
	displayName: 'Agreed As',
	name: 'chargePattern',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Now and Then',
			value: 'unscheduled',
			description: 'For example a fee when somebody does not show up',
		},
		{ name: 'Regularly', value: 'recurring', description: 'For example a renewal each month' },
	],
	default: 'recurring',
	description: 'PayPal wants to know it for every charge that the buyer did not start',
});
