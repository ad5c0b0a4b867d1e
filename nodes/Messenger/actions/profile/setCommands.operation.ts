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

const command = [
	messengerText({
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.commandName,
		placeholder: 'e.g. track',
		description: 'At most 32 characters, without the slash',
	}),
	messengerText({
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.commandDescription,
		placeholder: 'e.g. Where is my order?',
		description: 'At most 64 characters',
	}),
];

const inLanguage = messengerList({
	displayName: 'Commands',
	name: 'commands',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Command',
	default: {},
	heading: 'Command',
	most: profileLimits.commands,
	options: [{ displayName: 'Command', name: 'command', values: command }],
});

const commandsField = byLocale('Commands', 'commands', [inLanguage]);

/** Words that people can choose from a list when they type a slash, by language. */
const toCommands = (rows: ValuesOf<typeof commandsField>[]): IDataObject[] =>
	toEntries(commandsField, rows, ({ commands = [] }, place) => ({
		commands: inLanguage
			.in(place)
			.bounded(commands)
			.map(({ name, description }, index) => {
				const fields = inLanguage.at(index, place);
				return {
					name: fields.name.required(name).replace(/^\//, ''),
					description: fields.description.required(description),
				};
			}),
	}));

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const commands = toCommands(commandsField.read(context, itemIndex));
	return await setProfile(context, { commands });
}

export const setCommands: DeclaredOperation = {
	name: 'Set Commands',
	value: 'setCommands',
	action: 'Set commands',
	description: 'Commands people can pick from a list after typing a slash',
	fields: withOpenEntries(commandsField, {
		locale: 'default',
		commands: { command: [{ name: '', description: '' }] },
	}),
	execute,
};
