import type { IDataObject } from 'n8n-workflow';

import { aboutEvent, type MessengerEventKind } from '../vendors/messenger/events/eventRows';
import type { MessengerEvent } from '../vendors/messenger/events/events';
import { isInboxReply } from '../vendors/messenger/events/pageInbox';
import { simplify } from '../vendors/messenger/events/simplify';

export interface EventFilter {
	pageId: string;
	/** The app the credential is of. */
	appId: string;
	/** Events of all Pages of the app, not only of this one. */
	everyPage: boolean;
	events: string[];
	includeStandby: boolean;
	/** Echoes of what this app itself has sent. */
	includeOwnEchoes: boolean;
	/** Posts and comments the Page itself has written: answering those would never end. */
	includeOwnPosts: boolean;
	/** What somebody wrote must contain one of these, in any case. Empty: anything. */
	keywords: string[];
	/** The payload of a tap must start with one of these. Empty: any tap. */
	payloadPrefixes: string[];
	/** The ref of a link must start with one of these. Empty: any link. */
	refPrefixes: string[];
}

/** Page of the events that the Test button of Meta's dashboard sends. */
export const samplePageId = '0';

/** What was written in the Page inbox is an echo too, unless the merchant has chosen its own name. */
export const underChosenName = (event: MessengerEvent, chosen: string[]): MessengerEvent =>
	chosen.includes('inboxReply') && isInboxReply(event) ? { ...event, kind: 'inboxReply' } : event;

/** Whether the merchant wants this event to start the workflow. */
export const passes = (event: MessengerEvent, filter: EventFilter): boolean =>
	(filter.everyPage || [filter.pageId, samplePageId].includes(event.pageId)) &&
	filter.events.includes(event.kind) &&
	(filter.includeStandby || !event.standby || event.kind === 'inboxReply') &&
	fits(event.kind, simplify(event), filter);

function fits(kind: MessengerEventKind, item: IDataObject, filter: EventFilter): boolean {
	const { keywords, payloadPrefixes, refPrefixes } = filter;
	const { filteredBy } = aboutEvent(kind);
	const startsWithOne = (value: unknown, prefixes: string[]) =>
		prefixes.some((prefix) => String(value ?? '').startsWith(prefix));
	if (kind === 'echo' && !filter.includeOwnEchoes && item.appId === filter.appId) return false;
	if (item.fromPage === true && !filter.includeOwnPosts) return false;
	if (filteredBy === 'keywords' && keywords.length > 0) {
		const text = String(item.text ?? '').toLowerCase();
		return keywords.some((keyword) => text.includes(keyword.toLowerCase()));
	}
	const isLink = filteredBy === 'refPrefixes' || item.ref !== undefined;
	if (isLink && refPrefixes.length > 0) return startsWithOne(item.ref, refPrefixes);
	if (filteredBy === 'payloadPrefixes' && payloadPrefixes.length > 0)
		return startsWithOne(item.payload, payloadPrefixes);
	return true;
}

/** `order, price` -> `['order', 'price']` */
export const toList = (text = ''): string[] =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
