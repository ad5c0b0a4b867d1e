import { toModeration } from './moderate';

export const unban = toModeration('UNBAN_USER', {
	name: 'Unban',
	value: 'unban',
	action: 'Unban a user',
	description: 'Lift a ban',
});
