import fc from 'fast-check';

import { openToken, sealToken } from '../../../../../../nodes/vendors/messenger/login/tokenSeal';

const token = 'EAAPlaygroundPageToken';
const secret = 'app secret';

describe('a sealed token', () => {
	it('opens with the secret and the purpose it was sealed with, and is not to be read in it', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (value, key, purpose) => {
				const sealed = sealToken(value, key, purpose);
				expect(openToken(sealed, key, purpose)).toBe(value);
			}),
			{ numRuns: 50 },
		);
		expect(sealToken(token, secret, 'a')).not.toContain(token);
		expect(sealToken(token, secret, 'a')).not.toBe(sealToken(token, secret, 'a'));
	});

	it.each<[string, string, string]>([
		['another secret', 'guess', 'a'],
		['another purpose', secret, 'b'],
	])('does not open with %s', (_, key, purpose) => {
		expect(openToken(sealToken(token, secret, 'a'), key, purpose)).toBeUndefined();
	});

	it('does not open when a bit of it was changed', () => {
		const bytes = Buffer.from(sealToken(token, secret, 'a'), 'base64url');
		for (const place of bytes.keys()) {
			const changed = Buffer.from(bytes);
			changed[place]! ^= 1;
			expect(openToken(changed.toString('base64url'), secret, 'a')).toBeUndefined();
		}
	});

	it.each([[undefined], [null], [42], [''], ['AAAA'], ['not base64!'], [{}]])('is not %p', (nothing) => {
		expect(openToken(nothing, secret, 'a')).toBeUndefined();
	});
});
