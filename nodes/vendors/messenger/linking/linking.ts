import type { Delivery } from '../../../checkout/ports/channel';
import { graphOf } from '../api/graph';
import type { GraphContext } from '../api/graphContext';
import { deliver } from '../sending/deliver';
import { pageOf } from '../sending/page';
import { toLinkMessage } from './linkMessage';
import { isUnderEuPrivacyRules } from './region';
import { unlinkAccount } from './unlinkAccount';

/** How people of this Page are asked to link an account with the chat. */
export class Linking {
	constructor(private readonly context: GraphContext) {}

	/** Whose chats they are, and what makes links for them. */
	async shop(): Promise<{ pageId: string; appSecret: string }> {
		return await graphOf(this.context).usableCredentials();
	}

	/** Whether Facebook's own Log In button works for this Page; undefined when Facebook does not say. */
	async hasLogInButton(): Promise<boolean | undefined> {
		const isUnderRules = await isUnderEuPrivacyRules(graphOf(this.context)).catch(() => undefined);
		return isUnderRules === undefined ? undefined : !isUnderRules;
	}

	/** Sends the message, once: see `toLinkMessage`. */
	async ask(psid: string, ...message: Parameters<typeof toLinkMessage>): Promise<Delivery> {
		return await deliver(pageOf(this.context), psid, toLinkMessage(...message));
	}

	async unlink(psid: string): Promise<void> {
		await unlinkAccount(graphOf(this.context), psid);
	}
}
