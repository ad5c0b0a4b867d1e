import { consent } from './rows/consent';
import { never, noDetails, type EventRow } from './rows/eventRow';
import { feedback } from './rows/feedback';
import { forms } from './rows/forms';
import { messages } from './rows/messages';
import { pageChanges } from './rows/pageChanges';
import { receipts } from './rows/receipts';
import { routing } from './rows/routing';
import { taps } from './rows/taps';

/** What this version has no name for yet. */
const unknown = {
	name: 'Other',
	description:
		'Anything this node has no name for, with everything Facebook sent. Add its field under More Webhook Fields.',
	fields: [],
	contentKeys: [],
	isIt: never,
	changeFields: [],
	hasOwnMid: false,
	opensWindow: never,
	filteredBy: 'none',
	detailsOf: noDetails,
} as const satisfies EventRow;

/**
 * What can happen in a chat, or to a Page: a row for each kind. To add one is to write its row. The order is the one in
 * which they are looked for in an event, and the first match counts: two with the same content key must be in the same
 * group.
 */
export const eventRows = {
	...messages,
	...taps,
	...consent,
	...routing,
	...feedback,
	...forms,
	...receipts,
	...pageChanges,
	unknown,
};

export type MessengerEventKind = keyof typeof eventRows;

export const eventKinds = Object.keys(eventRows) as MessengerEventKind[];

/** The row of a kind. */
export const aboutEvent = (kind: MessengerEventKind): EventRow => eventRows[kind];
