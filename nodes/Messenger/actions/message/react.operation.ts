import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field } from '../../../core/fields/field';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { optionalText } from '../../../vendors/messenger/sending/fieldText';
import { pageOf } from '../../../vendors/messenger/sending/page';
import type { OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { toSentItem } from './sentItem';

const messageIdField = messengerText({
	displayName: 'Message ID',
	name: 'mid',
	type: 'string',
	default: '={{ $json.mid }}',
	required: true,
	description: "The mid of the person's message, from the Messenger Trigger",
});

/** An expression may give any emoji, not only those that are offered. */
const reactionField = field(
	{
		displayName: 'Reaction',
		name: 'reaction',
		type: 'options',
		options: [
			{ name: 'Angry 😠', value: 'angry' },
			{ name: 'Dislike 👎', value: 'dislike' },
			{ name: 'Like 👍', value: 'like' },
			{ name: 'Love ❤️', value: 'love' },
			{ name: 'Sad 😢', value: 'sad' },
			{ name: 'Smile 😆', value: 'smile' },
			{ name: 'Wow 😮', value: 'wow' },
		],
		default: 'love',
	},
	(value) => value ?? '',
).guarded();

const run = (takesAway: boolean) =>
	async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
		const psid = recipientField.read(context, itemIndex);
		const mid = messageIdField.readRequired(context, itemIndex);
		const chosen = takesAway
			? undefined
			: optionalText(reactionField.label, reactionField.read(context, itemIndex));
		const sent = await pageOf(context).react({ psid, mid, ...(chosen && { reaction: chosen }) });
		return { ...toSentItem(context, psid, { mid, ...sent }), ...(chosen && { reaction: chosen }) };
	};

export const react: DeclaredOperation = {
	name: 'React',
	value: 'react',
	action: 'React to a message',
	description: 'Add a reaction to a message',
	fields: [recipientField, messageIdField, reactionField],
	...perPerson,
	execute: run(false),
};

export const unreact: DeclaredOperation = {
	name: 'Remove Reaction',
	value: 'unreact',
	action: 'Remove the reaction from a message',
	description: "Remove the Page's reaction",
	fields: [recipientField, messageIdField],
	...perPerson,
	execute: run(true),
};
