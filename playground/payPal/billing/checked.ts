import { invalidRequest, issue } from '../errors.ts';
import { onlyKnown, violations, type Shape } from '../shape.ts';

/** What of a body PayPal keeps. @throws what is malformed */
export function checked<Body>(body: unknown, shape: Shape): Body {
	if (body === undefined) throw issue('MISSING_REQUEST_BODY', { location: 'body' });
	const malformed = violations(body, shape);
	if (malformed.length > 0) throw invalidRequest(malformed);
	return onlyKnown(body, shape) as Body;
}
