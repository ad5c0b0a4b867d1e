import { field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { optionalText } from '../partners';

export const agreedNotice = notice({
	displayName:
		'Charges at once, and tells the buyer. Only for what they have agreed to: you must be able to show it.',
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
		placeholder: 'e.g. Coffee Club, December',
		description:
			'What the buyer has agreed to, in their words: it is in the message they get. Left empty, it is the product.',
	},
	(value, self) => optionalText(self.label, value, most)?.trim() ?? '',
).among('requestOptions');

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
	description:
		'PayPal wants to know it for every charge that the buyer did not start. Left out, it is Regularly.',
}).among('requestOptions');
