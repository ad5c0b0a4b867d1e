import type { Fault } from '../world/faults.ts';

/** JSON schemas of what the control plane takes. */

const vendor = { type: 'string', enum: ['messenger', 'paypal'] } as const;
export const positive = { type: 'integer', minimum: 1 } as const;

export const closed = <T extends object>(schema: T) =>
	({ type: 'object', additionalProperties: false, ...schema }) as const;

export const faultBody = closed({
	required: ['on', 'action'],
	properties: {
		on: { type: 'string', enum: ['call', 'delivery'] },
		action: { type: 'string', enum: ['fail', 'delay', 'drop', 'hold', 'repeat'] },
		vendor,
		method: { type: 'string', enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
		match: { type: 'string', minLength: 1 },
		about: { type: 'string', pattern: '^\\d+$' },
		skip: { type: 'integer', minimum: 0 },
		times: positive,
		when: { type: 'string', enum: ['before', 'after'] },
		status: { type: 'integer', minimum: 200, maximum: 599 },
		body: {},
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		ms: { type: 'integer', minimum: 0, maximum: 600_000 },
	},
});

/** What is wrong with a fault whose parts are right, but do not go together. */
export function faultProblem(fault: Partial<Fault>): string | undefined {
	if (fault.action === 'delay' && fault.ms === undefined) return '"delay" needs "ms"';
	if (fault.on === 'call')
		return fault.action === 'repeat' ? '"repeat" is for deliveries, not for calls' : undefined;
	const onlyForCalls = (['method', 'body', 'headers'] as const).find((name) => fault[name] !== undefined);
	return onlyForCalls && `"${onlyForCalls}" is for calls, not for deliveries`;
}

export const clockBody = closed({
	required: ['advanceMs'],
	properties: { advanceMs: { type: 'integer', minimum: 0 } },
});

export const vendorQuery = closed({ properties: { vendor } });

export const trafficQuery = closed({ properties: { after: { type: 'string', pattern: '^\\d+$' } } });

export const followBody = closed({
	required: ['psids'],
	properties: { psids: { type: 'array', items: { type: 'string', pattern: '^\\d+$' }, maxItems: 100 } },
});

export const personBody = closed({
	required: ['firstName', 'lastName'],
	properties: {
		firstName: { type: 'string', minLength: 1, maxLength: 50 },
		lastName: { type: 'string', maxLength: 50 },
		locale: { type: 'string', pattern: '^[a-z]{2}_[A-Z]{2}$' },
	},
});
