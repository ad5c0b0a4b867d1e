import { badParameter, GraphError, missingParameter } from './errors.ts';
import { UploadedFile } from '../media/multipart.ts';
import { requirePermission, type PageToken, type Token } from '../login/tokens.ts';

export type Params = Record<string, unknown>;

/** One request to the Graph API, resolved: who asks, for which node, with which parameters. */
export interface GraphCall {
	method: string;
	/** The id in the path; `me` is already the Page of the token. */
	nodeId: string;
	/** Query and body together; objects may still be JSON strings. */
	params: Params;
	token: Token;
	/** The version that answers, e.g. `v26.0`. */
	version: string;
}

type GraphOperation = (call: GraphCall) => unknown;

/** Operations by method, kind of node and edge, e.g. `POST page/messages`, `GET user`. */
export type GraphOperations = Record<string, GraphOperation>;

/** @throws GraphError 210 when an app speaks, 200 or 230 when the permission is missing */
export function pageTokenOf(call: GraphCall, permission?: string): PageToken {
	if (call.token.kind !== 'page') {
		throw new GraphError('(#210) A page access token is required to request this resource.', { code: 210 });
	}
	if (permission) requirePermission(call.token, permission);
	return call.token;
}

/** @throws GraphError 15 when a Page speaks */
export function requireAppToken(call: GraphCall): void {
	if (call.token.kind === 'app') return;
	throw new GraphError('(#15) This method must be called with an app access_token.', { code: 15 });
}

/** A parameter that is an object or a list, sent as JSON or, in a form, as a JSON string. */
export function readJson(params: Params, name: string): unknown {
	const value = params[name];
	if (typeof value !== 'string') return value ?? undefined;
	try {
		return JSON.parse(value);
	} catch {
		throw badParameter(`Param ${name} must be valid JSON`);
	}
}

/** A file of a multipart request. */
export function readFile(params: Params, name: string): UploadedFile | undefined {
	const value = params[name];
	if (value === undefined || value instanceof UploadedFile) return value;
	throw badParameter(`Param ${name} must be a file`);
}

export function readText(params: Params, name: string): string | undefined {
	const value = params[name];
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'object') throw badParameter(`Param ${name} must be a string`);
	return String(value);
}

/** @throws GraphError 100 when the caller left it out */
export function requireText(params: Params, name: string): string {
	const value = readText(params, name);
	if (value === undefined) throw missingParameter(name);
	return value;
}

/** A list of words: a JSON array, its string form, or separated by commas. */
export function readWords(params: Params, name: string): string[] | undefined {
	const value = params[name];
	if (value === undefined || value === null || value === '') return undefined;
	if (Array.isArray(value)) return value.map(String);
	const written = String(value);
	if (written.startsWith('[')) return readWords({ [name]: readJson(params, name) }, name);
	return written
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
}
