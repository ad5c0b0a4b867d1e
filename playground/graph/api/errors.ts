import { randomBytes } from 'node:crypto';

export interface GraphErrorDetails {
	code: number;
	subcode?: number;
	/** Meta's error class; most failures of a call are OAuthExceptions, whatever went wrong. */
	type?: 'OAuthException' | 'GraphMethodException' | 'IGApiException';
	status?: number;
	isTransient?: boolean;
	userTitle?: string;
	userMessage?: string;
}

/**
 * A call that Meta refuses, with Meta's own envelope.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
export class GraphError extends Error {
	override readonly name = 'GraphError';
	readonly details: GraphErrorDetails;

	constructor(message: string, details: GraphErrorDetails) {
		super(message);
		this.details = details;
	}

	get status(): number {
		return this.details.status ?? statusByCode[this.details.code] ?? 400;
	}

	toBody(traceId: string): Record<string, unknown> {
		const { code, subcode, type = 'OAuthException', isTransient, userTitle, userMessage } = this.details;
		return {
			error: {
				message: this.message,
				type,
				code,
				...(subcode !== undefined && { error_subcode: subcode }),
				...(isTransient !== undefined && { is_transient: isTransient }),
				...(userTitle !== undefined && { error_user_title: userTitle }),
				...(userMessage !== undefined && { error_user_msg: userMessage }),
				fbtrace_id: traceId,
			},
		};
	}
}

/** Meta documents no HTTP status per code: these are the usual ones. */
const statusByCode: Record<number, number> = {
	1: 500,
	2: 500,
	10: 403,
	190: 401,
	200: 403,
	230: 403,
	1200: 500,
};

/** `(#100) ...`: something in the call is wrong. */
export const badParameter = (message: string, subcode?: number): GraphError =>
	new GraphError(`(#100) ${message}`, { code: 100, ...(subcode !== undefined && { subcode }) });

export const missingParameter = (name: string): GraphError =>
	badParameter(`The parameter ${name} is required`);

export const unknownPath = (path: string): GraphError =>
	new GraphError(`Unknown path components: ${path}`, { code: 2500 });

/** The node is not there, or the token can't see it: Meta does not tell which. */
export const noSuchObject = (method: string, id: string): GraphError =>
	new GraphError(
		`Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due ` +
			'to missing permissions, or does not support this operation. Please read the Graph API documentation ' +
			'at https://developers.facebook.com/docs/graph-api',
		{ code: 100, subcode: 33, type: 'GraphMethodException' },
	);

export const noMatchingUser = (): GraphError => badParameter('No matching user found', 2018001);

/** The Page was blocked (551), or has blocked the person itself (200). */
export const unavailable = (code: 200 | 551): GraphError =>
	new GraphError(
		code === 551
			? "(#551) This person isn't available right now."
			: "(#200) Message Not Sent: This person isn't available right now.",
		{ code, subcode: 1545041, isTransient: false, status: 400 },
	);

export const outsideWindow = (): GraphError =>
	new GraphError(
		'(#10) This message is sent outside of allowed window. Learn more about the new policy here: ' +
			'https://developers.facebook.com/docs/messenger-platform/policy-overview',
		{ code: 10, subcode: 2018278 },
	);

/** e.g. `AN6Evtwa8I7AbkgpgxeFs92` */
export const newTraceId = (): string => `A${randomBytes(17).toString('base64url').slice(0, 22)}`;
