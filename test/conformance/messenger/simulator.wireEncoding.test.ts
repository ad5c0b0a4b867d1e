import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { toWire } from '../../../playground/graph/webhooks/wireEncoding.ts';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';

interface Vector {
	text: string;
	wire_body: string;
	app_secret: string;
	sha256: string;
}

const signed = path.join(conformanceData ?? '', 'fixtures/messenger/signed');
const vectors = conformanceData
	? (JSON.parse(readFileSync(path.join(signed, 'wire-encoding-vectors.json'), 'utf8')) as Vector[])
	: [];

describeWithVendorData('Bytes of a webhook delivery', () => {
	it.each(vectors.map((vector) => [vector.text, vector] as const))('%s', (text, vector) => {
		const payload = JSON.parse(vector.wire_body) as {
			entry: Array<{ messaging: Array<{ message: { text: string } }> }>;
		};
		expect(payload.entry[0]!.messaging[0]!.message.text).toBe(text);
		const wire = toWire(payload);
		expect(wire.toString('utf8')).toBe(vector.wire_body);
		expect(`sha256=${createHmac('sha256', vector.app_secret).update(wire).digest('hex')}`).toBe(
			vector.sha256,
		);
	});
});
