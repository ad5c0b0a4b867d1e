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
			description: 'Stop the person from writing to your Page and commenting on it',
		},
		{
			name: 'Block',
			value: 'block',
			action: 'Block a user',
			description: 'Stop the person from writing to your Page',
		},
		{
			name: 'Move to Spam',
			value: 'moveToSpam',
			action: 'Move a conversation to spam',
			description: "Move the conversation out of your Page's inbox",
		},
		{ name: 'Unban', value: 'unban', action: 'Unban a user', description: 'Lift a ban' },
		{ name: 'Unblock', value: 'unblock', action: 'Unblock a user', description: 'Lift a block' },
	],
	defaultOperation: 'block',
};
