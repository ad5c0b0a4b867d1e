import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { pageOf } from '../../../vendors/messenger/sending/page';
import type { Operation, OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';

const messageId: INodeProperties = {
	displayName: 'Message ID',
	name: 'mid',
	type: 'string',
	default: '={{ $json.mid }}',
	required: true,
	description: "The mid of the person's message, from the Messenger Trigger",
};

const reaction: INodeProperties = {
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
};

const run = (takesAway: boolean) =>
	async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
		const psid = toPsid(context.getNodeParameter('psid', itemIndex, ''));
		const mid = requiredText('Message ID', context.getNodeParameter('mid', itemIndex, ''));
		const chosen = takesAway
			? undefined
			: (context.getNodeParameter('reaction', itemIndex, 'love') as string);
		const sent = await pageOf(context).react({ psid, mid, ...(chosen && { reaction: chosen }) });
		return { psid, mid, ...sent, ...(chosen && { reaction: chosen }) };
	};

const shownIn = (operation: string) => ({ show: { resource: ['message'], operation: [operation] } });

export const react: Operation = {
	description: updateDisplayOptions(shownIn('react'), [recipientDescription, messageId, reaction]),
	...perPerson,
	execute: run(false),
};

export const unreact: Operation = {
	description: updateDisplayOptions(shownIn('unreact'), [recipientDescription, messageId]),
	...perPerson,
	execute: run(true),
};
