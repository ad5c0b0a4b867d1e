import { textField } from '../../../../../../nodes/core/fields/textField';
import { textCutTo, textWithin } from '../../../../../../nodes/vendors/payPal/orders/textLimit';

const aField = (most: number) =>
	textField({ displayName: 'A', name: 'a', type: 'string', default: '', most });

describe('textCutTo', () => {
	it('leaves alone what fits', () => {
		const notes: string[] = [];
		expect(textCutTo('a', ' abc ', aField(3), notes)).toEqual({ a: 'abc' });
		expect(textCutTo('a', undefined, aField(3), notes)).toEqual({});
		expect(notes).toEqual([]);
	});

	it('cuts the rest off, says so, and splits no character', () => {
		const notes: string[] = [];
		expect(textCutTo('a', 'ab cd', aField(3), notes)).toEqual({ a: 'ab' });
		expect(textCutTo('a', 'ab\u{1F600}', aField(3), notes)).toEqual({ a: 'ab' });
		expect(notes).toEqual([
			'A has 5 characters, but PayPal keeps 3: the rest was cut off.',
			'A has 4 characters, but PayPal keeps 3: the rest was cut off.',
		]);
	});
});

describe('textWithin', () => {
	it('has no half of a character, and nothing where nothing can be seen', () => {
		expect(textWithin('a', 'Mug \ud83d', aField(9))).toEqual({ a: 'Mug' });
		expect(textWithin('a', '\u200b\ud83d', aField(9))).toEqual({});
	});
});
