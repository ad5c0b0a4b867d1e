import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import type { OperationResult } from '../../../core/operation';
import { messengerList } from '../../../vendors/messenger/panel/messengerList';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { withOpenEntries } from '../../panel/openEntry';
import { byLocale, toEntries } from './byLocale';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';

const question = [
	messengerText({
		displayName: 'Question',
		name: 'question',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.question,
		placeholder: 'e.g. What do you sell?',
		description: 'At most 80 characters',
	}),
	messengerText({
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.payload,
		placeholder: 'e.g. SHOW_PRODUCTS',
		description: 'The payload the Messenger Trigger outputs when it is tapped',
	}),
];

const questionsField = messengerList({
	displayName: 'Questions',
	name: 'questions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Question',
	default: {},
	heading: 'Question',
	most: profileLimits.iceBreakers,
	description: 'At most 4. While there are any, people do not see Get Started.',
	options: [{ displayName: 'Question', name: 'question', values: question }],
});

const iceBreakersField = byLocale('Ice Breakers', 'iceBreakers', [questionsField]);

/** Questions to tap instead of writing the first message, by language. */
const toIceBreakers = (rows: ValuesOf<typeof iceBreakersField>[]): IDataObject[] =>
	toEntries(iceBreakersField, rows, ({ questions = [] }, place) => ({
		call_to_actions: questionsField
			.in(place)
			.bounded(questions)
			.map((row, index) => {
				const fields = questionsField.at(index, place);
				return {
					question: fields.question.required(row.question),
					payload: fields.payload.required(row.payload),
				};
			}),
	}));

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const iceBreakers = toIceBreakers(iceBreakersField.read(context, itemIndex));
	return await setProfile(context, { ice_breakers: iceBreakers });
}

export const setIceBreakers: DeclaredOperation = {
	name: 'Set Ice Breakers',
	value: 'setIceBreakers',
	action: 'Set ice breakers',
	description: 'Questions people can tap instead of writing a first message',
	fields: withOpenEntries(iceBreakersField, {
		locale: 'default',
		questions: { question: [{ question: '', payload: '' }] },
	}),
	execute,
};
