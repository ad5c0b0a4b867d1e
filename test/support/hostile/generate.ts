import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import { anyBody, jsonBody } from './bodies';
import { headersFor, plainHeaders } from './headers';
import { doors, type Door, type HostileRequest, type Known } from './request';
import { targetFor } from './targets';

/** What no client of the vendors does; n8n's own router has most of them to itself. */
const methods = ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'get', 'BREW'];

/** The way in which each door is meant to be used, and then some. */
const methodFor = (door: Door): fc.Arbitrary<string> => {
	const meant = door === 'payPal' ? ['POST'] : door === 'link' ? ['GET'] : ['GET', 'POST'];
	return fc.oneof(
		{ weight: 12, arbitrary: fc.constantFrom(...meant) },
		{ weight: 1, arbitrary: fc.constantFrom('GET', 'POST', ...methods) },
	);
};

const manner = fc.oneof(
	{ weight: 30, arbitrary: fc.constant<HostileRequest['manner']>('whole') },
	{ weight: 3, arbitrary: fc.constant<HostileRequest['manner']>('chunked') },
	{ weight: 1, arbitrary: fc.constant<HostileRequest['manner']>('hangs up') },
	{ weight: 1, arbitrary: fc.constant<HostileRequest['manner']>('promises more') },
);

/** Requests by somebody who has seen everything but the secrets. None of them is proven. */
const hostile = (known: Known): fc.Arbitrary<HostileRequest> =>
	fc.constantFrom(...doors).chain((door) =>
		methodFor(door).chain((method) =>
			fc.record({
				door: fc.constant(door),
				method: fc.constant(method),
				target: targetFor(door, known),
				headers: headersFor(door, known),
				body: method === 'POST' || method === 'PUT' ? anyBody(door, known) : fc.constant(Buffer.alloc(0)),
				manner,
			}),
		),
	);

/**
 * Deliveries that whoever has the app's secret signs, and that make no sense. They are proven: what they say may start an
 * execution, but nothing may break.
 */
const provenNonsense = (known: Known, appSecret: string): fc.Arbitrary<HostileRequest> =>
	fc
		.record({ body: jsonBody(known.messenger.body), headers: plainHeaders(known) })
		.map(({ body, headers }) => {
			const signature = createHmac('sha256', appSecret).update(body).digest('hex');
			return {
				door: 'messenger',
				method: 'POST',
				target: known.addresses.messenger,
				headers: [
					...headers.filter(([name]) => !/encoding/i.test(name)),
					['x-hub-signature-256', `sha256=${signature}`],
				],
				body,
				manner: 'whole',
			};
		});

/** So many requests, the same for one seed. */
export const hostileRequests = (known: Known, count: number, seed: number): HostileRequest[] =>
	fc.sample(hostile(known), { numRuns: count, seed });

export const nonsenseRequests = (
	known: Known,
	appSecret: string,
	count: number,
	seed: number,
): HostileRequest[] => fc.sample(provenNonsense(known, appSecret), { numRuns: count, seed });
