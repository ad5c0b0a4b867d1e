import type { IDataObject } from 'n8n-workflow';

import type { MessengerEvent, MessengerEventKind } from '../shared/messenger/events';
import { simplify } from '../shared/messenger/simplify';

export interface EventFilter {
	pageId: string;
	events: MessengerEventKind[];
	includeStandby: boolean;
	/** A message must contain one of these, in any case. Empty: any message. */
	keywords: string[];
	/** The payload of a tap must start with one of these. Empty: any tap. */
	payloadPrefixes: string[];
}

/** Page of the events that the Test button of Meta's dashboard sends. */
export const samplePageId = '0';

/** Whether the merchant wants this event to start the workflow. */
export const passes = (event: MessengerEvent, filter: EventFilter): boolean =>
	[filter.pageId, samplePageId].includes(event.pageId) &&
	filter.events.includes(event.kind) &&
	(filter.includeStandby || !event.standby) &&
	fits(simplify(event), filter);

function fits({ event, text, payload }: IDataObject, { keywords, payloadPrefixes }: EventFilter): boolean {
	if (event === 'message' && keywords.length > 0) {
		const written = String(text ?? '').toLowerCase();
		return keywords.some((keyword) => written.includes(keyword.toLowerCase()));
	}
	if ((event === 'postback' || event === 'quickReply') && payloadPrefixes.length > 0) {
		return payloadPrefixes.some((prefix) => String(payload ?? '').startsWith(prefix));
	}
	return true;
}

/** `order, price` -> `['order', 'price']` */
export const toList = (text: unknown): string[] =>
	String(text ?? '')
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
