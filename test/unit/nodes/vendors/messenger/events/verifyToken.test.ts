import { isVerifyToken, toVerifyToken } from '../../../../../../nodes/vendors/messenger/events/verifyToken';

describe('the verify token', () => {
	const token = toVerifyToken('secret', { path: '5e6f-1/messenger' });

	it('is the same in every process', () => {
		expect(toVerifyToken('secret', { path: '5e6f-1/messenger' })).toBe(token);
		expect(token).toMatch(/^[0-9a-f]{40}$/);
	});

	it.each([
		['app secret', toVerifyToken('other', { path: '5e6f-1/messenger' })],
		['trigger', toVerifyToken('secret', { path: '5e6f-2/messenger' })],
		['way of registering', toVerifyToken('secret', { pageId: '5e6f-1/messenger' })],
	])('is another one with another %s', (_, other) => {
		expect(other).not.toBe(token);
	});

	it.each([
		['the right one', token, true],
		['a wrong one', `${token.slice(0, -1)}x`, false],
		['a part of it', token.slice(0, -1), false],
		['nothing', undefined, false],
		['a list', [token], false],
		['an empty one', '', false],
	])('%s is recognised', (_, given, expected) => {
		expect(isVerifyToken(given, token)).toBe(expected);
	});
});
