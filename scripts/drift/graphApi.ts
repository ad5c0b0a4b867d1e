import type { Places } from './openApi.ts';

interface Param {
	name: string;
	type?: string;
	required?: boolean;
	enum?: string[];
}

/**
 * What Meta publishes for its own SDKs, cut down to a Page's messaging:
 * https://github.com/facebook/facebook-business-sdk-codegen/tree/main/api_specs/specs
 */
export interface GraphDescription {
	page_edges: Array<{ method: string; edge: string; returns?: string; params: Param[] }>;
	nodes: Record<string, Array<{ name: string; type?: string }>>;
}

/** @returns by call, e.g. `POST /{page}/messages`, and by kind of object, e.g. `fields of Persona` */
export function callsOfGraph({ page_edges: edges, nodes }: GraphDescription): Map<string, Places> {
	const calls = new Map<string, Places>();
	for (const { method, edge, returns, params } of edges) {
		const places: Places = new Map(returns ? [['answer', returns]] : []);
		for (const { name, type = 'any', required = false, enum: values = [] } of params) {
			places.set(name, `${required ? 'required' : 'optional'}, type ${type}`);
			for (const value of values) places.set(`${name} = ${value}`, 'allowed');
		}
		calls.set(`${method} /{page}/${edge}`, places);
	}
	for (const [kind, fields] of Object.entries(nodes))
		calls.set(`fields of ${kind}`, new Map(fields.map(({ name, type = 'any' }) => [name, `type ${type}`])));
	return calls;
}
