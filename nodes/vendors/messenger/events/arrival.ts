import type { IDataObject } from 'n8n-workflow';

import { isRecord, textIn } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { withoutUndefined } from '../../../core/withoutUndefined';
import type { JsonObject } from './deliveryBody';
import type { MessengerEvent } from './events';

/** Links of ours that lead back into the chat, from PayPal or from a question: nobody comes to the shop by those. */
const ownRef = /^(?:ask\.|(?:checkout|subscription|account)-(?:returned|cancelled|saved|linked|unlinked)$)/;

/**
 * By which link or ad the person has come with this event, flat: for the order, and for a row of a table. Facebook tells it
 * once: with the first message or tap of a new chat, or as an event of its own.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messaging_referrals
 *
 * @returns undefined for events that nobody came with
 */
export function arrivalOf({ raw, at }: MessengerEvent): IDataObject | undefined {
	const referral = [raw, ...['postback', 'message'].map((key) => recordIn(raw, key))]
		.map((holder) => recordIn(holder, 'referral'))
		.find((found) => Object.keys(found).length > 0);
	if (!referral) return undefined;
	const ref = textOf(referral, 'ref');
	const adId = textOf(referral, 'ad_id');
	const source = textOf(referral, 'source');
	if ((ref === undefined && adId === undefined) || (ref !== undefined && ownRef.test(ref))) return undefined;
	const ad = recordIn(referral, 'ads_context_data');
	return withoutUndefined({
		ref,
		adId,
		source,
		adTitle: textOf(ad, 'ad_title'),
		photoUrl: textOf(ad, 'photo_url'),
		videoUrl: textOf(ad, 'video_url'),
		postId: textOf(ad, 'post_id'),
		productId: textOf(ad, 'product_id'),
		refererUri: textOf(referral, 'referer_uri'),
		cameAt: at.toISOString(),
	});
}

const recordIn = (holder: JsonObject, key: string): JsonObject => {
	const value = ownValue(holder, key);
	return isRecord(value) ? value : {};
};

/** Nothing is told with an empty text; and whatever is no text is not read. */
const textOf = (holder: JsonObject, key: string): string | undefined =>
	textIn(ownValue(holder, key))?.trim() || undefined;
