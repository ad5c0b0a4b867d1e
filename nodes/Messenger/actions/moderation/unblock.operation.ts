import { toModeration } from './moderate';

export const unblock = toModeration('UNBLOCK_USER', {
	name: 'Unblock',
	value: 'unblock',
	action: 'Unblock a user',
	description: 'Lift a block',
});
