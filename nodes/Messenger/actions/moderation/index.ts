import type { Resource } from '../resource';
import { ban } from './ban.operation';
import { block } from './block.operation';
import { moveToSpam } from './moveToSpam.operation';
import { unban } from './unban.operation';
import { unblock } from './unblock.operation';

export const moderation: Resource = {
	name: 'Moderation',
	value: 'moderation',
	operations: { ban, block, moveToSpam, unban, unblock },
	operationOptions: [
		{
			name: 'Ban',
			value: 'ban',
			action: 'Ban a user',
			description: 'The person can neither write to your Page nor comment on it',
		},
		{
			name: 'Block',
			value: 'block',
			action: 'Block a user',
			description: 'The person can not write to your Page any more',
		},
		{
			name: 'Move to Spam',
			value: 'moveToSpam',
			action: 'Move a conversation to spam',
			description: 'The conversation leaves the inbox of your Page',
		},
		{ name: 'Unban', value: 'unban', action: 'Unban a user', description: 'Take a ban back' },
		{ name: 'Unblock', value: 'unblock', action: 'Unblock a user', description: 'Take a block back' },
	],
	defaultOperation: 'block',
};
