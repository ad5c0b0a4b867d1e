import { declareResources } from '../../core/declaration';
import { attachment } from './attachment';
import { comment } from './comment';
import { conversation } from './conversation';
import { message } from './message';
import { moderation } from './moderation';
import { page } from './page';
import { persona } from './persona';
import { profile } from './profile';
import { template } from './template';
import { user } from './user';

/** As the panel and the list of actions show them: what nearly everybody is looking for comes first. */
export const messenger = declareResources(
	[message, user, conversation, comment, template, profile, page, persona, attachment, moderation],
	message,
);
