import { ads } from '../../seed.ts';

/**
 * How a person came into the chat.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messaging_referrals
 */
export interface Referral {
	ref?: string;
	source: 'ADS' | 'SHORTLINK';
	type: 'OPEN_THREAD';
	ad_id?: string;
	ads_context_data?: { ad_title: string; photo_url: string; post_id: string };
}

/** By `m.me/<page>?ref=`. */
export const byLink = (ref: string): Referral => ({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });

/** By one of the ads of the shop; undefined when there is none with this ID. */
export function byAd(adId: string): Referral | undefined {
	const ad = ads.find(({ id }) => id === adId);
	return (
		ad && {
			ref: ad.ref,
			ad_id: ad.id,
			source: 'ADS',
			type: 'OPEN_THREAD',
			ads_context_data: { ad_title: ad.title, photo_url: ad.picture, post_id: ad.postId },
		}
	);
}
