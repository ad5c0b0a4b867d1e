import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { pageOf } from '../../../vendors/messenger/sending/page';
import type { OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { toSentItem } from './sentItem';

const senderActionField = optionsField({
	displayName: 'Show',
	name: 'senderAction',
	type: 'options',
	options: [
		{ name: 'Seen', value: 'mark_seen', description: 'Show that the Page has read the messages' },
		{
			name: 'Typing Off',
			value: 'typing_off',
			description: 'Hide the dots. The next message does that too.',
		},
		{
			name: 'Typing On',
			value: 'typing_on',
			description: 'Show the moving dots for up to 20 seconds',
		},
	],
	default: 'typing_on',
	description: 'What the person sees',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = recipientField.read(context, itemIndex);
	const action = senderActionField.read(context, itemIndex);
	const shown = await pageOf(context).show({ psid, action });
	return { ...toSentItem(context, psid, shown), senderAction: action };
}

export const sendSenderAction: DeclaredOperation = {
	name: 'Show Typing or Seen',
	value: 'sendSenderAction',
	action: 'Show typing or seen',
	description: 'Show that the Page is typing or has read the messages (Facebook: sender action)',
	fields: [recipientField, senderActionField],
	...perPerson,
	execute,
};
