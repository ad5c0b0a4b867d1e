import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject, INodeType } from 'n8n-workflow';

import type { Operations } from '../../nodes/core/operation';

/** What n8n's editor reads of a schema: it makes a field to drag of each property. */
interface JsonSchema {
	type?: string;
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
}

/** The items an operation gives, by its resource and its own value: `message/sendText`. */
export type OperationItems = Record<string, () => Promise<IDataObject[]>>;

const root = path.resolve(__dirname, '../..');

/**
 * Tests that the output schemas of a node, in each of its versions, say no less and no more than real items: n8n shows
 * them as fields to drag before a node has run. With `WRITE_SCHEMAS=1` it writes them: read the diff then.
 *
 * @param itemsOf each operation of a version, as merchants usually get them
 */
export function describeOutputSchemas(
	node: INodeType,
	operations: Operations,
	itemsOf: (version: number) => OperationItems,
): void {
	const all = Object.entries(operations).flatMap(([resource, ofResource]) =>
		Object.keys(ofResource).map((operation) => `${resource}/${operation}`),
	);

	describe.each([node.description.version].flat())('the output schemas of version %i', (version) => {
		const folder = path.join(root, 'nodes', node.constructor.name, '__schema__', `v${version}.0.0`);
		const items = itemsOf(version);

		it.each(Object.keys(items))('%s: every field of its items, and no other', async (operation) => {
			const file = path.join(folder, `${operation}.json`);
			const real = { ...toSchema(await items[operation]!()), version: 1 };
			if (process.env.WRITE_SCHEMAS === '1') write(file, real);
			expect(existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))).toEqual(real);
		});

		it('exist for every operation, and for nothing else', () => {
			const files = globSync('*/*.json', { cwd: folder }).map((file) =>
				file.replace(/\.json$/, '').replaceAll('\\', '/'),
			);
			expect(Object.keys(items).sort()).toEqual([...all].sort());
			expect(files.sort()).toEqual([...all].sort());
		});
	});
}

function write(file: string, schema: object): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(schema, null, '\t')}\n`);
}

/** What these items have, all in all; of a list, what its first entry has, which is the one n8n offers to drag. */
const toSchema = (items: unknown[]): JsonSchema => items.map(schemaOf).reduce(merge);

function schemaOf(value: unknown): JsonSchema {
	if (value === null) return { type: 'null' };
	if (Array.isArray(value)) return { type: 'array', items: value.length > 0 ? schemaOf(value[0]) : {} };
	if (typeof value === 'object') {
		const entries = Object.entries(value).filter(([, one]) => one !== undefined);
		return { type: 'object', properties: Object.fromEntries(entries.map(([k, one]) => [k, schemaOf(one)])) };
	}
	return { type: Number.isInteger(value) ? 'integer' : typeof value };
}

/** Both in one, in the order of the first: n8n shows the fields as they come. */
function merge(one: JsonSchema, other: JsonSchema): JsonSchema {
	if (!one.type || one.type === 'null') return other;
	if (!other.type || other.type === 'null') return one;
	if (one.type !== other.type)
		throw new Error(`A field is ${one.type} in one item, ${other.type} in another`);
	if (one.items && other.items) return { ...one, items: merge(one.items, other.items) };
	if (!one.properties || !other.properties) return one;
	const properties = { ...one.properties };
	for (const [name, schema] of Object.entries(other.properties))
		properties[name] = properties[name] ? merge(properties[name], schema) : schema;
	return { ...one, properties };
}
