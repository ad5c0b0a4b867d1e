import { booleanField } from '../../core/fields/booleanField';
import type { Field } from '../../core/fields/field';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { timeLimit } from '../../core/waiting/timeLimit';
import { messengerList } from '../../vendors/messenger/panel/messengerList';
import { messengerText } from '../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../vendors/messenger/panel/messengerUrl';
import { limits } from '../../vendors/messenger/sending/limits';
import { imageShapeField, rowFields as cardRowFields } from '../actions/message/carousel.description';
import { rowFieldOf } from '../actions/message/rowField';
import { sendOptions } from '../actions/message/sendOptions.description';
import { before, fieldsOf, since } from '../../core/panel/nodeVersion';
import { shownFor } from '../panel/shownFor';
import { responseTypeBefore, responseTypeField } from './answerWith.description';

/** n8n puts a field of its own in this one's place where an agent asks before it uses a tool: so its name is n8n's. */
export const messageField = messengerText({
	displayName: 'Question',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	most: limits.text,
	placeholder: 'e.g. Which size would you like?',
	description:
		'What the person is asked. At most 2000 characters; 640 if the question has buttons or can be answered by writing.',
});

const listed = { responseType: ['quickReplies', 'buttons'] };
const ofRows = { responseType: ['quickReplyRows', 'buttonRows'] };

export const answersFromField = optionsField({
	displayName: 'Answers From',
	name: 'answersFrom',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'items',
			description:
				'One answer per item, for example per row of a spreadsheet. The item goes on with the fields of the one that was chosen.',
		},
		{ name: 'Fields', value: 'fields', description: 'Fill in each answer here' },
	],
	default: 'fields',
	displayOptions: { show: listed },
	description: 'Where the answers come from',
});

export const answersField = messengerList({
	displayName: 'Answers',
	name: 'answers',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Field',
	},
	placeholder: 'Add Answer',
	default: { answer: [{ title: '', payload: '', imageUrl: '' }] },
	heading: 'Answer',
	most: limits.quickReplies,
	description: 'What can be tapped: up to 13 quick replies, or up to 3 buttons',
	options: [
		{
			displayName: 'Answer',
			name: 'answer',
			values: [
				messengerText({
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					required: true,
					most: limits.quickReplyTitle,
					placeholder: 'e.g. Medium',
					description: 'At most 20 characters',
				}),
				messengerText({
					displayName: 'Payload',
					name: 'payload',
					type: 'string',
					default: '',
					placeholder: 'e.g. SIZE_M',
					description: 'What the item says under answer.value when this is tapped. Left empty, the title.',
				}),
				messengerUrl({
					displayName: 'Image URL',
					name: 'imageUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/m.png',
					description: 'A small image before the title of a quick reply, at least 24 x 24 pixels',
				}),
			],
		},
	],
});

const rowField = rowFieldOf('answersFrom');

/** One answer per input item: each of these has the expressions of that item. */
export const answerRowFields = {
	title: rowField({
		displayName: 'Title',
		name: 'rowTitle',
		default: '={{ $json.title ?? $json.name }}',
		required: true,
		description: "Title of each item's answer. At most 20 characters.",
	}),
	payload: rowField({
		displayName: 'Payload',
		name: 'rowPayload',
		default: '={{ $json.sku ?? $json.id }}',
		description: "What the item says under answer.value when this item's answer is tapped",
	}),
	imageUrl: rowField({
		displayName: 'Image URL',
		name: 'rowImageUrl',
		placeholder: 'e.g. {{ $json.imageUrl }}',
		description: 'A small image before the title of a quick reply, at least 24 x 24 pixels',
	}),
};

const onCards = { show: { responseType: ['carousel'] } };

/** One card per input item. */
export const cardFields = {
	...cardRowFields,
	buttonTitle: cardRowFields.buttonTitle.with({
		default: 'Choose',
		required: true,
		description: 'At most 20 characters',
	}),
	payload: cardRowFields.payload.with({
		default: '={{ $json.sku ?? $json.id }}',
		description: "What the item says under answer.value when this item's button is tapped",
	}),
};

