import { isReadAs, readTypedNumber } from '../../../../../../nodes/vendors/messenger/questions/typedNumber';

it.each([
	['2', 2],
	['2 please', 2],
	['I take 12', 12],
	['-3', -3],
	['1,50', 1.5],
	['12.50 €', 12.5],
	['1,200.50', 1200.5],
	["1'200'000", 1_200_000],
	['1 200', 1200],
	['1.200.000,5', 1_200_000.5],
	['0042', 42],
])('reads %j', (text, number) => {
	expect(readTypedNumber(text)).toBe(number);
});

it.each([
	['', 'nothing'],
	['some', 'words'],
	['2 or 3', 'two numbers'],
	['1,500', 'one and a half, or fifteen hundred'],
	['1.500', 'the same with a dot'],
	['24.12.2026', 'a date'],
	['12,34,5', 'groups of two'],
	['mug2', 'part of a word'],
	['12345678901234567', 'more digits than a number can hold'],
])('reads no number in %j: %s', (text) => {
	expect(readTypedNumber(text)).toBeUndefined();
});

it.each([
	[1.5, 2, true],
	[0.1 + 0.2, 2, false],
	[12, 0, true],
	[1.005, 2, false],
])('%d has at most %d decimals: %s', (number, decimals, is) => {
	expect(isReadAs(number, decimals)).toBe(is);
});
