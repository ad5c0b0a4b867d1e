import type { IDataObject } from 'n8n-workflow';

import { withoutUndefined } from '../../core/withoutUndefined';
import type { Chat, SavedAccount } from '../ports/savedAccounts';
import type { SealingApp } from '../terms/seal';
import { toAccountKey } from './accountKey';
import { maskEmail } from './maskedEmail';

/** What the item says of a saved account. */
export function toShownAccount(account: SavedAccount, chat: Chat, app: SealingApp): IDataObject {
	const { id, email, name, payerId } = account;
	const maskedEmail = maskEmail(email);
	const key = toAccountKey({ id, maskedEmail: maskedEmail ?? '' }, chat, app);
	return withoutUndefined({ key, paymentTokenId: id, email, maskedEmail, name, payerId }) as IDataObject;
}
