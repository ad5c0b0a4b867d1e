import { gzipSync } from 'node:zlib';

import fc from 'fast-check';

import type { Door, Known } from './request';

const mega = 1_048_576;

/** Names that mean something to JavaScript, or to those who read these bodies. */
const names = fc.oneof(
	fc.constantFrom(
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'length',
		'then',
		'',
	),
	fc.constantFrom(
		'object',
		'entry',
		'messaging',
		'sender',
		'id',
		'resource',
		'event_type',
		'page',
		'message',
	),
	fc.string({ maxLength: 8 }),
);

/** `__proto__` as a name of its own, as JSON.parse makes it. */
const toObject = (members: Array<[string, unknown]>): object => {
	const made: object = {};
	for (const [name, value] of members)
		Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
	return made;
};

/** Any JSON, with names and numbers that hurt. */
const nasty: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
	any: fc.oneof(
		{ maxDepth: 4, depthSize: 'small' },
		fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.double(), fc.boolean(), fc.constant(null)),
		fc.constantFrom(2 ** 60, -0, 1e308, '1e999', '\u0000', '\ud800', '={{ $env }}', '<script>'),
		fc.array(tie('any'), { maxLength: 4 }),
		fc.array(fc.tuple(names, tie('any')), { maxLength: 4 }).map(toObject),
	),
})).any;

/** A delivery as its vendor makes it, with one thing in it that is not as it should be. */
export const jsonBody = (genuine: Buffer): fc.Arbitrary<Buffer> =>
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.tuple(fc.nat(), nasty).map(([place, value]) => replaced(genuine, place, value)),
		},
		{ weight: 1, arbitrary: nasty.map((value) => Buffer.from(JSON.stringify(value) ?? 'null')) },
	);

/** Puts a value in the place of another, wherever that is in the body. */
function replaced(genuine: Buffer, place: number, value: unknown): Buffer {
	const body = JSON.parse(genuine.toString()) as object;
	const places: Array<[object, string]> = [];
	const walk = (within: unknown): void => {
		if (typeof within !== 'object' || within === null) return;
		for (const [name, inner] of Object.entries(within)) {
			places.push([within, name]);
			walk(inner);
		}
	};
	walk(body);
	const [within, name] = places[place % places.length]!;
	(within as Record<string, unknown>)[name] = value;
	return Buffer.from(JSON.stringify(body));
}

const garbled = (genuine: Buffer): fc.Arbitrary<Buffer> =>
	fc.oneof(
		fc.tuple(fc.nat(), fc.nat(255)).map(([place, byte]) => {
			const bytes = Buffer.from(genuine);
			bytes[place % bytes.length] = byte;
			return bytes;
		}),
		fc.nat().map((length) => genuine.subarray(0, length % genuine.length)),
		fc.constantFrom(
			Buffer.concat([genuine, genuine]),
			Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), genuine]),
			Buffer.from(genuine.toString(), 'utf16le'),
		),
	);

const odd = fc.oneof(
	fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
	fc.constantFrom(
		Buffer.alloc(0),
		Buffer.from([0xff, 0xfe, 0x22, 0xc0, 0x80, 0x22]),
		Buffer.from('{"object":"page","entry":"\xff\xfe"}', 'latin1'),
		Buffer.from('__proto__[polluted]=1&constructor[prototype][polluted]=1&a[b][c][d][e][f][g]=1'),
		Buffer.from('a=1&'.repeat(5_000)),
		Buffer.from('--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--b'),
		Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
	),
	fc.integer({ min: 100, max: 50_000 }).map((depth) => Buffer.from('['.repeat(depth))),
	fc
		.integer({ min: 100, max: 20_000 })
		.map((depth) => Buffer.from(`${'{"entry":['.repeat(depth)}${']}'.repeat(depth)}`)),
	fc.constantFrom(10, 1_000_000).map((length) => gzipSync(Buffer.alloc(length, ' '))),
);

/** Up to n8n's limit, and beyond it. */
const large = fc
	.tuple(fc.constantFrom(1, 4, 15.9, 16, 17), fc.constantFrom('a', ' ', '[', '"', '\0'))
	.map(([megas, filling]) => Buffer.alloc(Math.round(megas * mega), filling));

export const anyBody = (door: Door, { messenger, payPal }: Known): fc.Arbitrary<Buffer> => {
	const genuine = door === 'payPal' ? payPal.body : messenger.body;
	return fc.oneof(
		{ weight: 60, arbitrary: jsonBody(genuine) },
		{ weight: 30, arbitrary: garbled(genuine) },
		{ weight: 20, arbitrary: odd },
		{ weight: 1, arbitrary: large },
	);
};
