import { parse as parseForm } from 'node:querystring';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { app as metaApp, buyers } from '../seed.ts';

import { readText, type GraphCall, type GraphOperations, type Params } from './call.ts';
import { badParameter, GraphError, newTraceId, noSuchObject, unknownPath } from './errors.ts';
import { graphHeaders } from './headers.ts';
import type { Token, Tokens } from './tokens.ts';

/** https://developers.facebook.com/docs/graph-api/changelog (2026-11) */
const newestVersion = 26;
const oldestVersion = 21;

/** Serves the Graph API below `/graph.facebook.com`: version, token, proof, node, edge, envelope. */
export function serveGraphApi(app: FastifyInstance, tokens: Tokens, operations: GraphOperations): void {
	parseAsGraph(app);

	app.setErrorHandler(async (error, request, reply) => {
		const graphError =
			error instanceof GraphError
				? error
				: new GraphError('An unknown error occurred.', { code: 1, status: 500 });
		if (graphError !== error) console.error(error);
		const traceId = newTraceId();
		const version = versionOf(request).name;
		void reply.code(graphError.status).headers(graphHeaders({ version, traceId }));
		if (graphError.details.code === 190) {
			void reply.header(
				'www-authenticate',
				`OAuth "Facebook Platform" "invalid_token" "${graphError.message}"`,
			);
		}
		return graphError.toBody(traceId);
	});

	app.all(
		'/graph.facebook.com/*',
		async (request, reply) => await answer(request, reply, tokens, operations),
	);
}

async function answer(
	request: FastifyRequest,
	reply: FastifyReply,
	tokens: Tokens,
	operations: GraphOperations,
): Promise<unknown> {
	const version = versionOf(request);
	if (!version.known) throw unknownPath(`/${version.name}`);
	const params = { ...(request.query as Params), ...(request.body as Params | undefined) };
	const [node = '', ...edges] = version.rest;
	const token = authenticate(request, params, tokens, node);
	const { kind, nodeId } = resolveNode(request.method, node, token, tokens);
	const call: GraphCall = { method: request.method, nodeId, params, token, version: version.name };

	const operation = operations[[`${request.method} ${kind}`, ...edges].join('/')];
	if (!operation) {
		const path = [kind, ...edges].join('/');
		const otherMethod = Object.keys(operations).some((key) => key.split(' ')[1] === path);
		throw otherMethod ? noSuchObject(request.method, nodeId) : unknownPath(`/${edges.join('/')}`);
	}
	const body = await operation(call);
	const pageId = token.kind === 'page' ? token.page.id : undefined;
	const answerHeaders = { version: version.name, traceId: newTraceId(), ...(pageId && { pageId }) };
	void reply.headers(graphHeaders(answerHeaders));
	return body;
}

/** Calls to an expired version are answered by the oldest living one. */
function versionOf(request: FastifyRequest): { name: string; known: boolean; rest: string[] } {
	const path = (request.params as { '*': string })['*'] ?? '';
	const segments = path.split('/').filter((segment) => segment !== '');
	const match = /^v(\d+)\.\d+$/.exec(segments[0] ?? '');
	if (!match) return { name: `v${newestVersion}.0`, known: true, rest: segments };
	const major = Number(match[1]);
	if (major < 1 || major > newestVersion) return { name: segments[0]!, known: false, rest: [] };
	return { name: `v${Math.max(major, oldestVersion)}.0`, known: true, rest: segments.slice(1) };
}

function authenticate(request: FastifyRequest, params: Params, tokens: Tokens, node: string): Token {
	const bearer = /^(?:Bearer|OAuth) +(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
	const value = readText(params, 'access_token') ?? bearer;
	if (value === undefined) {
		throw node === 'me'
			? new GraphError('An active access token must be used to query information about the current user.', {
					code: 2500,
				})
			: new GraphError('(#104) An access token is required to request this resource.', { code: 104 });
	}
	const token = tokens.resolve(value);
	const proof = readText(params, 'appsecret_proof');
	if (proof !== undefined) tokens.checkProof(token, proof, readText(params, 'appsecret_time'));
	return token;
}

type NodeKind = 'page' | 'app' | 'user' | 'debug_token';

function resolveNode(
	method: string,
	node: string,
	token: Token,
	tokens: Tokens,
): { kind: NodeKind; nodeId: string } {
	if (node === 'debug_token') return { kind: 'debug_token', nodeId: node };
	if (node === metaApp.id) return { kind: 'app', nodeId: node };
	if (node === 'me' && token.kind === 'page') return { kind: 'page', nodeId: token.page.id };
	if (node === 'me') {
		throw new GraphError('An active access token must be used to query information about the current user.', {
			code: 2500,
		});
	}
	const page = tokens.pages().find(({ id }) => id === node);
	if (page && token.kind === 'page' && token.page.id !== page.id) throw notYourPage(method, node);
	if (page) return { kind: 'page', nodeId: node };
	if (buyers.some(({ psid }) => psid === node)) return { kind: 'user', nodeId: node };
	throw /^\w+$/.test(node) ? noSuchObject(method, node) : unknownPath(`/${node}`);
}

const notYourPage = (method: string, pageId: string): GraphError =>
	method === 'GET'
		? new GraphError(
				"(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content " +
					"Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions",
				{ code: 10 },
			)
		: noSuchObject(method, pageId);

function parseAsGraph(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') return done(null, {});
		try {
			const parsed: unknown = JSON.parse(body as string);
			if (typeof parsed !== 'object' || parsed === null) throw new SyntaxError('not an object');
			done(null, parsed);
		} catch {
			done(badParameter('The body of the request is not a valid JSON object'));
		}
	});
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, body, done) => done(null, { ...parseForm(body as string) }),
	);
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
		body.length === 0
			? done(null, {})
			: done(badParameter('Send the parameters as JSON, as a form or in the query')),
	);
}
