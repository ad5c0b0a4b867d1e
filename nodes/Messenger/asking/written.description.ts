import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../core/fields/collection';
import type { Field } from '../../core/fields/field';
import { numberField } from '../../core/fields/numberField';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { isBlank } from '../../core/guards';
import { messengerText } from '../../vendors/messenger/panel/messengerText';
import type { Check } from '../../vendors/messenger/questions/fit';
import { limits } from '../../vendors/messenger/sending/limits';

const inText = { responseType: ['text'] };

const checkField = optionsField({
	displayName: 'Answer Must Be',
	name: 'check',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Amount', value: 'amount', description: 'A number with at most two decimals, such as 12.50' },
		{ name: 'Any Text', value: 'any' },
		{
			name: 'Date',
			value: 'date',
			description: 'In digits, such as 24.12.2026. The item has it as 2026-12-24.',
		},
		{
			name: 'Email',
			value: 'email',
			description: 'Messenger offers the address from the profile of the person, if there is one',
		},
		{ name: 'Number', value: 'number' },
		{
			name: 'One of a List',
			value: 'list',
			description: 'Shown as quick replies, too, if they are at most 13',
		},
		{
			name: 'Phone Number',
			value: 'phone',
			description: 'Messenger offers the number from the profile of the person, if there is one',
		},
	],
	default: 'any',
	displayOptions: { show: inText },
	description: 'What counts as an answer',
});

const choicesField = textField({
	displayName: 'Choices',
	name: 'choices',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. Berlin, Hamburg, Munich',
	displayOptions: { show: { ...inText, check: ['list'] } },
	description:
		'What can be answered, separated by commas or in lines of their own. Upper and lower case make no difference.',
});

const fileKindField = optionsField({
	displayName: 'Kind',
	name: 'fileKind',
	type: 'options',
	options: [
		{ name: 'Any File', value: 'any', description: 'Photos, videos, voice messages and documents' },
		{ name: 'Photo', value: 'image' },
	],
	default: 'any',
	displayOptions: { show: { responseType: ['file'] } },
	description: 'What counts as an answer',
});

const byWriting = { show: { responseType: ['file', 'text'] } };

const againTextField = messengerText({
	displayName: 'If It Does Not Fit',
	name: 'againText',
	type: 'string',
	typeOptions: { rows: 2 },
	default: 'Sorry, I did not understand that. Could you please try again?',
	required: true,
	most: limits.buttonTemplateText,
	displayOptions: byWriting,
	description: 'What the person is asked then. At most 640 characters.',
});

const againTimesField = numberField({
	displayName: 'Ask Again',
	name: 'againTimes',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 5 },
	default: 1,
	displayOptions: byWriting,
	description: 'How often to ask again, at most 5 times. After that, the item goes to Something Else.',
});

const checkOptions = collection({
	displayName: 'Answer Options',
	name: 'checkOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { ...inText, check: ['amount', 'date', 'number'] } },
	options: [
		optionsField({
			displayName: 'Date Order',
			name: 'dateOrder',
			type: 'options',
			options: [
				{ name: 'Day First', value: 'dayFirst', description: '3/4/2026 is the 3rd of April' },
				{ name: 'Month First', value: 'monthFirst', description: '3/4/2026 is the 4th of March' },
			],
			default: 'dayFirst',
			description: 'How a date is read that could mean either',
		}),
		textField({
			displayName: 'Largest',
			name: 'most',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10',
			description: 'The largest number that counts as an answer',
		}),
		textField({
			displayName: 'Smallest',
			name: 'least',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1',
			description: 'The smallest number that counts as an answer',
		}),
	],
});

/** Of questions that are answered by writing or with a file, in the order of the panel. */
export const writtenFields: Field[] = [
	checkField,
	choicesField,
	fileKindField,
	checkOptions,
	againTextField,
	againTimesField,
];

/** @throws InvalidInput when a list is empty, or a bound is no number */
export function readCheck(context: IExecuteFunctions, itemIndex: number): Check {
	const kind = checkField.read(context, itemIndex);
	const { dateOrder, least, most } = checkOptions.read(context, itemIndex);
	const bound = (field: Field, value: unknown): number | undefined => {
		if (isBlank(value)) return undefined;
		const number = Number(String(value).trim());
		if (!Number.isNaN(number)) return number;
		throw field.refused(value, 'is not a number', 'Use digits, with a dot for decimals, for example 10.');
	};
	const [from, to] = [bound(checkOptions.fields.least, least), bound(checkOptions.fields.most, most)];
	if (from !== undefined && to !== undefined && from > to) {
		throw checkOptions.fields.least.invalid(
			`is larger than ${checkOptions.fields.most.label}`,
			'No number can fit.',
		);
	}
	return {
		kind,
		...(kind === 'list' && { choices: readChoices(context, itemIndex) }),
		...(from !== undefined && { least: from }),
		...(to !== undefined && { most: to }),
		...(dateOrder && { dateOrder }),
	};
}

function readChoices(context: IExecuteFunctions, itemIndex: number): string[] {
	const choices = choicesField
		.read(context, itemIndex)
		.split(/[\n,]/)
		.map((choice) => choice.trim())
		.filter((choice) => choice !== '');
	if (choices.length > 0) return choices;
	throw choicesField.invalid('is empty', 'Enter what can be answered, separated by commas.');
}

export const readFileKind = (context: IExecuteFunctions, itemIndex: number): 'any' | 'image' =>
	fileKindField.read(context, itemIndex);

/** @throws InvalidInput when it is asked again less than never or more than five times */
export function readAgain(context: IExecuteFunctions, itemIndex: number): { text: string; times: number } {
	const times = againTimesField.read(context, itemIndex);
	if (!Number.isInteger(times) || times < 0 || times > 5)
		throw againTimesField.refused(times, 'is not a number from 0 to 5', 'Use 0 to never ask again.');
	return { text: againTextField.required(againTextField.read(context, itemIndex)), times };
}
