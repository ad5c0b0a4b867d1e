import { toModeration } from './moderate';

export const ban = toModeration('BAN_USER', {
	name: 'Ban',
	value: 'ban',
	action: 'Ban a user',
	description: 'Stop the person from writing to your Page and commenting on it',
});
