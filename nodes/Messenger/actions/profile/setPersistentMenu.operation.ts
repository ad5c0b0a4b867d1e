import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { optionalText } from '../../../vendors/messenger/sending/fieldText';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { personDescription } from '../../panel/person.description';
import { menuDescription } from './persistentMenu.description';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';
import { toPersistentMenu } from './profileProperties';

const properties: INodeProperties[] = [
	{
		displayName: 'Menu For',
		name: 'menuFor',
		type: 'options',
		options: [
			{ name: 'Everyone', value: 'everybody' },
			{
				name: 'One Person',
				value: 'person',
				description: 'Shown to this person instead of the menu for everyone',
			},
		],
		default: 'everybody',
	},
	{ ...personDescription, displayOptions: { show: { menuFor: ['person'] } } },
	menuDescription,
	{
		displayName: 'Get Started Payload',
		name: 'getStartedPayload',
		type: 'string',
		default: '',
		placeholder: 'e.g. GET_STARTED',
		description: 'A menu needs a Get Started button. If your Page has none yet, fill this in to add one.',
		displayOptions: { show: { menuFor: ['everybody'] } },
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const menu = toPersistentMenu(rowsOf(context, 'menu.language', itemIndex));
	if (context.getNodeParameter('menuFor', itemIndex) === 'person')
		return await setFor(context, itemIndex, menu);
	const payload = optionalText(
		'Get Started Payload',
		context.getNodeParameter('getStartedPayload', itemIndex, ''),
		profileLimits.payload,
	);
	return await setProfile(context, {
		...(payload !== undefined && { get_started: { payload } }),
		persistent_menu: menu,
	});
}

/** https://developers.facebook.com/docs/messenger-platform/send-messages/persistent-menu#user_level_menu */
async function setFor(
	context: IExecuteFunctions,
	itemIndex: number,
	menu: IDataObject[],
): Promise<IDataObject> {
	const graph = graphOf(context);
	const psid = toPsid(context.getNodeParameter('psid', itemIndex, ''), 'PSID');
	const { pageId } = await graph.credentials();
	await graph.post([pageId, 'custom_user_settings'], { body: { psid, persistent_menu: menu } });
	return { success: true, psid, persistent_menu: menu };
}

export const setPersistentMenu: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setPersistentMenu'] } },
		properties,
	),
	execute,
};
