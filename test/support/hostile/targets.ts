import fc from 'fast-check';

import type { Door, Known } from './request';

/** Parameters that these pages read, and what n8n's query parser makes of odd ones. */
const parameters: Record<Door, string[]> = {
	messenger: ['c', 'step', 'token', 'hub.mode', 'hub.challenge', 'hub.verify_token', 'checkout'],
	payPal: ['x', 'webhook_id'],
	link: ['l', 'code', 'state', 'error', 'account_linking_token', 'redirect_uri', 'step'],
	waiting: ['step', 'token', 'signature', 'c'],
};

const text = fc.oneof(
	fc.webQueryParameters({ size: 'small' }).map((query) => query.replaceAll('&', '')),
	fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map(encodeURIComponent),
	fc.constantFrom(
		...[
			'',
			'%',
			'%ff',
			'%00',
			'%0d%0aset-cookie:%20a=b',
			'__proto__',
			'constructor',
			'toString',
			'subscribe',
		],
		...['javascript:alert(1)', 'https://evil.example', '//evil.example', '%3Cscript%3E', 'a'.repeat(6_000)],
		...['pay', 'return', 'cancel', 'NaN', '-1', '9'.repeat(400)],
	),
);

/** A buyer's link with something wrong in the middle of it: of the end of a token, a few bits mean nothing. */
const spoilt = (payLink: string): fc.Arbitrary<string> =>
	fc.oneof(
		fc.nat(payLink.length - 12).map((at) => {
			const other = payLink[at + 4] === 'A' ? 'B' : 'A';
			return payLink.slice(0, at + 4) + other + payLink.slice(at + 5);
		}),
		fc.nat(payLink.length - 12).map((length) => payLink.slice(0, length)),
		fc.constant(payLink.split('').reverse().join('')),
		fc.constant(payLink + payLink),
	);

const shapes = fc.constantFrom(
	'',
	'[]',
	'[x]',
	'[__proto__]',
	'[toString]',
	'[0][1][2][3][4][5][6]',
	'.x',
	'%00',
);

const query = (door: Door, { payLink }: Known): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(
				fc
					.tuple(fc.constantFrom(...parameters[door]), shapes, text)
					.map(([name, shape, value]) => `${name}${shape}=${value}`),
				spoilt(payLink).map((token) => `c=${token}`),
				text,
			),
			{ maxLength: 5 },
		)
		.map((parts) => parts.join('&').replaceAll(/[\s\u0080-\uffff]/g, '+'));

const around = (path: string): fc.Arbitrary<string> =>
	fc.oneof(
		{ weight: 12, arbitrary: fc.constant(path) },
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				...[
					`${path}/`,
					`/${path}`,
					`${path}/..`,
					`${path}/%2e%2e/x`,
					`${path}%00`,
					path.toUpperCase(),
					`${path};x`,
				],
				...[`http://evil.example${path}`, '*', path.replace('/webhook/', '/webhook-test/')],
			),
		},
	);

/** Where a stranger goes: the address of a door, or nearly, with any query. */
export const targetFor = (door: Door, known: Known): fc.Arbitrary<string> => {
	const [path = '/'] = known.addresses[door].split('?');
	return fc
		.tuple(around(path), query(door, known))
		.map(([place, asked]) => (asked === '' ? place : `${place}?${asked}`));
};
