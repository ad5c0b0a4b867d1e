import type { Resource } from '../../../core/declaration';
import { deleteProfile } from './delete.operation';
import { get } from './get.operation';
import { setAccountLinkingUrl } from './setAccountLinkingUrl.operation';
import { setCommands } from './setCommands.operation';
import { setDomains } from './setDomains.operation';
import { setGetStarted } from './setGetStarted.operation';
import { setGreeting } from './setGreeting.operation';
import { setIceBreakers } from './setIceBreakers.operation';
import { setPersistentMenu } from './setPersistentMenu.operation';

export const profile: Resource = {
	name: 'Profile',
	value: 'profile',
	operations: [
		deleteProfile,
		get,
		setAccountLinkingUrl,
		setCommands,
		setDomains,
		setGetStarted,
		setGreeting,
		setIceBreakers,
		setPersistentMenu,
	],
	first: get,
};
