import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toButtonTemplate, type Button } from '../../../vendors/messenger/sending/message';
import type { Operation, OperationResult } from '../../../core/operation';
import { buttonsDescription } from './buttons.description';
import { mapRows, togetherWhen } from './inputRows';
import { rowsOf } from '../../panel/listParameter';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';
import { toTextDescription } from './text.description';

const fromItems = { show: { buttonsFrom: ['items'] } };

const properties: INodeProperties[] = [
	recipientDescription,
	toTextDescription(640),
	{
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
	},
	{ ...buttonsDescription, required: true, displayOptions: { show: { buttonsFrom: ['fields'] } } },
	{
		displayName: 'Button Title',
		name: 'rowTitle',
		type: 'string',
		default: '={{ $json.title }}',
		required: true,
		description: "Title of each item's button. At most 20 characters.",
		displayOptions: fromItems,
	},
	{
		displayName: 'Button Payload',
		name: 'rowPayload',
		type: 'string',
		default: '={{ $json.payload }}',
		description: "What the Messenger Trigger outputs when this item's button is tapped",
		displayOptions: fromItems,
	},
	{
		displayName: 'Button URL',
		name: 'rowUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.url }}',
		description: "What this item's button opens. If filled in, the payload is ignored.",
		displayOptions: fromItems,
	},
	sendOptionsDescription,
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const buttons =
		context.getNodeParameter('buttonsFrom', itemIndex, 'fields') === 'items'
			? mapRows(context, group, toRowButton)
			: rowsOf<Button>(context, 'buttons.button', itemIndex);
	const message = toButtonTemplate({ text: context.getNodeParameter('text', itemIndex, ''), buttons });
	return await sendOne(context, itemIndex, message);
}

function toRowButton(valueOf: (name: string) => unknown): Button {
	const title = valueOf('rowTitle') as string;
	const url = String(valueOf('rowUrl') ?? '').trim();
	if (url) return { type: 'web_url', title, url };
	return { type: 'postback', title, payload: valueOf('rowPayload') as string };
}

export const sendButtons: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendButtons'] } },
		properties,
	),
	...perPerson,
	...togetherWhen('buttonsFrom'),
	execute,
};
