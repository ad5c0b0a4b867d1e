import type { INodeProperties } from 'n8n-workflow';

import { byLocale } from './locale.description';

const item: INodeProperties[] = [
	{
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
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		required: true,
		description: 'The payload the Messenger Trigger outputs when it is tapped',
		displayOptions: { show: { type: ['postback'] } },
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		required: true,
		description: 'At most 30 characters',
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Postback', value: 'postback', description: 'Starts a workflow' },
			{ name: 'Web URL', value: 'web_url', description: 'Opens a page' },
		],
		default: 'postback',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/shop',
		displayOptions: { show: { type: ['web_url'] } },
	},
];

export const menuDescription: INodeProperties = byLocale('Menu', 'menu', 'Add Language', [
	{
		displayName: 'Hide Text Field',
		name: 'composerInputDisabled',
		type: 'boolean',
		default: false,
		description: 'Whether people can only tap menu items, not write',
	},
	{
		displayName: 'Items',
		name: 'items',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Item',
		default: {},
		description: 'At most 20',
		options: [{ displayName: 'Item', name: 'item', values: item }],
	},
]);
