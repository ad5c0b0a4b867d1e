import type { FastifyRequest } from 'fastify';

import { issue, PayPalError, statusOfName } from '../errors.ts';
import { statusOf } from '../issues.ts';
import { isObject } from '../shape.ts';
import { withoutSlashAtTheEnd } from './paths.ts';
import { headerOf } from './wire.ts';

/**
 * Answers with the failure that the header `PayPal-Mock-Response` asks for, before any work is done.
 * https://developer.paypal.com/tools/sandbox/negative-testing/request-headers/
 */
export function mockResponse(request: FastifyRequest): void {
	const header = headerOf(request, 'paypal-mock-response');
	if (header === undefined) return;
	const code = codeIn(header);
	if (code === undefined)
		throw issue('INVALID_PARAMETER_SYNTAX', { field: 'PayPal-Mock-Response', value: header });
	const named = statusOfName(code);
	if (named !== undefined) throw new PayPalError(named);
	const operation = withoutSlashAtTheEnd(request.routeOptions.url ?? '')
		.split('/')
		.at(-1);
	throw new PayPalError(statusOf(code, operation), { details: [{ issue: code }] });
}

function codeIn(header: string): string | undefined {
	try {
		const asked: unknown = JSON.parse(header);
		const code = isObject(asked) ? asked.mock_application_codes : undefined;
		const first: unknown = Array.isArray(code) ? code[0] : code;
		return typeof first === 'string' && /^[A-Z0-9_]+$/.test(first) ? first : undefined;
	} catch {
		return undefined;
	}
}
