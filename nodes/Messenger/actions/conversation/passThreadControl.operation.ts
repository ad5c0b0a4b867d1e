import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { pageInboxAppId } from '../../../vendors/messenger/events/pageInbox';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl, metadataField, readMetadata } from './threadControl';

const passToField = optionsField({
	displayName: 'Pass To',
	name: 'passTo',
	type: 'options',
	options: [
		{ name: 'Another App', value: 'app', description: 'An app that is connected to your Page' },
		{
			name: 'Default App',
			value: 'default',
			description: 'The app set under Conversation Routing in your Page settings',
		},
		{ name: 'Page Inbox', value: 'inbox', description: 'Someone from your shop continues the chat' },
	],
	default: 'inbox',
	description: 'Who answers from now on',
});

const targetAppIdField = messengerText({
	displayName: 'App ID',
	name: 'targetAppId',
	type: 'string',
	default: '',
	required: true,
	displayOptions: { show: { passTo: ['app'] } },
});

const fields: Field[] = [personField, passToField, targetAppIdField, metadataField];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const metadata = readMetadata(context, itemIndex);
	const target = readTarget(context, itemIndex);
	const passed = await changeThreadControl(context, itemIndex, 'pass_thread_control', {
		...(target && { target_app_id: target }),
		...metadata,
	});
	return { ...passed, ...(target && { newOwnerAppId: target }) };
}

function readTarget(context: IExecuteFunctions, itemIndex: number): string | undefined {
	const passTo = passToField.read(context, itemIndex);
	if (passTo === 'inbox') return pageInboxAppId;
	if (passTo === 'default') return undefined;
	const appId = targetAppIdField.readRequired(context, itemIndex);
	if (/^\d+$/.test(appId)) return appId;
	throw targetAppIdField.refused(
		appId,
		'is not an app ID: app IDs contain only digits',
		'Find it on developers.facebook.com, in that app under App settings > Basic.',
		60,
	);
}

export const passThreadControl: DeclaredOperation = {
	name: 'Hand Chat to a Person',
	value: 'passThreadControl',
	action: 'Hand chat to a person',
	description:
		'Let someone in the Page inbox, or another app, answer from now on, and say nothing to the buyer (Facebook: pass thread control). Let a Person Take Over tells them, and keeps your workflow silent.',
	fields,
	execute,
};
