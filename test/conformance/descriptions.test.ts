import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ofOperations, ofTriggers } from '../../scripts/drift/calls.ts';
import { inUse } from '../../scripts/drift/inUse.ts';
import { callsOfOpenApi } from '../../scripts/drift/openApi.ts';
import { conformanceData, describeWithVendorData } from '../support/conformanceData';

const read = (file: string) => readFileSync(path.join(conformanceData!, file));

/** In PayPal's SDK of 2026 and its documentation, and younger than its OpenAPI of February 2024. */
const younger = (call: string) =>
	call.includes(' /v1/checkout/payment-resources') || call === 'GET /v1/billing/subscriptions';

describeWithVendorData('the descriptions that the tests are held against', () => {
	it.each(inUse)('$file is the one that is named with its date', ({ file, sha256 }) => {
		expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sha256);
	});

	it('have every call to PayPal that is looked at for drift', () => {
		const known = new Set(
			inUse
				.filter(({ file }) => file.startsWith('openapi/'))
				.flatMap(({ file }) => [
					...callsOfOpenApi(JSON.parse(read(file).toString()) as Record<string, unknown>).keys(),
				]),
		);
		const unknown = [...ofOperations, ...ofTriggers].filter((call) => !known.has(call) && !younger(call));
		expect(unknown).toEqual([]);
	});
});
