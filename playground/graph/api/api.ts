import type { FastifyInstance, FastifyRequest } from 'fastify';

import { performBatch } from './batch.ts';
import { withoutBrackets } from './bracketParams.ts';
import { parseAsGraph } from './bodies.ts';
import { readText, type GraphCall, type GraphOperations, type Params } from './call.ts';
import type { GraphAnswer, GraphRequest } from './exchange.ts';
import { GraphError, newTraceId, noSuchObject, unknownPath } from './errors.ts';
import { noCurrentUser, parsePath, resolveNode, type GraphPath, type NodeKinds } from './graphPath.ts';
import { graphHeaders } from './headers.ts';
import { isOffStage, notSimulated } from './notSimulated.ts';
import type { RateLimits } from '../limits/rateLimits.ts';
import type { Lists } from './lists.ts';
import { tooLarge } from '../media/mediaRules.ts';
import type { Token, Tokens } from '../login/tokens.ts';

interface Parts {
	tokens: Tokens;
	limits: RateLimits;
	lists: Lists;
	operations: GraphOperations;
	kinds: NodeKinds;
}

/** Serves the Graph API below `/graph.facebook.com`: version, token, proof, node, edge, envelope. */
export function serveGraphApi(app: FastifyInstance, parts: Parts): void {
	parseAsGraph(app);

	app.setErrorHandler(async (error, request, reply) => {
		const answer = refusal(knownError(error), parsePath(pathOf(request)).version, undefined, parts.limits);
		void reply.code(answer.status).headers(answer.headers);
		return answer.body;
	});

	app.all('/graph.facebook.com/*', async (request, reply) => {
		const bearer = /^(?:Bearer|OAuth) +(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
		const answer = await answerRequest(parts, {
			method: request.method,
			path: pathOf(request),
			params: {
				...withoutBrackets({ ...(request.query as Params), ...(request.body as Params | undefined) }),
				...offsetOf(request),
			},
			...(bearer !== undefined && { bearer }),
		});
		void reply.code(answer.status).headers(answer.headers);
		return answer.body;
	});
}

const pathOf = (request: FastifyRequest): string => (request.params as { '*': string })['*'] ?? '';

/** Where a piece of a file goes: the one parameter that is a header. */
const offsetOf = ({ headers }: FastifyRequest): Params =>
	headers.file_offset === undefined ? {} : { file_offset: headers.file_offset };

async function answerRequest(parts: Parts, request: GraphRequest): Promise<GraphAnswer> {
	const path = parsePath(request.path);
	const isBatch = request.method === 'POST' && path.rest.length === 0 && request.params.batch !== undefined;
	if (!isBatch) return await perform(parts, request, path);
	try {
		authenticate(request, parts.tokens, 'me');
		const body = await performBatch(request.params, async (item) => await answerRequest(parts, item), path);
		return { status: 200, headers: graphHeaders({ version: path.version, traceId: newTraceId() }), body };
	} catch (error) {
		return refusal(knownError(error), path.version, undefined, parts.limits);
	}
}

/** One call: its answer, or its error in Meta's envelope. */
async function perform(parts: Parts, request: GraphRequest, path: GraphPath): Promise<GraphAnswer> {
	const { version } = path;
	let pageId: string | undefined;
	try {
		if (!path.known) throw unknownPath(`/${version}`);
		const [node = '', ...edges] = path.rest;
		const token = authenticate(request, parts.tokens, node);
		pageId = token.kind === 'page' ? token.page.id : undefined;
		if (pageId !== undefined) parts.limits.check(pageId);
		const { method, params } = request;
		const { kind, nodeId } = resolveNode(method, node, token, parts);
		const call: GraphCall = { method, nodeId, params, token, version };
		const operation = findOperation(parts.operations, call, kind, edges);
		const address = `https://graph.facebook.com/${[version, nodeId, ...edges].join('/')}`;
		const body = await parts.lists.answer(call, operation, address);
		const usage = pageId === undefined ? {} : { pageId, usage: parts.limits.usage(pageId) };
		return { status: 200, headers: graphHeaders({ version, traceId: newTraceId(), ...usage }), body };
	} catch (error) {
		return refusal(knownError(error), version, pageId, parts.limits);
	}
}

function findOperation(operations: GraphOperations, call: GraphCall, kind: string, edges: string[]) {
	const operation = operations[[`${call.method} ${kind}`, ...edges].join('/')];
	if (operation) return operation;
	const path = [kind, ...edges].join('/');
	if (isOffStage(kind, edges)) throw notSimulated(call.method, path);
	const otherMethod = Object.keys(operations).some((key) => key.split(' ')[1] === path);
	throw otherMethod ? noSuchObject(call.method, call.nodeId) : unknownPath(`/${edges.join('/')}`);
}

function knownError(error: unknown): GraphError {
	if (error instanceof GraphError) return error;
	if ((error as { code?: string }).code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge();
	console.error(error);
	return new GraphError('An unknown error occurred.', { code: 1, status: 500 });
}

function refusal(
	error: GraphError,
	version: string,
	pageId: string | undefined,
	limits: RateLimits,
): GraphAnswer {
	const traceId = newTraceId();
	const usage = pageId === undefined ? {} : { pageId, usage: limits.usage(pageId) };
	return {
		status: error.status,
		headers: {
			...graphHeaders({ version, traceId, ...usage }),
			...(error.details.code === 190 && {
				'www-authenticate': `OAuth "Facebook Platform" "invalid_token" "${error.message}"`,
			}),
		},
		body: error.toBody(traceId),
	};
}

/** Nobody: exchanging a login code needs the secret of the app, and no token. */
const nobody: Token = { kind: 'app', value: '' };

function authenticate({ params, bearer }: GraphRequest, tokens: Tokens, node: string): Token {
	if (node === 'oauth') return nobody;
	const value = readText(params, 'access_token') ?? bearer;
	if (value === undefined) {
		throw node === 'me'
			? noCurrentUser()
			: new GraphError('(#104) An access token is required to request this resource.', { code: 104 });
	}
	const token = tokens.resolve(value);
	const proof = readText(params, 'appsecret_proof');
	if (proof !== undefined) tokens.checkProof(token, proof, readText(params, 'appsecret_time'));
	return token;
}
