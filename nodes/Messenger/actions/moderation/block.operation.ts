import { toModeration } from './moderate';

export const block = toModeration('block', 'BLOCK_USER');