export const approveTitleField = messengerText({
	displayName: 'Approve Title',
	name: 'approveTitle',
	type: 'string',
	default: 'Approve',
	required: true,
	most: limits.quickReplyTitle,
	description: 'What the person taps to say yes. At most 20 characters.',
	displayOptions: { show: { responseType: ['approval'] } },
});

export const declineTitleField = messengerText({
	displayName: 'Decline Title',
	name: 'declineTitle',
	type: 'string',
	default: 'Decline',
	required: true,
	most: limits.quickReplyTitle,
	description: 'What the person taps to say no. At most 20 characters.',
	displayOptions: { show: { responseType: ['approval'] } },
});

export const alsoWrittenField = booleanField({
	displayName: 'Also Take Written Answers',
	name: 'alsoWritten',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	displayOptions: { show: listed },
	description:
		'Whether the person may write instead of tapping. The words of an answer count as that answer; anything else goes to Something Else.',
}).among('options');

const wayOut = messengerText({
	displayName: 'Way Out',
	name: 'wayOut',
	type: 'string',
	default: 'Not now',
	required: true,
	most: limits.buttonTitle,
	description:
		'Title of a button below the question for people who do not want to answer: the item then goes to Something Else. At most 20 characters.',
});

export const wayOutField = wayOut.with({ displayOptions: { show: { responseType: ['file', 'text'] } } });

/** Beside answers to tap. */
export const tapWayOutField = wayOut
	.with({ displayOptions: { show: { ...listed, alsoWritten: [true] } } })
	.among('options');

const waitNotice = notice({
	displayName:
		'Waits here for the answer. It comes through your Messenger Trigger: keep its workflow published.',
	name: 'waitNotice',
	type: 'notice',
	default: '',
});

export const timeLimitFields = timeLimit(
	'After this time, the item goes to No Answer. A later answer starts the workflow of the Messenger Trigger like any other message. Facebook lets you message a person for 24 hours after they last wrote or tapped.',
	'options',
);

export const askOptions = sendOptions.without('messagingType', 'replyToMid', 'metadata');

/** Shown beside answers to tap. */
const besideTaps = {
	displayOptions: { show: { '/responseType': [...listed.responseType, ...ofRows.responseType] } },
};

/** The same with what was beside them before version 3 of the node. */
const wholeAskOptions = askOptions.and(
	alsoWrittenField.with(besideTaps),
	tapWayOutField.with(besideTaps).notRequired(),
	...timeLimitFields.options,
);

/** The fields of a question, in the order of the panel, without those of written answers. */
export const questionFields: Field[] = [
	messageField,
	...fieldsOf(before(3), [responseTypeBefore]),
	...fieldsOf(since(3), [
		responseTypeField.with({ hint: 'Answers come through your Messenger Trigger: keep it published' }),
	]),
];

export const tapFields: Field[] = [
	approveTitleField,
	declineTitleField,
	...fieldsOf(before(3), [
		answersFromField,
		answersField.with({ displayOptions: { show: { ...listed, answersFrom: ['fields'] } } }),
		...shownFor(listed, Object.values(answerRowFields)),
	]),
	...fieldsOf(since(3), [
		answersField.with({ displayOptions: { show: listed } }),
		...Object.values(answerRowFields).map((field) => field.with({ displayOptions: { show: ofRows } })),
	]),
	...[...Object.values(cardFields), imageShapeField].map((field) => field.with({ displayOptions: onCards })),
	...fieldsOf(before(3), [alsoWrittenField, tapWayOutField]),
];

/** How long it waits, and who is asked how. */
export const lastFields: Field[] = [
	...fieldsOf(before(3), [waitNotice, ...timeLimitFields.fields, askOptions]),
	...fieldsOf(since(3), [wholeAskOptions]),
];
