/** PayPal's times have no fractions of a second. */
const toleranceMs = 2000;

/**
 * When a call began, by PayPal's own clock, or a little earlier; NaN where PayPal does not say when it answered.
 *
 * @param elapsedMs how long the call took, all tries of it
 */
export const begunMs = (elapsedMs: number, answeredAt = ''): number =>
	Date.parse(answeredAt) - elapsedMs - toleranceMs;

/** Whether PayPal made something during a call. */
export const wasMadeWithin = (elapsedMs: number, createdAt = '', answeredAt?: string): boolean =>
	Date.parse(createdAt) >= begunMs(elapsedMs, answeredAt);
