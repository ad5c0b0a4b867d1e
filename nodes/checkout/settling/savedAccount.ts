import type { IDataObject } from 'n8n-workflow';

import type { Payment } from '../payment';

/** What the item says of an account that was to be saved while paying. */
export function toSavedAccount({ saved, provider }: Payment, wasAsked: boolean): IDataObject {
	if (saved)
		return {
			savedAccount: {
				status: saved.accountId ? 'SAVED' : 'BEING_SAVED',
				...(saved.accountId && { paymentTokenId: saved.accountId }),
				...(saved.customerId && { customerId: saved.customerId }),
			},
		};
	return wasAsked ? toNotSaved(whyNot(provider)) : {};
}

export const toNotSaved = (reason: string): IDataObject => ({
	savedAccount: { status: 'NOT_SAVED', reason },
});

const whyNot = (provider: string): string =>
	`${provider} did not save the account: the buyer paid in a way that can't be saved, for example by card, or saving is not turned on for your account.`;
