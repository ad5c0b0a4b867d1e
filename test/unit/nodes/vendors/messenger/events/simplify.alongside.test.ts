import { parseDelivery } from '../../../../../../nodes/vendors/messenger/events/events';
import { simplify } from '../../../../../../nodes/vendors/messenger/events/simplify';

const item = (part: object) =>
	simplify(
		parseDelivery(
			Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: '108', time: 1, ...part }] })),
		)[0]!,
	);
const wrote = (message: object, more: object = {}) =>
	item({ messaging: [{ sender: { id: '5' }, recipient: { id: '108' }, timestamp: 1, message, ...more }] });

describe('what comes along with a message', () => {
	const message = { mid: 'm_1', text: 'hi' };

	it('whose checkbox it was', () => {
		const prior = { source: 'checkbox_plugin', identifier: 'cart-77' };
		const expected = { psid: '5', userRef: 'cart-77', priorMessage: prior };
		expect(wrote(message, { prior_message: prior })).toMatchObject(expected);
		expect(wrote({ ...message, prior_message: prior })).toMatchObject(expected);
	});

	it('is no checkbox when it says something else', () => {
		const prior = { source: 'customer_matching', identifier: '+1555' };
		const found = wrote(message, { prior_message: prior });
		expect(found.priorMessage).toEqual(prior);
		expect(found).not.toHaveProperty('userRef');
	});

	it('what Facebook has understood', () => {
		const nlp = {
			entities: { 'wit$datetime:datetime': [{ value: '2026-11-28', confidence: 0.9 }] },
			traits: {},
		};
		expect(wrote({ ...message, nlp }).nlp).toEqual(nlp);
	});

	it('is not there when it did not come', () => {
		expect(Object.keys(wrote(message))).not.toEqual(expect.arrayContaining(['nlp']));
		expect(wrote(message)).not.toHaveProperty('priorMessage');
	});
});

describe('what comes along with a post', () => {
	const posted = (value: object) =>
		item({ changes: [{ field: 'feed', value: { item: 'status', ...value } }] });

	it('all its photos', () => {
		const photos = ['https://example.com/1.jpg', 'https://example.com/2.jpg'];
		expect(posted({ photos })).toMatchObject({ photos, photo: photos[0] });
		expect(posted({ photo: photos[1], photos })).toMatchObject({ photo: photos[1] });
	});

	it('its video, with all digits', () => {
		expect(posted({ item: 'video', video_id: 1234567890123456 })).toMatchObject({
			videoId: '1234567890123456',
		});
	});

	it('nothing that it does not have', () => {
		expect(posted({ message: 'hi', photos: [] })).not.toHaveProperty('photos');
	});
});
