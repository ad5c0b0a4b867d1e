import type { IDataObject } from 'n8n-workflow';

import type { ChatBinding } from '../terms/chatBinding';
import type { Facts } from '../notifications/facts';
import type { NotificationKind } from '../notifications/kinds';
import type { Amount } from '../../core/money/amount';
import type { Payment } from '../payment';

/** Something to tell a buyer, as the provider has it now. */
export interface Occasion {
	kind: NotificationKind;
	/** Names the payment and the kind: it is told once. */
	key: string;
	/** The provider's IDs, for the item that leaves the node. */
	ids: IDataObject;
	/** Absent when it was not made for a chat. */
	binding?: ChatBinding;
	facts: Facts;
	/** It was not told before that, ISO 8601, where the facts name no time. */
	since?: string;
	/** For the receipt. */
	payment?: Payment;
	/** What was charged, if it differs from the amount of the order. */
	taken?: Amount;
}

/** Nothing (yet) that could truthfully be told. */
export interface NothingToTell {
	/** For a person. */
	reason: string;
	/** `nothing-to-tell` where it is left out. */
	outcome?: 'not-listed-yet';
	ids: IDataObject;
	binding?: ChatBinding;
}

export const isOccasion = (found: Occasion | NothingToTell): found is Occasion => 'key' in found;
