import fc from 'fast-check';

import type { Door, Known } from './request';

type Headers = Array<[name: string, value: string]>;

/** Anything that may stand in a header without ending it. */
const value = fc.oneof(
	fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
	fc.constantFrom('', 'constructor', '__proto__', '\xff\xfe', '={{ 1 }}', 'a'.repeat(8_000), "' OR 1=1 --"),
);

const hex = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

const hosts = (host: string): fc.Arbitrary<Headers> =>
	fc.oneof(
		{ weight: 8, arbitrary: fc.constant<Headers>([['host', host]]) },
		{
			weight: 1,
			arbitrary: fc.constantFrom<Headers>(
				[],
				[['host', '']],
				[['host', 'evil.example']],
				[['host', `${host}@evil.example`]],
				[['host', '[::1]:99999']],
				[
					['host', host],
					['host', 'evil.example'],
				],
				[
					['host', host],
					['x-forwarded-host', 'evil.example'],
					['x-forwarded-proto', 'javascript'],
				],
				[
					['host', host],
					['x-forwarded-for', '127.0.0.1'],
					['forwarded', 'for=127.0.0.1;host=evil.example'],
				],
			),
		},
	);

const types = fc.oneof(
	{ weight: 6, arbitrary: fc.constant('application/json') },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			...[
				'application/json; charset=utf-8',
				'application/json; charset=utf-7',
				'application/json; charset=x',
			],
			...['text/plain', 'text/xml', 'application/xml', 'application/octet-stream', 'application/graphql'],
			...[
				'application/x-www-form-urlencoded',
				'multipart/form-data',
				'multipart/form-data; boundary=b',
				'/',
				'',
			],
		),
	},
	{ weight: 1, arbitrary: value },
);

const further: fc.Arbitrary<Headers> = fc.array(
	fc.tuple(
		fc.constantFrom(
			...['accept-language', 'user-agent', 'cookie', 'referer', 'origin', 'authorization', 'x-request-id'],
			...['accept', 'if-none-match', 'range', 'x-http-method-override', 'content-language'],
		),
		value,
	),
	{ maxLength: 3 },
);

const encodings: fc.Arbitrary<Headers> = fc.oneof(
	{ weight: 15, arbitrary: fc.constant<Headers>([]) },
	{
		weight: 1,
		arbitrary: fc
			.constantFrom('gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'zstd', 'nonsense')
			.map((encoding): Headers => [['content-encoding', encoding]]),
	},
);

/** Those of any client. */
export const plainHeaders = ({ host }: Pick<Known, 'host'>): fc.Arbitrary<Headers> =>
	fc
		.tuple(hosts(host), types, further, encodings)
		.map(([first, type, others, encoding]) => [...first, ['content-type', type], ...others, ...encoding]);

/** Signatures that whoever has no secret can come up with. */
const messengerSignature = ({ messenger }: Known): fc.Arbitrary<Headers> => {
	const genuine = messenger.headers['x-hub-signature-256']!;
	return fc.oneof(
		hex(64).map((digits): Headers => [['x-hub-signature-256', `sha256=${digits}`]]),
		value.map((text): Headers => [['x-hub-signature-256', text]]),
		fc.constantFrom<Headers>(
			[],
			[['x-hub-signature-256', 'sha256=']],
			[['x-hub-signature-256', `sha256=${'0'.repeat(64)}`]],
			[['x-hub-signature-256', `SHA256=${genuine.slice(7).toUpperCase()}`]],
			[['x-hub-signature', messenger.headers['x-hub-signature'] ?? 'sha1=0']],
			// Of other bytes; of the genuine ones it would be Facebook's own.
			[['x-hub-signature-256', `${genuine.slice(0, -1)}${genuine.endsWith('0') ? '1' : '0'}`]],
			[
				['x-hub-signature-256', genuine.slice(0, 40)],
				['x-hub-signature-256', genuine.slice(40)],
			],
		),
	);
};

/** PayPal's headers, with one of them changed, missing, or twice. */
const payPalSignature = ({ payPal }: Known): fc.Arbitrary<Headers> => {
	const genuine = Object.entries(payPal.headers).filter(([name]) => name.startsWith('paypal-'));
	const at = genuine.find(([name]) => name === 'paypal-cert-url')?.[1] ?? '';
	const urls = [
		...[at, at.replace('https:', 'http:'), `${at}/../../x`, at.replace('://', '://evil.example@'), `${at}?x`],
		...[
			'https://evil.example/v1/notifications/certs/CERT-1',
			'file:///etc/passwd',
			'https://127.0.0.1/',
			'x',
		],
		at.replace(/CERT-.*/, 'CERT-00000000-00000000-00000000'),
	];
	const others: fc.Arbitrary<[string, string]> = fc.oneof(
		fc.constantFrom(...urls).map((url): [string, string] => ['paypal-cert-url', url]),
		fc
			.constantFrom('SHA1withRSA', 'NONE', 'SHA256withRSA,NONE', 'sha256withrsa', '')
			.map((algorithm): [string, string] => ['paypal-auth-algo', algorithm]),
		fc.tuple(fc.constantFrom(...genuine.map(([name]) => name)), value),
		fc.base64String({ maxLength: 400 }).map((text): [string, string] => ['paypal-transmission-sig', text]),
	);
	return fc.oneof(
		fc.constant<Headers>([]),
		others.map(([name, text]): Headers => [...genuine.filter(([one]) => one !== name), [name, text]]),
		others.map((other): Headers => [...genuine, other]),
		fc
			.constantFrom(...genuine.map(([name]) => name))
			.map((less) => genuine.filter(([name]) => name !== less)),
	);
};

/** What a stranger sends to this door. */
export const headersFor = (door: Door, known: Known): fc.Arbitrary<Headers> => {
	const signature =
		door === 'messenger'
			? messengerSignature(known)
			: door === 'payPal'
				? payPalSignature(known)
				: fc.constant<Headers>([]);
	return fc.tuple(plainHeaders(known), signature).map(([plain, proof]) => [...plain, ...proof]);
};
