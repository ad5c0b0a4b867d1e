import { contentOfEvent } from './eventContent';
import { aboutEvent } from './eventRows';
import type { MessengerEvent } from './events';

/**
 * What makes an event the same as another: its mid, or everything it says where it has none of its own. The
 * time of its delivery is not part of it: a repeat has another.
 */
export const keyOf = ({ kind, pageId, psid, mid, raw }: MessengerEvent): string =>
	JSON.stringify(mid && aboutEvent(kind).hasOwnMid ? [pageId, kind, mid] : [pageId, kind, psid, raw]);

/**
 * When an event was delivered that has no time of its own, and so looks the same each time it happens: a template
 * is approved, changed, and approved once more. Undefined for the others.
 */
export const againAtMs = ({ mid, kind, at, raw }: MessengerEvent): number | undefined => {
	const hasMid = mid !== undefined && aboutEvent(kind).hasOwnMid;
	const ownTime = raw.timestamp ?? contentOfEvent(raw).content.created_time;
	return hasMid || ownTime !== undefined ? undefined : at.getTime();
};
