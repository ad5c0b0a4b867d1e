import { field, type Field } from '../../core/fields/field';
import { optionsField } from '../../core/fields/optionsField';

/** n8n sets this one, too: to `approval`. */
export const responseTypeField = optionsField({
	displayName: 'Answer With',
	name: 'responseType',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Approve or Decline', value: 'approval', description: 'Two quick replies: yes or no' },
		{ name: 'Buttons', value: 'buttons', description: 'Up to 3. They stay in the chat.' },
		{
			name: 'Buttons From All Input Items',
			value: 'buttonRows',
			description:
				'One per item, for example per row of a spreadsheet. The item goes on with the fields of the one that was chosen.',
		},
		{
			name: 'Cards From All Input Items',
			value: 'carousel',
			description: 'One card per item, for example per product, each with a button to choose it',
		},
		{ name: 'Photo or File', value: 'file', description: 'Whatever the person sends from their phone' },
		{
			name: 'Quick Replies',
			value: 'quickReplies',
			description: 'Up to 13. They disappear with the next message.',
		},
		{
			name: 'Quick Replies From All Input Items',
			value: 'quickReplyRows',
			description:
				'One per item, for example per row of a spreadsheet. The item goes on with the fields of the one that was chosen.',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'What the person writes: any text, a number, a date, and more',
		},
	],
	default: 'quickReplies',
	description:
		'How the person answers. The Messenger Trigger needs Message, Quick Reply, Button Tapped and Came by Link among its events.',
});

const ofRows = ['buttonRows', 'quickReplyRows'];

/** In nodes of versions that have a field for where the answers come from. */
export const responseTypeBefore: Field = field(
	{
		...responseTypeField.property,
		type: 'options',
		options: responseTypeField.property.options?.filter(
			(option) => !('value' in option && ofRows.includes(String(option.value))),
		),
	},
	(value) => value,
);
