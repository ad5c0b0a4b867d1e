import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { pageInboxAppId } from '../../../vendors/messenger/events/pageInbox';
import type { Operation, OperationResult } from '../../../core/operation';
import { personDescription } from '../../panel/person.description';
import { changeThreadControl, metadataDescription, readMetadata } from './threadControl';

const properties: INodeProperties[] = [
	personDescription,
	{
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
	},
	{
		displayName: 'App ID',
		name: 'targetAppId',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { passTo: ['app'] } },
	},
	metadataDescription,
];

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
	const passTo = context.getNodeParameter('passTo', itemIndex) as string;
	if (passTo === 'inbox') return pageInboxAppId;
	if (passTo === 'default') return undefined;
	const appId = requiredText('App ID', context.getNodeParameter('targetAppId', itemIndex, ''));
	if (/^\d+$/.test(appId)) return appId;
	throw new InvalidInput(
		'App ID',
		`App ID: "${appId.slice(0, 60)}" is not an app ID: app IDs contain only digits`,
		'Find it on developers.facebook.com, in that app under App settings > Basic.',
	);
}

export const passThreadControl: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['passThreadControl'] } },
		properties,
	),
	execute,
};
