/**
 * How long PayPal asks us to wait, as its `Retry-After` header says: in seconds, or until a moment.
 * https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 *
 * @param date the `Date` header of the same answer: a moment is one of PayPal's clock
 * @returns undefined when it says nothing that can be read, or that it is over
 */
export function retryAfterMsIn(header: unknown, date?: unknown): number | undefined {
	if (typeof header !== 'string') return undefined;
	const isSeconds = /^\s*\d+\s*$/.test(header);
	const nowMs = typeof date === 'string' ? Date.parse(date) : Date.now();
	const waitMs = isSeconds ? Number(header) * 1000 : Date.parse(header) - nowMs;
	return waitMs > 0 ? waitMs : undefined;
}
