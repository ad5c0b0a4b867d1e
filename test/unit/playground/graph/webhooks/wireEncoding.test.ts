import { toWire } from '../../../../../playground/graph/webhooks/wireEncoding.ts';

const wireOf = (text: string) => toWire(text).toString('utf8');

describe('toWire', () => {
	it.each([
		['é', '"\\u00e9"'],
		['\u00a0', '"\\u00a0"'],
		['😢', '"\\ud83d\\ude22"'],
		['50%', '"50\\u0025"'],
		['a@b', '"a\\u0040b"'],
		['<b>', '"\\u003Cb>"'],
		['https://x', '"https:\\/\\/x"'],
		['"quoted" \\ \n', '"\\"quoted\\" \\\\ \\n"'],
		['plain & simple', '"plain & simple"'],
	])('writes %j as %s', (text, wire) => {
		expect(wireOf(text)).toBe(wire);
	});

	it('stays the same JSON', () => {
		const payload = { text: 'é/%@<>😢\u00a0', list: [1, null, true] };
		expect(JSON.parse(toWire(payload).toString())).toEqual(payload);
	});
});
