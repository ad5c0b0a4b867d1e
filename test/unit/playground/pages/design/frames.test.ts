import { hostOf, inWebView } from '../../../../../playground/pages/design/frames.ts';

const origin = 'http://localhost:4010';

describe('inWebView', () => {
	it.each([
		[
			'http://localhost:5678/webhook/pay?a=1#b',
			`${origin}/_playground/webView/jamie/localhost:5678/webhook/pay?a=1#b`,
		],
		[
			'http://localhost:4010/www.paypal.com/checkoutnow?token=1',
			`${origin}/www.paypal.com/checkoutnow?token=1`,
		],
		['/m.me/mapleandmug', `${origin}/m.me/mapleandmug`],
		['https://mapleandmug.example/', undefined],
		['https://localhost:5678/', undefined],
	])('finds %s at %s', (address, expected) => {
		expect(inWebView(address, 'jamie', origin)).toBe(expected);
	});
});

describe('hostOf', () => {
	it.each([
		['http://localhost:4010/_playground/webView/jamie/localhost:5678/webhook/pay', 'localhost:5678'],
		['http://localhost:4010/www.paypal.com/checkoutnow?token=1', 'www.paypal.com'],
		['http://localhost:4010/stage', 'localhost:4010'],
		['https://mapleandmug.example/privacy', 'mapleandmug.example'],
	])('of %s is %s', (address, host) => {
		expect(hostOf(address, origin)).toBe(host);
	});
});
