/** What n8n's Express makes of one parameter: a text, or whatever a stranger nests it into. */
type QueryValue = string | QueryValue[] | { [name: string]: QueryValue };

/**
 * The query as n8n gives it to nodes: Express with the "extended" parser, where `a[b]=c` is an object and a name that
 * comes twice is a list. Names may shadow those of every object, all but `__proto__`.
 * n8n 2.40.7, `abstract-server.js`: `app.set('query parser', 'extended')`
 */
export function parseNestedQuery(query: URLSearchParams): Record<string, QueryValue> {
	const parsed: Record<string, QueryValue> = {};
	for (const [name, value] of query) {
		const [first = name, ...inner] = [
			name.split('[')[0]!,
			...[...name.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key!),
		];
		if ([first, ...inner].includes('__proto__')) continue;
		const nested = inner.reduceRight<QueryValue>(
			(below, key) => (key === '' ? [below] : { [key]: below }),
			value,
		);
		parsed[first] = merge(Object.hasOwn(parsed, first) ? parsed[first] : undefined, nested);
	}
	return parsed;
}

function merge(before: QueryValue | undefined, now: QueryValue): QueryValue {
	if (before === undefined) return now;
	const isObject = (value: QueryValue): value is Record<string, QueryValue> =>
		typeof value === 'object' && !Array.isArray(value);
	return isObject(before) && isObject(now) ? { ...before, ...now } : [before, now].flat();
}
