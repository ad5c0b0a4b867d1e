import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { graphOf } from '../../../vendors/messenger/api/graph';

/** What a Page shows in the chat before anybody has written, by the name the panel has for it. */
export const profileFields = {
	accountLinkingUrl: 'account_linking_url',
	commands: 'commands',
	getStarted: 'get_started',
	greeting: 'greeting',
	iceBreakers: 'ice_breakers',
	persistentMenu: 'persistent_menu',
	domains: 'whitelisted_domains',
} as const;

/**
 * Sets properties of the Page's Messenger profile; those not named stay. 10 calls in 10 minutes per Page.
 * https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api
 */
export async function setProfile(context: IExecuteFunctions, properties: IDataObject): Promise<IDataObject> {
	const graph = graphOf(context);
	const { pageId } = await graph.credentials();
	await graph.post([pageId, 'messenger_profile'], { body: properties });
	return { success: true, ...properties };
}
