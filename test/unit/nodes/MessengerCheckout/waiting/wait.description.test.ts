import type { IExecuteFunctions } from 'n8n-workflow';

import { readTimeLimit } from '../../../../../nodes/MessengerCheckout/waiting/wait.description';

const now = Date.parse('2026-11-22T10:00:00Z');

const until = (waitAmount: unknown, waitUnit: string) => {
	const context = { getNodeParameter: (name: string) => ({ waitAmount, waitUnit })[name] };
	return readTimeLimit(context as unknown as IExecuteFunctions, 0, now).toISOString();
};

it.each([
	[30, 'seconds', '2026-11-22T10:00:30.000Z'],
	[2, 'hours', '2026-11-22T12:00:00.000Z'],
	[1.5, 'hours', '2026-11-22T11:30:00.000Z'],
	[90, 'minutes', '2026-11-22T11:30:00.000Z'],
	[365, 'days', '2027-11-22T10:00:00.000Z'],
])('waits %s %s', (amount, unit, end) => {
	expect(until(amount, unit)).toBe(end);
});

it.each([
	[0, 'hours'],
	[0.5, 'seconds'],
	[-1, 'days'],
	[366, 'days'],
	['soon', 'hours'],
	['', 'hours'],
	[null, 'hours'],
])('does not wait %s %s', (amount, unit) => {
	expect(() => until(amount, unit)).toThrow(/Wait At Most/);
});
