import { keyOf } from '../../../../../../nodes/vendors/messenger/events/eventKey';
import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';

const keyOfEvent = (content: object, timestamp = 1795332600000): string => {
	const sender = { id: '28777805391819468' };
	const entry = [{ id: '108', time: timestamp, messaging: [{ sender, timestamp, ...content }] }];
	return keyOf(parseDelivery(Buffer.from(JSON.stringify({ object: 'page', entry })))[0]!);
};

describe('what makes an event the same as another', () => {
	it('is its mid, whatever else a delivery says of it', () => {
		const later = keyOfEvent({ message: { mid: 'm_1', text: 'hi' } }, 1795332699000);
		expect(keyOfEvent({ message: { mid: 'm_1', text: 'hi' } })).toBe(later);
		expect(keyOfEvent({ message: { mid: 'm_2', text: 'hi' } })).not.toBe(later);
	});

	it('is not the mid of the message it is about', () => {
		const reaction = (emoji: string) =>
			keyOfEvent({ reaction: { mid: 'm_1', action: 'react', emoji, reaction: 'other' } });
		expect(reaction('❤')).toBe(reaction('❤'));
		expect(reaction('❤')).not.toBe(reaction('👍'));
	});

	it.each([
		['a read', { read: { watermark: 5 } }, { read: { watermark: 6 } }],
		['a referral', { referral: { ref: 'a' } }, { referral: { ref: 'b' } }],
		['a postback', { postback: { payload: 'A' } }, { postback: { payload: 'B' } }],
	])('is everything it says where it has no mid: %s', (_, one, other) => {
		expect(keyOfEvent(one)).toBe(keyOfEvent(one));
		expect(keyOfEvent(one)).not.toBe(keyOfEvent(other));
	});
});
