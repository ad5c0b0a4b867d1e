import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { setProfile } from './profile';
import { requiredHttps } from './httpsAddress';

const urlField = messengerText({
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/connect-messenger',
	description:
		'Where people log in to your shop to link their account to the chat. Works only in the Messenger app on phones, and not for Pages in Europe or Japan.',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const url = requiredHttps(urlField.read(context, itemIndex), urlField);
	return await setProfile(context, { account_linking_url: url });
}

export const setAccountLinkingUrl: DeclaredOperation = {
	name: 'Set Account-Linking URL',
	value: 'setAccountLinkingUrl',
	action: 'Set account linking URL',
	description: 'Where people link their shop account to the chat',
	fields: [urlField],
	execute,
};
