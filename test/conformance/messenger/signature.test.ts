import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseDelivery } from '../../../nodes/vendors/messenger/events/events';
import {
	signMessengerDelivery,
	verifyMessengerDelivery,
} from '../../../nodes/vendors/messenger/events/signature';
import { simplify } from '../../../nodes/vendors/messenger/events/simplify';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';

interface WireVector {
	text: string;
	wire_body: string;
	app_secret: string;
	sha256: string;
	sha256_over_utf8_reserialisation_WRONG: string;
}

interface SignedDelivery {
	name: string;
	body_file: string;
	app_secret: string;
	x_hub_signature_published: string;
	x_hub_signature_256_computed_by_us: string;
}

const folder = path.join(conformanceData ?? '', 'fixtures/messenger/signed');
const read = <T>(file: string): T[] =>
	conformanceData ? (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T[]) : [];

const verify = (body: Buffer, signature: string, secret: string) =>
	verifyMessengerDelivery(body, { 'X-Hub-Signature-256': signature }, secret);

describeWithVendorData('bodies in the encoding that Facebook signs', () => {
	const vectors = read<WireVector>('wire-encoding-vectors.json');

	it('are there', () => expect(vectors.length).toBeGreaterThan(0));

	it.each(vectors.map((vector) => [vector.text, vector] as const))('verify as they are: %s', (_, vector) => {
		const body = Buffer.from(vector.wire_body);
		expect(verify(body, vector.sha256, vector.app_secret)).toEqual({ ok: true });
		expect(signMessengerDelivery(body, vector.app_secret)).toBe(vector.sha256);
	});

	it.each(vectors.map((vector) => [vector.text, vector] as const))(
		'say what was written: %s',
		(text, vector) => {
			const [event] = parseDelivery(Buffer.from(vector.wire_body));
			expect(simplify(event!).text).toBe(text);
		},
	);

	const escaped = vectors.filter((vector) => vector.sha256 !== vector.sha256_over_utf8_reserialisation_WRONG);

	it.each(escaped.map((vector) => [vector.text, vector] as const))(
		'do not verify once they were parsed and written again: %s',
		(_, vector) => {
			const rewritten = Buffer.from(JSON.stringify(JSON.parse(vector.wire_body)));
			expect(verify(rewritten, vector.sha256, vector.app_secret)).toEqual({
				ok: false,
				reason: 'wrong-signature',
			});
			expect(
				verify(
					Buffer.from(vector.wire_body),
					vector.sha256_over_utf8_reserialisation_WRONG,
					vector.app_secret,
				),
			).toEqual({ ok: false, reason: 'wrong-signature' });
		},
	);
});

describeWithVendorData('recorded deliveries', () => {
	const deliveries = read<SignedDelivery>('index.json').map((entry) => [entry.name, entry] as const);

	it.each(deliveries)('verify, and are read: %s', (_, entry) => {
		const body = readFileSync(path.join(folder, entry.body_file));
		expect(verify(body, entry.x_hub_signature_256_computed_by_us, entry.app_secret)).toEqual({ ok: true });
		const [event] = parseDelivery(body);
		expect(simplify(event!)).toMatchObject({
			event: 'message',
			pageId: '1717527131834678',
			psid: '1256217357730577',
			text: '34wrr3wr',
			timestamp: '2016-10-08T16:05:21.741Z',
		});
	});

	it.each(deliveries)('with their old SHA-1 signature alone are refused: %s', (_, entry) => {
		const body = readFileSync(path.join(folder, entry.body_file));
		const headers = { 'x-hub-signature': entry.x_hub_signature_published };
		expect(verifyMessengerDelivery(body, headers, entry.app_secret)).toEqual({
			ok: false,
			reason: 'missing-signature',
		});
	});
});
