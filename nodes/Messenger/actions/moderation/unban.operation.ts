import { toModeration } from './moderate';

export const unban = toModeration('unban', 'UNBAN_USER');
