import type { Resource } from '../resource';
import { extendThreadControl } from './extendThreadControl.operation';
import { getMany } from './getMany.operation';
import { getMessages } from './getMessages.operation';
import { getThreadOwner } from './getThreadOwner.operation';
import { passThreadControl } from './passThreadControl.operation';
import { releaseThreadControl } from './releaseThreadControl.operation';
import { requestThreadControl } from './requestThreadControl.operation';
import { takeThreadControl } from './takeThreadControl.operation';

export const conversation: Resource = {
	name: 'Conversation',
	value: 'conversation',
	operations: {
		extendThreadControl,
		getMany,
		getMessages,
		getThreadOwner,
		passThreadControl,
		releaseThreadControl,
		requestThreadControl,
		takeThreadControl,
	},
	operationOptions: [
		{
			name: 'Extend Thread Control',
			value: 'extendThreadControl',
			action: 'Extend thread control',
			description: 'Keep a conversation for longer than a day',
		},
		{ name: 'Get Many', value: 'getMany', action: 'Get many conversations' },
		{ name: 'Get Messages', value: 'getMessages', action: 'Get messages of a conversation' },
		{
			name: 'Get Thread Owner',
			value: 'getThreadOwner',
			action: 'Get thread owner',
			description: 'See who answers in a conversation: this app, the Page inbox or another app',
		},
		{
			name: 'Pass Thread Control',
			value: 'passThreadControl',
			action: 'Pass thread control',
			description: 'Hand a conversation over to someone in the Page inbox or to another app',
		},
		{
			name: 'Release Thread Control',
			value: 'releaseThreadControl',
			action: 'Release thread control',
			description: 'Give up a conversation so that others can answer',
		},
		{
			name: 'Request Thread Control',
			value: 'requestThreadControl',
			action: 'Request thread control',
			description: 'Ask the app that has a conversation to hand it over',
		},
		{
			name: 'Take Thread Control',
			value: 'takeThreadControl',
			action: 'Take thread control',
			description: 'Take a conversation without asking, if your Page settings allow it',
		},
	],
	defaultOperation: 'passThreadControl',
};
