import { Reviewer } from '../support/reviewer.ts';

/** Somebody of the shop on Telegram, who is there for all stories. */
export const shopkeeper = new Reviewer();
