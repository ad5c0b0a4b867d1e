import { toModeration } from './moderate';

export const unblock = toModeration('unblock', 'UNBLOCK_USER');
