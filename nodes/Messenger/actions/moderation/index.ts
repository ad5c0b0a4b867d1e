import type { Resource } from '../../../core/declaration';
import { ban } from './ban.operation';
import { block } from './block.operation';
import { moveToSpam } from './moveToSpam.operation';
import { unban } from './unban.operation';
import { unblock } from './unblock.operation';

export const moderation: Resource = {
	name: 'Moderation',
	value: 'moderation',
	operations: [ban, block, moveToSpam, unban, unblock],
	first: block,
};
