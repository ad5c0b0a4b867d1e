import type { Params } from './call.ts';

const bracketed = /^([^[\]]+)((?:\[[^[\]]*\])+)$/;

/**
 * Parameters that are lists or objects, as PHP and many HTTP clients write them: `fields[0]=name&fields[1]=id`,
 * `recipient[id]=1&message[text]=Hi`. Graph reads them like their JSON; its own PHP SDK sends them so.
 * https://github.com/facebookarchive/php-graph-sdk
 */
export function withoutBrackets(params: Params): Params {
	const plain: Params = {};
	for (const [key, value] of Object.entries(params)) {
		const [, name, brackets] = bracketed.exec(key) ?? [];
		if (name === undefined || brackets === undefined) plain[key] = value;
		else put(plain, [name, ...brackets.slice(1, -1).split('][')], value);
	}
	return toLists(plain) as Params;
}

function put(into: Params, [name = '', ...below]: string[], value: unknown): void {
	if (name === '__proto__') return;
	const key = name === '' ? String(Object.keys(into).length) : name;
	if (below.length === 0) {
		into[key] = value;
		return;
	}
	const inner = into[key];
	const holder: Params = inner instanceof Bracketed ? inner : new Bracketed();
	into[key] = holder;
	put(holder, below, value);
}

/** What brackets made, in distinction to JSON that came as it is. */
class Bracketed implements Params {
	[name: string]: unknown;
}

function toLists(value: unknown): unknown {
	if (value instanceof Bracketed) {
		const entries = Object.entries(value).map(([key, inner]) => [key, toLists(inner)] as const);
		return entries.every(([key]) => /^\d+$/.test(key))
			? entries.map(([, inner]) => inner)
			: Object.fromEntries(entries);
	}
	const isTop =
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
	if (!isTop) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, inner instanceof Bracketed ? toLists(inner) : inner]),
	);
}
