import { toModeration } from './moderate';

export const moveToSpam = toModeration('MOVE_TO_SPAM', {
	name: 'Move to Spam',
	value: 'moveToSpam',
	action: 'Move a conversation to spam',
	description: "Move the conversation out of your Page's inbox",
});
