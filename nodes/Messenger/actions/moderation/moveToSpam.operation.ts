import { toModeration } from './moderate';

export const moveToSpam = toModeration('moveToSpam', 'MOVE_TO_SPAM');
