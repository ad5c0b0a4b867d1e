import type { INodeProperties } from 'n8n-workflow';

import { rowFieldOf } from './rowField';

const fromFields: INodeProperties = {
	displayName: 'Quick Replies',
	name: 'quickReplies',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Quick Reply',
	default: {},
	required: true,
	displayOptions: { show: { quickRepliesFrom: ['fields'] } },
	description: 'Answers to tap, at most 13. They disappear with the next message.',
	options: [
		{
			displayName: 'Quick Reply',
			name: 'quickReply',
			values: [
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Answer', value: 'text', description: 'Your own text' },
						{
							name: "Person's Email",
							value: 'user_email',
							description: 'From their Facebook profile. Not shown if there is none.',
						},
						{
							name: "Person's Phone Number",
							value: 'user_phone_number',
							description: 'From their Facebook profile. Not shown if there is none.',
						},
					],
					default: 'text',
					description: 'What the person sends by tapping',
				},
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Yes, please',
					description: 'At most 20 characters',
					displayOptions: { show: { type: ['text'] } },
				},
				{
					displayName: 'Payload',
					name: 'payload',
					type: 'string',
					default: '',
					placeholder: 'e.g. ANSWER_YES',
					description: 'What the Messenger Trigger outputs when it is tapped. Not shown to the person.',
					displayOptions: { show: { type: ['text'] } },
				},
				{
					displayName: 'Image URL',
					name: 'imageUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/yes.png',
					description: 'A small image before the title, at least 24 x 24 pixels',
					displayOptions: { show: { type: ['text'] } },
				},
			],
		},
	],
};

const rowField = rowFieldOf('quickRepliesFrom');

/** One quick reply per input item: each of these has the expressions of that item. */
const fromItems: INodeProperties[] = [
	rowField({
		displayName: 'Title',
		name: 'rowTitle',
		default: '={{ $json.title }}',
		required: true,
		description: "Title of each item's quick reply. At most 20 characters.",
	}),
	rowField({
		displayName: 'Payload',
		name: 'rowPayload',
		default: '=CHOOSE_{{ $json.id }}',
		required: true,
		description: "What the Messenger Trigger outputs when this item's quick reply is tapped",
	}),
	rowField({
		displayName: 'Image URL',
		name: 'rowImageUrl',
		placeholder: 'e.g. {{ $json.imageUrl }}',
		description: 'A small image before the title, at least 24 x 24 pixels',
	}),
];

/** The answers to tap, and where they come from. */
export const quickRepliesDescription: INodeProperties[] = [
	{
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
	},
	fromFields,
	...fromItems,
];
