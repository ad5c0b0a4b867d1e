import { statusOf, wordingOf } from './issues.ts';

/** One entry of `details` in an error of PayPal's. `field` is a JSON pointer. */
export interface ErrorDetail {
	issue: string;
	description?: string;
	field?: string;
	value?: string;
	location?: 'body' | 'path' | 'query';
}

export interface Link {
	href: string;
	rel: string;
	method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
}

/** https://developer.paypal.com/api/rest/responses/#http-status-codes */
const byStatus: Record<number, { name: string; message: string }> = {
	400: {
		name: 'INVALID_REQUEST',
		message: 'Request is not well-formed, syntactically incorrect, or violates schema.',
	},
	401: {
		name: 'AUTHENTICATION_FAILURE',
		message:
			'Authentication failed due to missing authorization header, or invalid authentication credentials.',
	},
	403: { name: 'NOT_AUTHORIZED', message: 'Authorization failed due to insufficient permissions.' },
	404: { name: 'RESOURCE_NOT_FOUND', message: 'The specified resource does not exist.' },
	409: {
		name: 'RESOURCE_CONFLICT',
		message: 'The server has detected a conflict while processing this request.',
	},
	415: {
		name: 'UNSUPPORTED_MEDIA_TYPE',
		message: 'The server does not support the request payload’s media type.',
	},
	422: {
		name: 'UNPROCESSABLE_ENTITY',
		message:
			'The requested action could not be performed, semantically incorrect, or failed business validation.',
	},
	429: { name: 'RATE_LIMIT_REACHED', message: 'Too many requests. Blocked due to rate limiting.' },
	500: { name: 'INTERNAL_SERVER_ERROR', message: 'An internal server error occurred.' },
	503: { name: 'SERVICE_UNAVAILABLE', message: 'Service Unavailable.' },
};

/** An answer of PayPal's that says no. */
export class PayPalError extends Error {
	readonly status: number;
	readonly errorName: string;
	readonly details: ErrorDetail[];
	readonly links: Link[];

	constructor(
		status: number,
		says: { name?: string; message?: string; details?: ErrorDetail[]; links?: Link[] } = {},
	) {
		const known = byStatus[status] ?? byStatus[500]!;
		super(says.message ?? known.message);
		this.status = status;
		this.errorName = says.name ?? known.name;
		this.details = (says.details ?? []).map((detail) => ({
			...detail,
			description: detail.description ?? wordingOf(detail.issue),
		}));
		this.links = says.links ?? [];
	}

	/** The JSON body PayPal sends with it. */
	toBody(debugId: string): Record<string, unknown> {
		return {
			name: this.errorName,
			message: this.message,
			debug_id: debugId,
			...(this.details.length > 0 && { details: this.details }),
			links: this.links,
		};
	}
}

/** The error PayPal answers with for an issue: its status, its name, one detail. */
export function issue(
	code: string,
	about: Omit<ErrorDetail, 'issue'> & { links?: Link[] } = {},
): PayPalError {
	const { links, ...detail } = about;
	return new PayPalError(statusOf(code), { details: [{ issue: code, ...detail }], links });
}

/** The status of an error that is known by its own name, e.g. `NOT_AUTHORIZED`. */
export function statusOfName(name: string): number | undefined {
	const found = Object.entries(byStatus).find(([, error]) => error.name === name);
	return found && Number(found[0]);
}

/** Not an error of PayPal's: this PayPal is a play, and not all of it is on stage. */
export const notSimulated = (method: string, path: string): PayPalError =>
	new PayPalError(501, {
		name: 'NOT_SIMULATED',
		message: `The playground does not simulate ${method} ${path}. See playground/payPal/README.md.`,
	});

export function invalidRequest(details: ErrorDetail[]): PayPalError {
	return new PayPalError(400, { details });
}

export function unprocessable(details: ErrorDetail[]): PayPalError {
	return new PayPalError(422, { details });
}

export function unknownResource(field: string, value: string): PayPalError {
	return issue('INVALID_RESOURCE_ID', { field, value, location: 'path' });
}
