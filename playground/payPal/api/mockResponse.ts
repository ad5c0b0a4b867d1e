import type { FastifyRequest } from 'fastify';

import { issue, PayPalError } from '../errors.ts';
import { isObject } from '../shape.ts';
import { headerOf } from './wire.ts';

/**
 * Answers with the failure that the header `PayPal-Mock-Response` asks for, before any work is done.
 * https://developer.paypal.com/tools/sandbox/negative-testing/request-headers/
 */
export async function mockResponse(request: FastifyRequest): Promise<void> {
	const header = headerOf(request, 'paypal-mock-response');
	if (header === undefined) return;
	const code = codeIn(header);
	if (code === undefined)
		throw issue('INVALID_PARAMETER_SYNTAX', { field: 'PayPal-Mock-Response', value: header });
	const failure = issue(code);
	throw failure.status >= 429 ? new PayPalError(failure.status) : failure;
}

function codeIn(header: string): string | undefined {
	try {
		const asked: unknown = JSON.parse(header);
		const code = isObject(asked) ? asked.mock_application_codes : undefined;
		const first: unknown = Array.isArray(code) ? code[0] : code;
		return typeof first === 'string' && /^[A-Z_]+$/.test(first) ? first : undefined;
	} catch {
		return undefined;
	}
}
