import { keptForMs, RequestIds } from '../../../../playground/payPal/idempotency.ts';
import { Clock } from '../../../../playground/world/clock.ts';

describe('request ids', () => {
	let clock: Clock;
	let ids: RequestIds;
	beforeEach(() => {
		clock = new Clock();
		ids = new RequestIds(clock);
	});
	afterEach(() => clock.stop());

	const run = (key: string, path: string, result: string, forMs = keptForMs.orders) => {
		ids.begin(key, path);
		ids.keep(key, path, () => result, forMs);
		ids.end(key);
	};
	const issueOf = (act: () => unknown): string | undefined => {
		try {
			act();
			return undefined;
		} catch (error) {
			return (error as { details: Array<{ issue: string }> }).details[0]?.issue;
		}
	};

	it.each([
		['orders', 6 * 3_600_000],
		['payments', 45 * 24 * 3_600_000],
	] as const)('of %s are kept for %d ms and no longer', (kind, ms) => {
		run('key', '/path', 'first', keptForMs[kind]);
		clock.advance(ms - 60_000);
		expect(ids.begin('key', '/path')?.()).toBe('first');
		clock.advance(60_000);
		expect(ids.begin('key', '/path')).toBeUndefined();
	});

	it('are taken while the first call is under way, and free again when it failed', () => {
		ids.begin('key', '/path');
		expect(issueOf(() => ids.begin('key', '/path'))).toBe('PREVIOUS_REQUEST_IN_PROGRESS');
		ids.end('key');
		expect(ids.begin('key', '/path')).toBeUndefined();
	});

	it('stand for one resource', () => {
		run('key', '/orders/1/capture', 'paid');
		expect(issueOf(() => ids.begin('key', '/orders/2/capture'))).toBe('DUPLICATE_REQUEST_ID');
	});
});
