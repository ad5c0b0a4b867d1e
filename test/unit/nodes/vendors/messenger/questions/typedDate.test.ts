import { readTypedDate } from '../../../../../../nodes/vendors/messenger/questions/typedDate';

it.each([
	['24.12.2026', '2026-12-24'],
	['on 24/12/26, please', '2026-12-24'],
	['2026-12-24', '2026-12-24'],
	['24 . 12 . 2026', '2026-12-24'],
	['29.2.2028', '2028-02-29'],
	['12/24/2026', '2026-12-24'],
])('reads %j', (text, date) => {
	expect(readTypedDate(text, 'dayFirst')).toBe(date);
});

it.each([
	['dayFirst', '2026-04-03'],
	['monthFirst', '2026-03-04'],
] as const)('reads 3/4/2026 with the %s', (order, date) => {
	expect(readTypedDate('3/4/2026', order)).toBe(date);
});

it.each([
	'',
	'tomorrow',
	'31.2.2026',
	'0.1.2026',
	'1.13.2026 or so, 2.2.2026',
	'24.12.',
	'1.2.3',
	'100.1.2026',
])('reads no date in %j', (text) => {
	expect(readTypedDate(text, 'dayFirst')).toBeUndefined();
});
