import { Concerns } from '../../../../playground/world/concerns.ts';

const jamie = '28777805391819468';
const lea = '27190446518230957';
const orderId = '5O190127TN364715T';

describe('whom a call is about', () => {
	const concerns = new Concerns();

	beforeEach(() => {
		concerns.reset();
		concerns.follow(jamie);
		concerns.follow(lea);
	});

	it('is whoever is named in it', () => {
		expect(concerns.of(`/v26.0/me/messages {"recipient":{"id":"${lea}"}}`)).toBe(lea);
		expect(concerns.of('/v1/oauth2/token')).toBeUndefined();
	});

	it('is whoever the order in it was made for', () => {
		concerns.learn(jamie, `{"id":"${orderId}","status":"CREATED"}`);
		expect(concerns.of(`/v2/checkout/orders/${orderId}/capture`)).toBe(jamie);
	});

	it('is nobody where two people have the same, as with the Page', () => {
		const answer = '{"data":[{"id":"108542738901234"}]}';
		concerns.learn(jamie, answer);
		concerns.learn(lea, answer);
		expect(concerns.of('/v26.0/108542738901234/messages')).toBeUndefined();
	});

	it('is nobody who is not followed', () => {
		concerns.reset();
		expect(concerns.isFollowing).toBe(false);
		expect(concerns.of(jamie)).toBeUndefined();
	});
});
