import { toModeration } from './moderate';

export const ban = toModeration('ban', 'BAN_USER');
