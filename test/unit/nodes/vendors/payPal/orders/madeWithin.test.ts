import { begunMs, wasMadeWithin } from '../../../../../../nodes/vendors/payPal/orders/madeWithin';

const answeredAt = 'Sun, 22 Nov 2026 09:00:10 GMT';

describe('wasMadeWithin', () => {
	it.each([
		['as the answer came', '2026-11-22T09:00:10Z', true],
		['while the call took its time', '2026-11-22T09:00:09Z', true],
		['in the second in which it began, or the one before', '2026-11-22T09:00:07Z', true],
		['before the call', '2026-11-22T09:00:06Z', false],
		['at no time', undefined, false],
	])('judges what PayPal made %s', (_, createdAt, expected) => {
		expect(wasMadeWithin(1500, createdAt, answeredAt)).toBe(expected);
	});

	it('says so of nothing where PayPal does not say when it answered', () => {
		expect(wasMadeWithin(1500, '2026-11-22T09:00:10Z')).toBe(false);
		expect(begunMs(1500)).toBeNaN();
	});
});
