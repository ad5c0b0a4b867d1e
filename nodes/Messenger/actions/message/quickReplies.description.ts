import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { quickRepliesField } from '../../../vendors/messenger/panel/quickReplies.description';
import { withEarlierDefault } from '../../panel/earlierDefault';
import { withOpenEntries } from '../../panel/openEntry';
import { rowFieldOf } from './rowField';

const rowField = rowFieldOf('quickRepliesFrom');

const title = rowField({
	displayName: 'Title',
	name: 'rowTitle',
	default: '={{ $json.title ?? $json.name }}',
	required: true,
	description: "Title of each item's quick reply. At most 20 characters.",
});

const payload = rowField({
	displayName: 'Payload',
	name: 'rowPayload',
	default: '=CHOOSE_{{ $json.sku ?? $json.id }}',
	required: true,
	description: "What the Messenger Trigger outputs when this item's quick reply is tapped",
});

const imageUrl = rowField({
	displayName: 'Image URL',
	name: 'rowImageUrl',
	placeholder: 'e.g. {{ $json.imageUrl }}',
	description: 'A small image before the title, at least 24 x 24 pixels',
});

/** One quick reply per input item: each of these has the expressions of that item. */
export const rowFields = { title, payload, imageUrl };

export const quickRepliesFromField = optionsField({
	displayName: 'Quick Replies From',
	name: 'quickRepliesFrom',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'items',
			description:
				'One quick reply per item, for example per row of a spreadsheet. With more than 13, nothing is sent: put a Limit node in front.',
		},
		{ name: 'Fields', value: 'fields', description: 'Fill in each quick reply here' },
	],
	default: 'fields',
	description: 'Where the quick replies come from',
});

/** The answers to tap, and where they come from. */
export const quickRepliesFields: Field[] = [
	quickRepliesFromField,
	...withOpenEntries(
		quickRepliesField.with({ required: true, displayOptions: { show: { quickRepliesFrom: ['fields'] } } }),
		{ type: 'text', title: '', payload: '' },
	),
	title,
	...withEarlierDefault(payload, '=CHOOSE_{{ $json.id }}'),
	imageUrl,
];
