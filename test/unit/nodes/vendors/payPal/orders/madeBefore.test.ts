import { wasMadeBefore } from '../../../../../../nodes/vendors/payPal/orders/madeBefore';

const answer = (id: string, status: number, create_time?: string) => ({
	status,
	body: { id, status: 'PAYER_ACTION_REQUIRED', ...(create_time && { create_time }) },
	answeredAt: 'Sun, 22 Nov 2026 09:00:10 GMT',
});

describe('wasMadeBefore', () => {
	it.each([
		['a first call, answered 201', answer('A', 201, '2026-11-22T09:00:10Z'), false],
		[
			'a first call, answered 200 as PayPal does for a payment source',
			answer('B', 200, '2026-11-22T09:00:09Z'),
			false,
		],
		['a call that took its time', answer('C', 200, '2026-11-22T09:00:07Z'), false],
		['an order of a minute ago', answer('D', 200, '2026-11-22T08:59:10Z'), true],
		['an order without a time', answer('E', 200), false],
		[
			'an answer without a time',
			{ ...answer('F', 200, '2026-11-22T08:00:00Z'), answeredAt: undefined },
			false,
		],
	])('judges %s', (_what, given, expected) => {
		expect(wasMadeBefore(given as ReturnType<typeof answer>, 1500)).toBe(expected);
	});

	it('knows an order this process has seen, however young it is', () => {
		const young = answer('G', 200, '2026-11-22T09:00:10Z');
		expect(wasMadeBefore(young, 0)).toBe(false);
		expect(wasMadeBefore(young, 0)).toBe(true);
	});
});
