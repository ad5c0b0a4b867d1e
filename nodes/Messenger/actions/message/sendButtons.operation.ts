import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { buttonsField, type Button } from '../../../vendors/messenger/panel/buttons.description';
import { buttonsTextField } from '../../../vendors/messenger/panel/text.description';
import { toButtonTemplate } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import { withEarlierDefault } from '../../panel/earlierDefault';
import { withOpenEntries } from '../../panel/openEntry';
import { mapRows, togetherWhen } from './inputRows';
import { rowFieldOf } from './rowField';
import { rowValuesOf } from './rowValues';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';

const buttonsFromField = optionsField({
	displayName: 'Buttons From',
	name: 'buttonsFrom',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'items',
			description: 'One button per item, for example per row of a spreadsheet. At most 3.',
		},
		{ name: 'Fields', value: 'fields', description: 'Fill in each button here' },
	],
	default: 'fields',
	description: 'Where the buttons come from',
});

const rowField = rowFieldOf('buttonsFrom');

const rowTitleField = rowField({
	displayName: 'Button Title',
	name: 'rowTitle',
	default: '={{ $json.title ?? $json.name }}',
	required: true,
	description: "Title of each item's button. At most 20 characters.",
});

const rowPayloadField = rowField({
	displayName: 'Button Payload',
	name: 'rowPayload',
	default: '={{ $json.payload ?? $json.sku ?? $json.id }}',
	description: "What the Messenger Trigger outputs when this item's button is tapped",
});

const rowUrlField = rowField({
	displayName: 'Button URL',
	name: 'rowUrl',
	placeholder: 'e.g. {{ $json.url }}',
	description: "What this item's button opens. If filled in, the payload is ignored.",
});

const fields: Field[] = [
	recipientField,
	buttonsTextField,
	buttonsFromField,
	...withOpenEntries(
		buttonsField.with({ required: true, displayOptions: { show: { buttonsFrom: ['fields'] } } }),
		{ type: 'postback', title: '', payload: '' },
	),
	rowTitleField,
	...withEarlierDefault(rowPayloadField, '={{ $json.payload }}'),
	rowUrlField,
	sendOptions,
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const buttons =
		buttonsFromField.read(context, itemIndex) === 'items'
			? mapRows(context, group, (index) => toRowButton(context, index))
			: buttonsField.read(context, itemIndex);
	const message = toButtonTemplate({ text: buttonsTextField.read(context, itemIndex), buttons });
	return await sendOne(context, itemIndex, message);
}

function toRowButton(context: IExecuteFunctions, itemIndex: number): Button {
	const values = rowValuesOf(context, itemIndex);
	const title = values.read(rowTitleField, 'name');
	const url = String(rowUrlField.read(context, itemIndex) ?? '').trim();
	if (url) return { type: 'web_url', title, url };
	return { type: 'postback', title, payload: values.read(rowPayloadField, 'sku', 'id', 'name') };
}

export const sendButtons: DeclaredOperation = {
	name: 'Send Buttons',
	value: 'sendButtons',
	action: 'Send buttons',
	description: 'A text with one to three buttons',
	fields,
	...perPerson,
	...togetherWhen(buttonsFromField),
	execute,
};
