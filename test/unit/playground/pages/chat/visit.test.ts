import { readVisit } from '../../../../../playground/pages/chat/visit';

const chat = 'http://localhost:4010/m.me/mapleandmug';

describe('readVisit', () => {
	it('takes the buyer from the address', () => {
		expect(readVisit(`${chat}?as=28777805391819468`, '27190446518230957')).toEqual({
			psid: '28777805391819468',
			ref: undefined,
			address: `${chat}?as=28777805391819468`,
		});
	});

	it('remembers the buyer when a shop sends them back without a name', () => {
		expect(readVisit(`${chat}?token=5O1`, '27190446518230957')).toMatchObject({
			psid: '27190446518230957',
			address: `${chat}?token=5O1&as=27190446518230957`,
		});
	});

	it('leaves the default buyer to the server', () => {
		expect(readVisit(chat, null)).toEqual({ psid: undefined, ref: undefined, address: chat });
	});

	it('reads the ref once: the address goes on without it', () => {
		expect(readVisit(`${chat}?ref=SPRING%20SALE&as=1`, null)).toEqual({
			psid: '1',
			ref: 'SPRING SALE',
			address: `${chat}?as=1`,
		});
	});
});
