import { issue } from '../errors.ts';
import { isObject } from '../shape.ts';

type Tree = Record<string, unknown>;

/**
 * A copy of `resource` with a list of JSON patches carried out: all of them, or none. `@sequence==2` in a path finds
 * the entry of a list.
 *
 * @param allowed the operations a path takes; undefined where PayPal changes nothing
 */
export function patched<Resource extends object>(
	resource: Resource,
	body: unknown,
	allowed: (path: string) => string[] | undefined,
): Resource {
	if (body === undefined) throw issue('MISSING_REQUEST_BODY', { location: 'body' });
	if (!Array.isArray(body)) throw issue('INVALID_PARAMETER_SYNTAX', { location: 'body' });
	const copy = structuredClone(resource);
	body.forEach((given, index) => apply(copy as Tree, given, index, allowed));
	return copy;
}

function apply(
	tree: Tree,
	given: unknown,
	index: number,
	allowed: (path: string) => string[] | undefined,
): void {
	const { op, path, value } = isObject(given) ? given : {};
	const at = (part: string, shown: unknown) => ({
		field: `/${index}/${part}`,
		value: String(shown ?? ''),
		location: 'body' as const,
	});
	if (typeof path !== 'string' || !path.startsWith('/')) throw issue('INVALID_PATCH_PATH', at('path', path));
	const operations = allowed(path);
	if (!operations) throw issue('INVALID_PATCH_PATH', at('path', path));
	if (typeof op !== 'string' || !operations.includes(op))
		throw issue('UNSUPPORTED_PATCH_OPERATION', at('op', op));
	if (op !== 'remove' && value === undefined) throw issue('MISSING_REQUIRED_PARAMETER', at('value', value));
	const steps = path.slice(1).split('/');
	const last = steps.pop()!;
	const parent = steps.reduce<Tree>((inner, step) => stepInto(inner, step), tree);
	if (op === 'remove') delete parent[last];
	else parent[last] = value;
}

function stepInto(tree: Tree, step: string): Tree {
	const sequence = /^@sequence==(\d+)$/.exec(step)?.[1];
	if (sequence !== undefined && Array.isArray(tree)) {
		const found = (tree as Tree[]).find((entry) => entry.sequence === Number(sequence));
		if (!found) throw issue('INVALID_PATCH_PATH');
		return found;
	}
	const inner = tree[step];
	if (Array.isArray(inner)) return inner as unknown as Tree;
	if (isObject(inner)) return inner;
	return (tree[step] = {}) as Tree;
}
