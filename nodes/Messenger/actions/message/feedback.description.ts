import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { numberField } from '../../../core/fields/numberField';
import { optionsField } from '../../../core/fields/optionsField';
import { before, fieldsOf } from '../../../core/panel/nodeVersion';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { limits } from '../../../vendors/messenger/sending/limits';

export const titleField = messengerText({
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	required: true,
	most: limits.feedbackTitle,
	placeholder: 'e.g. How was your order?',
	description: 'At most 65 characters, no web addresses',
});

export const subtitleField = messengerText({
	displayName: 'Subtitle',
	name: 'subtitle',
	type: 'string',
	default: '',
	required: true,
	most: limits.feedbackSubtitle,
	placeholder: 'e.g. Your answer helps us improve',
	description: 'At most 80 characters, no web addresses',
});

export const buttonTitleField = messengerText({
	displayName: 'Button Title',
	name: 'buttonTitle',
	type: 'string',
	default: 'Rate',
	most: limits.feedbackButton,
	required: true,
	description: 'Opens the question. At most 20 characters.',
});

export const questionTypeField = optionsField({
	displayName: 'Answer With',
	name: 'questionType',
	type: 'options',
	options: [
		{ name: 'Effort, 1 to 7', value: 'ces', description: 'How hard was it?' },
		{ name: 'Five Emojis', value: 'csatEmojis' },
		{ name: 'Five Stars', value: 'csatStars' },
		{ name: 'In Their Own Words', value: 'freeForm' },
		{ name: 'Recommendation, 0 to 10', value: 'nps', description: 'Would they recommend it?' },
		{ name: 'Satisfaction, 1 to 5', value: 'csatNumbers' },
	],
	default: 'csatStars',
});

export const questionIdField = messengerText({
	displayName: 'Question ID',
	name: 'questionId',
	type: 'string',
	default: 'order_experience',
	most: 80,
	required: true,
	description: 'Comes back with the answer. Only letters, digits and underscores.',
}).among('options');

export const privacyUrlField = messengerUrl({
	displayName: 'Privacy Policy URL',
	name: 'privacyUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/privacy',
	description: 'Facebook shows a link to it below the question',
});

export const formField = collection({
	displayName: 'Form',
	name: 'form',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		optionsField({
			displayName: 'Scale Labels',
			name: 'scoreLabel',
			type: 'options',
			options: [
				{ name: 'Dissatisfied - Satisfied', value: 'dis_sat' },
				{ name: 'Hard - Easy', value: 'hard_easy' },
				{ name: 'Negative - Positive', value: 'neg_pos' },
				{ name: 'Poor - Great', value: 'poor_great' },
				{ name: 'Unlikely - Likely', value: 'unlike_like' },
			],
			default: 'neg_pos',
			description: 'Shown next to the lowest and the highest score',
		}),
		numberField({
			displayName: 'Expires In (Days)',
			name: 'expiresInDays',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 7, numberPrecision: 0 },
			default: 1,
			description: 'How long the person has to answer',
		}),
		messengerText({
			displayName: 'Follow-Up',
			name: 'followUp',
			type: 'string',
			default: '',
			most: limits.feedbackPlaceholder,
			placeholder: 'e.g. Tell us more',
			description:
				'Adds a free-text field below the score, with this text as its placeholder. At most 65 characters.',
		}),
		messengerText({
			displayName: 'Question',
			name: 'question',
			type: 'string',
			most: limits.feedbackQuestion,
			default: '',
			description: "5 to 85 characters. Leave empty to use Facebook's own question.",
		}),
	],
}).among('options');

/** What a request for feedback consists of. */
export const feedbackFields: Field[] = [
	titleField,
	subtitleField,
	buttonTitleField,
	questionTypeField,
	...fieldsOf(before(3), [questionIdField]),
	privacyUrlField,
	...fieldsOf(before(3), [formField]),
];
