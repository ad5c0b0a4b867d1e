import fc from 'fast-check';

import { InvalidInput } from '../../../../nodes/core/invalidInput';
import { limitedText, type TextCount } from '../../../../nodes/core/textLimit';
import { visibleText } from '../../../../nodes/core/visibleText';

const inCodeUnits: TextCount = {
	lengthOf: (text) => text.length,
	tooLong: (length, most) => `has ${length}, not ${most}`,
	shorten: (field, most) => `Cut ${field} to ${most}.`,
};
const inCodePoints: TextCount = { ...inCodeUnits, lengthOf: (text) => [...text].length };

it('gives the text as it is sent, and what is empty as nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(limitedText(text, Infinity, 'Title', inCodeUnits)).toBe(visibleText(text));
		}),
	);
	expect(limitedText(undefined, 5, 'Title', inCodeUnits)).toBe('');
	expect(limitedText('  \u200b ', 0, 'Title', inCodeUnits)).toBe('');
});

it('counts as the vendor does', () => {
	expect(limitedText('👍👍', 2, 'Title', inCodePoints)).toBe('👍👍');
	expect(() => limitedText('👍👍', 2, 'Title', inCodeUnits)).toThrow(InvalidInput);
});

it('says in the words of the vendor what is wrong with more', () => {
	expect(() => limitedText(' abcd ', 3, 'Title of card 2', inCodePoints)).toThrow(
		expect.objectContaining({
			field: 'Title of card 2',
			message: 'Title of card 2 has 4, not 3',
			remedy: 'Cut Title of card 2 to 3.',
		}) as Error,
	);
});
