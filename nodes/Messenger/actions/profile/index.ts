import type { Resource } from '../resource';
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
	operations: {
		delete: deleteProfile,
		get,
		setAccountLinkingUrl,
		setCommands,
		setDomains,
		setGetStarted,
		setGreeting,
		setIceBreakers,
		setPersistentMenu,
	},
	operationOptions: [
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete profile properties',
			description: 'Remove the greeting, the menu or other parts',
		},
		{ name: 'Get', value: 'get', action: 'Get profile', description: 'See what is set and what is not' },
		{
			name: 'Set Account-Linking URL',
			value: 'setAccountLinkingUrl',
			action: 'Set account linking URL',
			description: 'Where people link their shop account to the chat',
		},
		{
			name: 'Set Commands',
			value: 'setCommands',
			action: 'Set commands',
			description: 'Commands people can pick from a list after typing a slash',
		},
		{
			name: 'Set Domains',
			value: 'setDomains',
			action: 'Set domains',
			description: 'Websites that are allowed to work with the chat',
		},
		{
			name: 'Set Get Started',
			value: 'setGetStarted',
			action: 'Set get started button',
			description: 'The button new people tap to start a chat',
		},
		{
			name: 'Set Greeting',
			value: 'setGreeting',
			action: 'Set greeting',
			description: 'What people read before they start a chat',
		},
		{
			name: 'Set Ice Breakers',
			value: 'setIceBreakers',
			action: 'Set ice breakers',
			description: 'Questions people can tap instead of writing a first message',
		},
		{
			name: 'Set Persistent Menu',
			value: 'setPersistentMenu',
			action: 'Set persistent menu',
			description: 'The menu next to the text field of the chat',
		},
	],
	defaultOperation: 'get',
};
