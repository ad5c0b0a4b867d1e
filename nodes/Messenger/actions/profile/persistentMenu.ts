import type { IDataObject } from 'n8n-workflow';

import { booleanField } from '../../../core/fields/booleanField';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { messengerList } from '../../../vendors/messenger/panel/messengerList';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { byLocale, toEntries } from './byLocale';
import { profileLimits } from './profileLimits';

/** In the order a merchant fills them in. */
const item = [
	optionsField({
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Open a Web Page', value: 'web_url' },
			{
				name: 'Start a Workflow',
				value: 'postback',
				description: 'Starts a Messenger Trigger with this payload (Facebook: postback)',
			},
		],
		default: 'postback',
	}),
	messengerText({
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.menuTitle,
		description: 'At most 30 characters',
	}),
	messengerText({
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		required: true,
		most: profileLimits.payload,
		description: 'The payload the Messenger Trigger outputs when it is tapped',
		displayOptions: { show: { type: ['postback'] } },
	}),
	messengerUrl({
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/shop',
		displayOptions: { show: { type: ['web_url'] } },
	}),
	optionsField({
		displayName: 'Height',
		name: 'height',
		type: 'options',
		options: [
			{ name: 'Compact', value: 'compact' },
			{ name: 'Full', value: 'full' },
			{ name: 'Tall', value: 'tall' },
		],
		default: 'full',
		description: "How much of a phone's screen the page covers",
		displayOptions: { show: { type: ['web_url'] } },
	}),
];

const composerInputDisabled = booleanField({
	displayName: 'Hide Text Field',
	name: 'composerInputDisabled',
	type: 'boolean',
	default: false,
	description: 'Whether people can only tap menu items, not write',
});

const itemsField = messengerList({
	displayName: 'Items',
	name: 'items',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, showEvenWhenOptional: true },
	placeholder: 'Add Item',
	default: {},
	heading: 'Item',
	most: profileLimits.menuItems,
	description: 'At most 20',
	options: [{ displayName: 'Item', name: 'item', values: item }],
});

const wholeMenuField = byLocale('Menu', 'menu', [composerInputDisabled, itemsField]);

/** Most shops have one menu, for everybody. */
export const menuField = wholeMenuField.with({
	typeOptions: {
		...wholeMenuField.property.typeOptions,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Locale or Hide Text Field',
	},
});

/** The menu beside the field people write in, by language. */
export const toPersistentMenu = (rows: Array<ValuesOf<typeof menuField>>): IDataObject[] =>
	toEntries(menuField, rows, ({ composerInputDisabled: isClosed = false, items = [] }, place) => {
		const entries = items.map((row, index) => toMenuItem(row, itemsField.at(index, place)));
		// Without the text field and without items there would be nothing that people can do.
		itemsField.in(place).bounded(items, '', { least: isClosed ? 1 : 0 });
		return {
			composer_input_disabled: isClosed,
			...(entries.length > 0 && { call_to_actions: entries }),
		};
	});

function toMenuItem(
	{ type, title, payload, url, height = 'full' }: ValuesOf<typeof itemsField>,
	fields: ReturnType<typeof itemsField.at>,
): IDataObject {
	const heading = { title: fields.title.required(title) };
	return type === 'web_url'
		? {
				type,
				...heading,
				url: fields.url.required(url),
				webview_height_ratio: height,
			}
		: { type: 'postback', ...heading, payload: fields.payload.required(payload) };
}
