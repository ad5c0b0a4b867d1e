import { toModeration } from './moderate';

export const block = toModeration('BLOCK_USER', {
	name: 'Block',
	value: 'block',
	action: 'Block a user',
	description: 'Stop the person from writing to your Page',
});
