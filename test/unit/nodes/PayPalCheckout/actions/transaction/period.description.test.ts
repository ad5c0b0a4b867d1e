import type { IExecuteFunctions } from 'n8n-workflow';

import { readPeriod } from '../../../../../../nodes/PayPalCheckout/actions/transaction/period.description';
import { toTimestamp } from '../../../../../../nodes/core/fields/momentField';

const periodAt = (now: string, parameters: Record<string, unknown>, zone: string): string[] => {
	const context = {
		getNodeParameter: (name: string, _: number, fallback: unknown) => parameters[name] ?? fallback,
		getTimezone: () => zone,
	} as unknown as IExecuteFunctions;
	const { from, to } = readPeriod(context, 0, new Date(now));
	return [toTimestamp(from), toTimestamp(to)];
};

describe('a period', () => {
	it.each([
		['today', '2026-11-27T23:00:00Z', '2026-11-28T09:30:00Z'],
		['yesterday', '2026-11-26T23:00:00Z', '2026-11-27T22:59:59Z'],
		['last7Days', '2026-11-21T23:00:00Z', '2026-11-28T09:30:00Z'],
		['last30Days', '2026-10-29T23:00:00Z', '2026-11-28T09:30:00Z'],
		['thisMonth', '2026-10-31T23:00:00Z', '2026-11-28T09:30:00Z'],
		['lastMonth', '2026-09-30T22:00:00Z', '2026-10-31T22:59:59Z'],
	])('%s is of the days where the shop is', (period, from, to) => {
		expect(periodAt('2026-11-28T09:30:00Z', { period }, 'Europe/Berlin')).toEqual([from, to]);
	});

	it.each([
		['it is already tomorrow there', 'Pacific/Auckland', '2026-11-28T11:00:00Z'],
		['it is still yesterday there', 'America/Los_Angeles', '2026-11-27T08:00:00Z'],
	])('begins at midnight also where %s', (_, zone, from) => {
		const now = zone.startsWith('Pacific') ? '2026-11-28T12:30:00Z' : '2026-11-28T05:00:00Z';
		expect(periodAt(now, { period: 'today' }, zone)).toEqual([from, now]);
	});

	it('between two dates never goes beyond now', () => {
		const given = { period: 'dates', from: '2026-11-01', to: '2027-01-01' };
		expect(periodAt('2026-11-28T09:30:00Z', given, 'UTC')).toEqual([
			'2026-11-01T00:00:00Z',
			'2026-11-28T09:30:00Z',
		]);
	});

	it('of last month in January is December', () => {
		expect(periodAt('2027-01-05T09:00:00Z', { period: 'lastMonth' }, 'UTC')).toEqual([
			'2026-12-01T00:00:00Z',
			'2026-12-31T23:59:59Z',
		]);
	});
});
