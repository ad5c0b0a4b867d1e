import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import type { OperationResult } from '../../../core/operation';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { withOpenEntries } from '../../panel/openEntry';
import { byLocale, toEntries } from './byLocale';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';

const text = messengerText({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	required: true,
	most: profileLimits.greeting,
	placeholder: 'e.g. Hi {{user_first_name}}, welcome to Maple & Mug!',
	description:
		"At most 300 characters; Messenger may show only the first 160. {{user_first_name}}, {{user_last_name}} and {{user_full_name}} are replaced by the person's name: type them as text, not as an expression.",
});

const greetingField = byLocale('Greeting', 'greeting', [text]);

/** What people read before they write the first time, by language. */
const toGreeting = (rows: ValuesOf<typeof greetingField>[]): IDataObject[] =>
	toEntries(greetingField, rows, (row, place) => ({ text: text.in(place).required(row.text) }));

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const greeting = toGreeting(greetingField.read(context, itemIndex));
	return await setProfile(context, { greeting });
}

export const setGreeting: DeclaredOperation = {
	name: 'Set Greeting',
	value: 'setGreeting',
	action: 'Set greeting',
	description: 'What people read before they start a chat',
	fields: withOpenEntries(greetingField, { locale: 'default', text: '' }),
	execute,
};
