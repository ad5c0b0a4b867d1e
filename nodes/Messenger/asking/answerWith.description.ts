import { optionsField } from '../../core/fields/optionsField';

const answerWith = {
	displayName: 'Answer With',
	name: 'responseType',
	type: 'options',
	noDataExpression: true,
	default: 'quickReplies',
	description:
		'How the person answers. The Messenger Trigger needs Message, Quick Reply, Button Tapped and Came by Link among its events.',
} as const;

const approval = {
	name: 'Approve or Decline',
	value: 'approval',
	description: 'Two quick replies: yes or no',
} as const;
const buttons = {
	name: 'Buttons',
	value: 'buttons',
	description: 'Up to 3. They stay in the chat.',
} as const;
const carousel = {
	name: 'Cards From All Input Items',
	value: 'carousel',
	description: 'One card per item, for example per product, each with a button to choose it',
} as const;
const file = {
	name: 'Photo or File',
	value: 'file',
	description: 'Whatever the person sends from their phone',
} as const;
const quickReplies = {
	name: 'Quick Replies',
	value: 'quickReplies',
	description: 'Up to 13. They disappear with the next message.',
} as const;
const text = {
	name: 'Text',
	value: 'text',
	description: 'What the person writes: any text, a number, a date, and more',
} as const;

/** In nodes of versions that have a field for where the answers come from. */
export const responseTypeBefore = optionsField({
	...answerWith,
	options: [approval, buttons, carousel, file, quickReplies, text],
});

const ofEachRow =
	'One per item, for example per row of a spreadsheet. The item goes on with the fields of the one that was chosen.';

/** n8n sets this one, too: to `approval`. */
export const responseTypeField = optionsField({
	...answerWith,
	options: [
		approval,
		buttons,
		{ name: 'Buttons From All Input Items', value: 'buttonRows', description: ofEachRow },
		carousel,
		file,
		quickReplies,
		{ name: 'Quick Replies From All Input Items', value: 'quickReplyRows', description: ofEachRow },
		text,
	],
});
