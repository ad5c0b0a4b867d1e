import { readText, readWords, type Params } from './call.ts';
import { badParameter } from './errors.ts';
import type { List } from './lists.ts';

type Node = Record<string, unknown>;

/** The names before braces and dots of `id,messages.limit(5){text,from}`, as Graph reads `fields`. */
function fieldNames(fields: string): string[] {
	const names: string[] = [];
	let depth = 0;
	let name = '';
	for (const character of fields) {
		if (character === '{' || character === '(') depth++;
		if (depth === 0 && character === ',') {
			names.push(name);
			name = '';
		} else {
			name += character;
		}
		if (character === '}' || character === ')') depth--;
	}
	return [...names, name]
		.map((written) => /^\s*(\w*)/.exec(written)![1]!)
		.filter((written) => written !== '');
}

/** The fields asked for below one field: `text,from` of `messages{text,from}`. */
export function subfieldsOf(params: Params, field: string): string | undefined {
	const fields = Array.isArray(params.fields) ? params.fields.join() : (readText(params, 'fields') ?? '');
	const start = new RegExp(`(?:^|,)\\s*${field}[^,{]*\\{`).exec(fields);
	if (!start) return undefined;
	let depth = 1;
	const from = start.index + start[0].length;
	for (let index = from; index < fields.length; index++) {
		if (fields[index] === '{') depth++;
		if (fields[index] === '}') depth--;
		if (depth === 0) return fields.slice(from, index);
	}
	return undefined;
}

/** The fields that a call asks for by name. */
export function askedFields(params: Params): string[] {
	const written = params.fields;
	return typeof written === 'string' && !written.startsWith('[')
		? fieldNames(written)
		: (readWords(params, 'fields') ?? []).flatMap(fieldNames);
}

/** The asked-for fields in the asked-for order, and always the id. */
export function select(nodeType: string, params: Params, defaults: string[], node: Node): Node {
	const asked = askedFields(params);
	const fields = asked.length > 0 ? asked : defaults;
	for (const field of fields) {
		if (!Object.hasOwn(node, field)) {
			throw badParameter(`Tried accessing nonexisting field (${field}) on node type (${nodeType})`);
		}
	}
	return Object.fromEntries(
		[...new Set([...fields, 'id'])]
			.filter((field) => node[field] !== undefined && node[field] !== null)
			.map((field) => [field, node[field]]),
	);
}

const defaultLimit = 25;

/**
 * One page of a list, with the cursors to the next: `limit`, `after` and `before`. That another page follows is
 * told by `next`, whose address whoever answers the call fills in.
 */
export function listOf(nodeType: string, params: Params, defaults: string[], nodes: Node[]): List {
	const limit = Math.max(1, Number(readText(params, 'limit') ?? defaultLimit) || defaultLimit);
	const after = readText(params, 'after');
	const before = readText(params, 'before');
	const positionOf = (cursor: string) => nodes.findIndex((node) => cursorOf(node) === cursor);
	const start =
		after !== undefined
			? positionOf(after) + 1
			: before !== undefined
				? Math.max(0, positionOf(before) - limit)
				: 0;
	const shown = nodes.slice(start, start + limit);
	const first = shown[0];
	if (!first) return { data: [] };
	const cursors = { before: cursorOf(first), after: cursorOf(shown.at(-1)!) };
	return {
		data: shown.map((node) => select(nodeType, params, defaults, node)),
		paging: { cursors, ...(start + shown.length < nodes.length && { next: '' }) },
	};
}

const cursorOf = (node: Node): string => Buffer.from(String(node.id)).toString('base64url');
