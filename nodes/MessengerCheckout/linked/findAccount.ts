import type { IExecuteFunctions } from 'n8n-workflow';

import { idInKey, openAccountKey, type KnownAccount } from '../../checkout/linked/accountKey';
import { maskEmail } from '../../checkout/linked/maskedEmail';
import type { PaymentProvider } from '../../checkout/ports/paymentProvider';
import type { Chat, SavedAccount } from '../../checkout/ports/savedAccounts';
import { linkedAccountField } from './linkedAccount.description';

/** Where no account is asked for, and why. */
export interface NoAccount {
	reason: string;
}

/**
 * The account that is to be charged. A key that fits this chat needs no call; without one, PayPal is asked what was saved
 * in the chat: one call, in place of a table.
 *
 * @throws InvalidInput when it names an account of another chat
 */
export async function findAccount(
	context: IExecuteFunctions,
	itemIndex: number,
	provider: PaymentProvider,
	chat: Chat,
): Promise<KnownAccount | NoAccount> {
	const wanted = linkedAccountField.read(context, itemIndex).trim();
	const known = wanted && openAccountKey(wanted, chat, await provider.app());
	if (known) return known;
	const saved = await readAccounts(context, provider, chat);
	if ('reason' in saved) return saved;
	const id = idInKey(wanted);
	const account = wanted ? saved.find((one) => one.id === id) : saved[0];
	if (account) return { id: account.id, maskedEmail: maskEmail(account.email) ?? '' };
	if (saved.length === 0) return { reason: 'No PayPal account is saved in this chat.' };
	throw linkedAccountField.invalid(
		'is not an account that was saved in this chat',
		'Use linkedAccount.key of Linked Account: Get for this person, or leave it empty. Nothing was sent to the buyer.',
	);
}

/** A shop that can't look into the vault still sells: by the ordinary card. */
async function readAccounts(
	context: IExecuteFunctions,
	provider: PaymentProvider,
	chat: Chat,
): Promise<SavedAccount[] | NoAccount> {
	const all = await provider.savedAccounts?.of(chat).catch((error: unknown) => {
		const failure = provider.failureOf(error);
		if (!failure) throw error;
		context.logger.warn(
			`"${context.getNode().name}" sends the ordinary pay card: ${provider.name} did not say what is saved in the chat. ${failure.message}`,
		);
		return { reason: `${provider.name} did not say what is saved in this chat: ${failure.message}.` };
	});
	if (all && 'reason' in all) return all;
	return (all ?? []).filter(({ kind }) => kind === 'account');
}
