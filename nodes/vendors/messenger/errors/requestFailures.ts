import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import { toUrl } from '../../../core/webAddress';
import type { CallPurpose } from '../api/callPurpose';
import { explainNoAnswer, graphFailureOf, toNodeApiError } from './errors';

/** Failures to connect: the request never left. Everything else may have arrived. */
const notSentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What the request helper throws carries the whole request, token included: only its meaning goes on. */
export function withoutRequest(
	node: INode,
	error: unknown,
	graphBaseUrl: string,
	purpose: CallPurpose = 'send',
): NodeApiError | NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	if (error instanceof NodeApiError && graphFailureOf(error)) return error;
	const code = networkCodeOf(error);
	if (code) {
		const host = toUrl(graphBaseUrl)?.host ?? 'The Graph Base URL';
		return toNodeApiError(node, explainNoAnswer(host, !notSentCodes.includes(code), purpose));
	}
	const message = error instanceof Error ? error.message : String(error);
	return new NodeApiError(node, {}, { message });
}

function networkCodeOf(error: unknown): string | undefined {
	for (let current = error; current instanceof Error; current = current.cause) {
		const { code } = current as { code?: unknown };
		if (typeof code === 'string') return code;
	}
	return undefined;
}
