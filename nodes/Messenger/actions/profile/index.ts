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
			description: 'Take the greeting, menu or something else away',
		},
		{ name: 'Get', value: 'get', action: 'Get profile', description: 'What is set, and what is not' },
		{
			name: 'Set Account-Linking URL',
			value: 'setAccountLinkingUrl',
			action: 'Set account linking URL',
			description: 'Where people connect their account in your shop with the chat',
		},
		{
			name: 'Set Commands',
			value: 'setCommands',
			action: 'Set commands',
			description: 'Words that people choose from a list when they type a slash',
		},
		{
			name: 'Set Domains',
			value: 'setDomains',
			action: 'Set domains',
			description: 'Websites that may work together with the chat',
		},
		{
			name: 'Set Get Started',
			value: 'setGetStarted',
			action: 'Set get started button',
			description: 'The button with which new people begin a chat',
		},
		{
			name: 'Set Greeting',
			value: 'setGreeting',
			action: 'Set greeting',
			description: 'What people read before they begin a chat',
		},
		{
			name: 'Set Ice Breakers',
			value: 'setIceBreakers',
			action: 'Set ice breakers',
			description: 'Questions to tap instead of writing the first message',
		},
		{
			name: 'Set Persistent Menu',
			value: 'setPersistentMenu',
			action: 'Set persistent menu',
			description: 'The menu beside the field people write in',
		},
	],
	defaultOperation: 'get',
};
