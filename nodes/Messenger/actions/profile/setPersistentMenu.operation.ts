import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { withOpenEntries } from '../../panel/openEntry';
import { menuField, toPersistentMenu } from './persistentMenu';
import { setProfile } from './profile';
import { profileLimits } from './profileLimits';

const menuForField = optionsField({
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
}).guarded();

const getStartedPayloadField = messengerText({
	displayName: 'Get Started Payload',
	name: 'getStartedPayload',
	type: 'string',
	default: '',
	most: profileLimits.payload,
	placeholder: 'e.g. GET_STARTED',
	description: 'A menu needs a Get Started button. If your Page has none yet, fill this in to add one.',
	displayOptions: { show: { menuFor: ['everybody'] } },
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const menu = toPersistentMenu(menuField.read(context, itemIndex));
	if (menuForField.read(context, itemIndex) === 'person') return await setFor(context, itemIndex, menu);
	const payload = getStartedPayloadField.readOptional(context, itemIndex);
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
	const psid = personField.read(context, itemIndex);
	const { pageId } = await graph.credentials();
	await graph.post([pageId, 'custom_user_settings'], { body: { psid, persistent_menu: menu } });
	return { success: true, psid, persistent_menu: menu };
}

export const setPersistentMenu: DeclaredOperation = {
	name: 'Set Persistent Menu',
	value: 'setPersistentMenu',
	action: 'Set persistent menu',
	description: 'The menu next to the text field of the chat',
	fields: [
		menuForField,
		personField.with({ displayOptions: { show: { menuFor: ['person'] } } }),
		...withOpenEntries(menuField, {
			locale: 'default',
			items: { item: [{ type: 'postback', title: '', payload: '' }] },
		}),
		getStartedPayloadField,
	],
	execute,
};
