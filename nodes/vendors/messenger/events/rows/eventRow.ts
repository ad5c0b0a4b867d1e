import type { JsonObject } from '../deliveryBody';

/** The fields that only one kind of event has, flat where that is possible. */
export type Details = Record<string, unknown>;

/** Everything there is to say about one kind of event. */
export interface EventRow {
	/** In the panel, and below the node on the canvas. */
	name: string;
	/** In the panel. */
	description: string;
	/**
	 * The webhook fields that carry it, subscribed to when it is chosen.
	 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-fields
	 */
	fields: readonly string[];
	/** The keys that a messaging event carries its content under. */
	contentKeys: readonly string[];
	/** Tells apart the kinds with the same content key. */
	isIt: (content: JsonObject) => boolean;
	/**
	 * The fields of changes that are it.
	 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page
	 */
	changeFields: readonly string[];
	/** Whether its `mid` is its own. Others name the `mid` of the message they are about, or none. */
	hasOwnMid: boolean;
	/**
	 * Whether it lets the Page write to the person for 24 hours.
	 * https://developers.facebook.com/docs/messenger-platform/policy/policy-overview#standard_messaging
	 */
	opensWindow: (content: JsonObject) => boolean;
	/** Which option of the trigger narrows it down: what was written, the payload of a tap, the ref of a link. */
	filteredBy: 'keywords' | 'payloadPrefixes' | 'refPrefixes' | 'none';
	/** What is special about it, beside what all events have; fields without a value are left out later. */
	detailsOf: (content: JsonObject, key: string, pageId: string) => Details;
}

export const always = () => true;

export const never = () => false;

export const noDetails = (): Details => ({});
