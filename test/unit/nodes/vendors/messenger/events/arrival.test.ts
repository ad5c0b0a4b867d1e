import { arrivalOf } from '../../../../../../nodes/vendors/messenger/events/arrival';
import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';

const at = '2026-11-28T10:00:00.000Z';
const arrival = (content: object) => {
	const messaging = { sender: { id: '2' }, recipient: { id: '1' }, timestamp: Date.parse(at), ...content };
	const body = { object: 'page', entry: [{ id: '1', time: Date.parse(at), messaging: [messaging] }] };
	return arrivalOf(parseDelivery(Buffer.from(JSON.stringify(body)))[0]!);
};

/** https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messaging_referrals */
const ofAd = {
	ref: 'spring-mug',
	ad_id: '120210987654321098',
	source: 'ADS',
	type: 'OPEN_THREAD',
	ads_context_data: {
		ad_title: 'A mug for spring',
		photo_url: 'https://shop.example/mug.png',
		video_url: 'https://shop.example/mug.mp4',
		post_id: '108_77',
		product_id: '9',
	},
};
const read = {
	ref: 'spring-mug',
	adId: '120210987654321098',
	source: 'ADS',
	adTitle: 'A mug for spring',
	photoUrl: 'https://shop.example/mug.png',
	videoUrl: 'https://shop.example/mug.mp4',
	postId: '108_77',
	productId: '9',
	cameAt: at,
};

describe('how somebody came into the chat', () => {
	it.each<[string, object]>([
		['an event of its own', { referral: ofAd }],
		['the first tap', { postback: { payload: 'GET_STARTED', mid: 'm', referral: ofAd } }],
		['the first message', { message: { mid: 'm', text: 'hi', referral: ofAd } }],
	])('comes with %s', (_, content) => expect(arrival(content)).toEqual(read));

	it('a link has a ref, and no ad', () =>
		expect(arrival({ referral: { ref: 'poster', source: 'SHORTLINK', type: 'OPEN_THREAD' } })).toEqual({
			ref: 'poster',
			source: 'SHORTLINK',
			cameAt: at,
		}));

	it.each<[string, object]>([
		['no referral', { message: { mid: 'm', text: 'hi' } }],
		['an empty referral', { referral: {} }],
		['a referral without ref and ad', { referral: { source: 'SHORTLINK', type: 'OPEN_THREAD' } }],
		['a referral that is no object', { message: { mid: 'm', text: 'hi', referral: 'ADS' } }],
		['the way back from PayPal', { referral: { ref: 'checkout-returned', source: 'SHORTLINK' } }],
		['a link of a question', { referral: { ref: 'ask.abc', source: 'SHORTLINK' } }],
	])('%s is no arrival', (_, content) => expect(arrival(content)).toBeUndefined());

	it.each<[string, unknown, object]>([
		['a list', ['x'], {}],
		['a text', 'x', {}],
		[
			'nested junk',
			{ ad_title: { a: [1] }, photo_url: null, post_id: 77, constructor: 'x' },
			{ postId: '77' },
		],
	])('of ads_context_data, %s gives no more than texts', (_, junk, more) =>
		expect(arrival({ referral: { ...ofAd, ads_context_data: junk } })).toEqual({
			ref: 'spring-mug',
			adId: '120210987654321098',
			source: 'ADS',
			...more,
			cameAt: at,
		}),
	);
});
