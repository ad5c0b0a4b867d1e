import { callOf, ofOperations, ofTriggers } from '../../../../scripts/drift/calls.ts';
import { compare } from '../../../../scripts/drift/compare.ts';
import { callsOfGraph } from '../../../../scripts/drift/graphApi.ts';
import { callsOfOpenApi } from '../../../../scripts/drift/openApi.ts';

const order = (line: object, statuses: string[] = ['200', '422']) => ({
	openapi: '3.0.3',
	paths: {
		'/v2/orders': {
			parameters: [{ $ref: '#/components/parameters/id' }],
			post: {
				requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/order' } } } },
				responses: Object.fromEntries(statuses.map((status) => [status, { description: 'x' }])),
			},
			get: { responses: {} },
		},
	},
	components: {
		parameters: {
			id: {
				name: 'PayPal-Request-Id',
				in: 'header',
				required: true,
				schema: { type: 'string', maxLength: 108 },
			},
		},
		schemas: {
			order: {
				type: 'object',
				required: ['lines'],
				properties: { lines: { type: 'array', items: { $ref: '#/components/schemas/line' } } },
			},
			line: { allOf: [{ type: 'object', properties: { name: { type: 'string', maxLength: 127 } } }, line] },
		},
	},
});

const ours = () => true;
const linesBetween = (before: object, after: object) =>
	compare(
		callsOfOpenApi(before as Record<string, unknown>),
		callsOfOpenApi(after as Record<string, unknown>),
		ours,
	).map(({ call, lines }) => [call, ...lines]);

describe('drift of an OpenAPI document', () => {
	const before = order({ properties: { kind: { enum: ['MUG', 'TEA'] }, upc: { type: 'string' } } });

	it('is none between the same, and none in words for people', () => {
		expect(linesBetween(before, structuredClone(before))).toEqual([]);
		const described = order({
			description: 'New words',
			properties: { kind: { enum: ['MUG', 'TEA'], example: 'MUG' }, upc: { type: 'string' } },
		});
		expect(linesBetween(before, described)).toEqual([]);
	});

	it('names what is gone, what is new, and what is different, where it stands', () => {
		const after = order(
			{
				required: ['sku'],
				properties: {
					kind: { enum: ['MUG', 'POT'] },
					sku: { type: 'string' },
					name: { maxLength: 300 },
					weight: { type: 'object', properties: { unit: { type: 'string' } } },
				},
			},
			['200', '400'],
		);
		expect(linesBetween(before, after)).toEqual([
			[
				'POST /v2/orders',
				'- body.lines[].kind = TEA (allowed)',
				'- body.lines[].upc (optional, type string)',
				'- answer 422 (possible)',
				'! body.lines[].name: optional, type string, maxLength 127 -> optional, type string, maxLength 127, maxLength 300',
				'+ body.lines[].kind = POT (allowed)',
				'+ body.lines[].sku (required, type string)',
				'+ body.lines[].weight (optional, type object)',
				'+ answer 400 (possible)',
			],
		]);
	});

	it('says when a call is gone, and nothing of calls that nobody makes', () => {
		const after = order({});
		delete (after.paths['/v2/orders'] as { get?: object }).get;
		const [one, other] = [before, after].map((document) =>
			callsOfOpenApi(document as unknown as Record<string, unknown>),
		);
		expect(compare(one!, other!, (call) => call.startsWith('GET'))).toEqual([
			{ call: 'GET /v2/orders', lines: ['- the call is gone'] },
		]);
		expect(compare(one!, other!, () => false)).toEqual([]);
	});

	it('comes to an end in a schema that contains itself', () => {
		const endless = order({
			properties: { parts: { type: 'array', items: { $ref: '#/components/schemas/line' } } },
		});
		expect(linesBetween(endless, structuredClone(endless))).toEqual([]);
	});
});

describe("drift of Meta's description", () => {
	const edge = (params: object[]) =>
		callsOfGraph({
			page_edges: [{ method: 'POST', edge: 'messages', returns: 'Object', params: params as never }],
			nodes: { Persona: [{ name: 'id', type: 'string' }] },
		});

	it('names parameters and values', () => {
		const before = edge([{ name: 'tag', type: 'enum', enum: ['HUMAN_AGENT', 'POST_PURCHASE_UPDATE'] }]);
		const after = edge([{ name: 'tag', type: 'enum', required: true, enum: ['HUMAN_AGENT'] }]);
		expect(compare(before, after, ours)).toEqual([
			{
				call: 'POST /{page}/messages',
				lines: [
					'- tag = POST_PURCHASE_UPDATE (allowed)',
					'! tag: optional, type enum -> required, type enum',
				],
			},
		]);
	});
});

describe('the calls that are looked at', () => {
	it('are each named once', () => {
		const all = [...ofOperations, ...ofTriggers];
		expect(new Set(all).size).toBe(all.length);
	});

	it('are found by what was sent, the most exact one first', () => {
		const calls = ['GET /v1/x/{id}', 'GET /v1/x/next', 'POST /v1/x/{id}'];
		expect(callOf(calls, 'GET', '/v1/x/next?page=1')).toBe('GET /v1/x/next');
		expect(callOf(calls, 'GET', '/v1/x/7')).toBe('GET /v1/x/{id}');
		expect(callOf(calls, 'GET', '/v1/x/7/more')).toBeUndefined();
		expect(callOf(calls, 'PUT', '/v1/x/7')).toBeUndefined();
	});
});
