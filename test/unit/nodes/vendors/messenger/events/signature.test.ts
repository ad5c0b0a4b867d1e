import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import {
	signMessengerDelivery,
	verifyMessengerDelivery,
} from '../../../../../../nodes/vendors/messenger/events/signature';

const secret = '0f8e7d6c5b4a39281706f5e4d3c2b1a0';
const body = Buffer.from('{"object":"page","entry":[]}');
const signed = { 'x-hub-signature-256': signMessengerDelivery(body, secret) };

describe('a genuine delivery', () => {
	it('is let through', () => {
		expect(verifyMessengerDelivery(body, signed, secret)).toEqual({ ok: true });
	});

	it.each(['X-Hub-Signature-256', 'X-HUB-SIGNATURE-256', 'x-hub-signature-256'])(
		'is let through with the header written %s',
		(name) => {
			const headers = { [name]: signed['x-hub-signature-256'] };
			expect(verifyMessengerDelivery(body, headers, secret)).toEqual({ ok: true });
		},
	);

	it.each(['c', 'checkout', 'checkout-link', 'checkout-list:1'])(
		'is let through when it begins with %s',
		(text) => {
			const raw = Buffer.from(text);
			const headers = { 'x-hub-signature-256': signMessengerDelivery(raw, secret) };
			expect(verifyMessengerDelivery(raw, headers, secret)).toEqual({ ok: true });
		},
	);

	it('is signed as anybody can sign with node:crypto alone', () => {
		const digest = createHmac('sha256', secret).update(body).digest('hex');
		expect(signMessengerDelivery(body, secret)).toBe(`sha256=${digest}`);
	});
});

describe('a delivery is refused', () => {
	const right = signed['x-hub-signature-256'];
	const sha1 = `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

	it.each([
		['without a signature', {}, secret, 'missing-signature'],
		['with an empty signature', { 'x-hub-signature-256': '' }, secret, 'missing-signature'],
		['with nothing but the old SHA-1 signature', { 'x-hub-signature': sha1 }, secret, 'missing-signature'],
		['with SHA-1 under the new name', { 'x-hub-signature-256': sha1 }, secret, 'malformed-signature'],
		['without the prefix', { 'x-hub-signature-256': right.slice(7) }, secret, 'malformed-signature'],
		['cut short', { 'x-hub-signature-256': right.slice(0, -1) }, secret, 'malformed-signature'],
		['with something before it', { 'x-hub-signature-256': `x${right}` }, secret, 'malformed-signature'],
		['with something after it', { 'x-hub-signature-256': `${right}\n` }, secret, 'malformed-signature'],
		['in capitals', { 'x-hub-signature-256': right.toUpperCase() }, secret, 'malformed-signature'],
		['when the app has another secret', signed, 'another secret', 'wrong-signature'],
		['when no secret is known, however it is signed', signed, '', 'missing-secret'],
	])('%s', (_, headers, appSecret, reason) => {
		expect(verifyMessengerDelivery(body, headers, appSecret)).toEqual({ ok: false, reason });
	});

	it('signed with an empty secret, by somebody who hopes we have none', () => {
		const forged = { 'x-hub-signature-256': signMessengerDelivery(body, '') };
		expect(verifyMessengerDelivery(body, forged, '')).toEqual({ ok: false, reason: 'missing-secret' });
	});
});

describe('for all bodies and secrets', () => {
	const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
	const secrets = fc.string({ minLength: 1, maxLength: 64 });

	it('what was signed verifies', () => {
		fc.assert(
			fc.property(bytes, secrets, (raw, key) => {
				const headers = { 'x-hub-signature-256': signMessengerDelivery(raw, key) };
				expect(verifyMessengerDelivery(raw, headers, key)).toEqual({ ok: true });
			}),
		);
	});

	it('one changed bit does not', () => {
		fc.assert(
			fc.property(
				bytes.filter((raw) => raw.length > 0),
				secrets,
				fc.nat(),
				(raw, key, position) => {
					const headers = { 'x-hub-signature-256': signMessengerDelivery(raw, key) };
					const changed = Buffer.from(raw);
					const index = position % changed.length;
					changed[index] = changed[index]! ^ (1 << (position % 8));
					expect(verifyMessengerDelivery(changed, headers, key)).toEqual({
						ok: false,
						reason: 'wrong-signature',
					});
				},
			),
		);
	});

	it('no header makes it throw, or lets it through', () => {
		fc.assert(
			fc.property(bytes, fc.string(), (raw, header) => {
				const verdict = verifyMessengerDelivery(raw, { 'x-hub-signature-256': header }, secret);
				expect(verdict.ok).toBe(false);
			}),
		);
	});
});
