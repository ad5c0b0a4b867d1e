import { app as metaApp } from '../../seed.ts';

import { GraphError, noSuchObject, unknownPath } from './errors.ts';
import { personWith } from '../people/people.ts';
import type { Token, Tokens } from '../login/tokens.ts';

/** https://developers.facebook.com/docs/graph-api/changelog (2026-11) */
const newestVersion = 26;
const oldestVersion = 21;

export interface GraphPath {
	/** The version that answers, e.g. `v26.0`: calls to an expired one are answered by the oldest living one. */
	version: string;
	known: boolean;
	/** What follows the version: a node and its edges. */
	rest: string[];
}

/** @param path below `/graph.facebook.com/` */
export function parsePath(path: string): GraphPath {
	const segments = path.split('/').filter((segment) => segment !== '');
	const match = /^v(\d+)\.\d+$/.exec(segments[0] ?? '');
	if (!match) return { version: `v${newestVersion}.0`, known: true, rest: segments };
	const major = Number(match[1]);
	if (major < 1 || major > newestVersion) return { version: segments[0]!, known: false, rest: [] };
	return { version: `v${Math.max(major, oldestVersion)}.0`, known: true, rest: segments.slice(1) };
}

/** Which ids belong to which kind of node, beside Pages, people and the app. */
export type NodeKinds = Record<string, (id: string) => boolean>;

/** First segments that are no node. */
const roots = ['debug_token', 'message_template_library', 'oauth'];

/** @throws GraphError when the node is not there, or not for this token */
export function resolveNode(
	method: string,
	node: string,
	token: Token,
	{ tokens, kinds }: { tokens: Tokens; kinds: NodeKinds },
): { kind: string; nodeId: string } {
	if (roots.includes(node)) return { kind: node, nodeId: node };
	if (node === metaApp.id) return { kind: 'app', nodeId: node };
	if (node === 'me' && token.kind === 'page') return { kind: 'page', nodeId: token.page.id };
	if (node === 'me' && token.kind === 'user') return { kind: 'me', nodeId: token.user.id };
	if (node === 'me') throw noCurrentUser();
	const page = tokens.pages().find(({ id }) => id === node);
	if (page && token.kind === 'page' && token.page.id !== page.id) throw notYourPage(method, node);
	if (page) return { kind: 'page', nodeId: node };
	const person = personWith(node);
	if (person && token.kind === 'page' && token.page.id !== person.pageId) throw noSuchObject(method, node);
	if (person) return { kind: 'user', nodeId: node };
	const kind = Object.keys(kinds).find((name) => kinds[name]!(node));
	if (kind) return { kind, nodeId: node };
	throw /^[\w-]+$/.test(node) ? noSuchObject(method, node) : unknownPath(`/${node}`);
}

export const noCurrentUser = (): GraphError =>
	new GraphError('An active access token must be used to query information about the current user.', {
		code: 2500,
	});

const notYourPage = (method: string, pageId: string): GraphError =>
	method === 'GET'
		? new GraphError(
				"(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content " +
					"Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions",
				{ code: 10 },
			)
		: noSuchObject(method, pageId);
