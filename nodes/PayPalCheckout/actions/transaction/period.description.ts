import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { momentField, toMoment } from '../../../core/fields/momentField';
import { optionsField } from '../../../core/fields/optionsField';

const period = optionsField({
	displayName: 'Period',
	name: 'period',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'Between Two Dates', value: 'dates' },
		{ name: 'Last 30 Days', value: 'last30Days' },
		{ name: 'Last 7 Days', value: 'last7Days' },
		{ name: 'Last Month', value: 'lastMonth' },
		{ name: 'This Month', value: 'thisMonth' },
		{ name: 'Today', value: 'today' },
		{ name: 'Yesterday', value: 'yesterday' },
	],
	default: 'yesterday',
	description: 'Days begin and end in the time zone of the workflow',
}).guarded();

const onlyDates = { displayOptions: { show: { period: ['dates'] } } };

const from = momentField({
	displayName: 'From',
	name: 'from',
	type: 'dateTime',
	default: '',
	description: 'PayPal keeps three years',
	...onlyDates,
}).guarded();

const to = momentField({
	displayName: 'To',
	name: 'to',
	type: 'dateTime',
	default: '',
	description: 'Left empty, until now',
	...onlyDates,
}).guarded();

export const periodFields: Field[] = [period, from, to];

const secondMs = 1000;
const mostYears = 3;

/**
 * From when to when, both included.
 *
 * @param now the current time
 * @throws InvalidInput when the dates make no period
 */
export function readPeriod(
	context: IExecuteFunctions,
	itemIndex: number,
	now = new Date(),
): { from: Date; to: Date } {
	const chosen = period.read(context, itemIndex);
	const zone = context.getTimezone();
	if (chosen !== 'dates') return periodOf(chosen, now, zone);
	const begin = toMoment(from.read(context, itemIndex), from, zone);
	const end = toMoment(to.read(context, itemIndex), to, zone) ?? now;
	if (!begin) throw from.invalid('is empty', 'Choose the date the period begins.');
	if (begin > end) throw from.invalid('is after To', 'Let the period begin before it ends.');
	const oldest = new Date(now);
	oldest.setUTCFullYear(oldest.getUTCFullYear() - mostYears);
	if (begin < oldest)
		throw from.invalid(
			'is more than three years ago',
			'PayPal lists the transactions of the last three years.',
		);
	return { from: begin, to: end < now ? end : now };
}

function periodOf(
	chosen: Exclude<ReturnType<typeof period.parse>, 'dates'>,
	now: Date,
	zone: string,
): { from: Date; to: Date } {
	const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
		.format(now)
		.split('-')
		.map(Number) as [number, number, number];
	/** The beginning of a day; days and months may be counted beyond their end. */
	const startOf = (y: number, m: number, d: number): Date =>
		toMoment(new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10), from, zone)!;
	const before = (moment: Date): Date => new Date(moment.getTime() - secondMs);
	const today = startOf(year, month, day);
	const periods = {
		today: { from: today, to: now },
		yesterday: { from: startOf(year, month, day - 1), to: before(today) },
		last7Days: { from: startOf(year, month, day - 6), to: now },
		last30Days: { from: startOf(year, month, day - 29), to: now },
		thisMonth: { from: startOf(year, month, 1), to: now },
		lastMonth: { from: startOf(year, month - 1, 1), to: before(startOf(year, month, 1)) },
	};
	return periods[chosen];
}
