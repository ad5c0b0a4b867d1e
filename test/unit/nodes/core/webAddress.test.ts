import fc from 'fast-check';

import { isOfWeb, isSameOrigin, toUrl, toWebAddress } from '../../../../nodes/core/webAddress';

describe('toWebAddress', () => {
	it.each([
		['https://shop.example.com', 'https://shop.example.com'],
		['https://shop.example.com/', 'https://shop.example.com/'],
		['http://shop.example.com/a b', 'http://shop.example.com/a%20b'],
		['https:\\\\shop.example.com\\a', 'https://shop.example.com/a'],
		['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
		['mailto:shop@example.com', undefined],
		['shop.example.com', undefined],
		['/a', undefined],
		['', undefined],
	])('%j is %j', (text, expected) => {
		expect(toWebAddress(text)).toBe(expected);
	});

	it('gives what it would leave alone', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
				const address = toWebAddress(url)!;
				expect(toWebAddress(address)).toBe(address);
			}),
		);
	});
});

it('toUrl takes any text, and gives an address or nothing', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
			expect(toUrl(text)?.href).toBe(URL.canParse(text) ? new URL(text).href : undefined);
		}),
	);
	expect(toUrl('/v1', 'https://api.example.com/x')?.href).toBe('https://api.example.com/v1');
});

it('isOfWeb takes what a browser fetches', () => {
	const addresses = ['https://a.example', 'http://a.example', 'ftp://a.example', 'javascript:0', 'tel:1'];
	expect(addresses.filter((address) => isOfWeb(toUrl(address)!))).toEqual(addresses.slice(0, 2));
});

it.each([
	['https://a.example/x', 'https://a.example/y?z', true],
	['https://a.example', 'https://a.example:443', true],
	['https://a.example', 'http://a.example', false],
	['https://a.example', 'https://a.example:444', false],
	['https://a.example', 'https://b.example', false],
	['https://a.example', '', false],
	['', '', false],
])('isSameOrigin of %j and %j is %s', (one, other, expected) => {
	expect(isSameOrigin(one, other)).toBe(expected);
});
