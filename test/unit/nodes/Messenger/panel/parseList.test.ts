import { textField } from '../../../../../nodes/core/fields/textField';
import { parseList } from '../../../../../nodes/Messenger/panel/parseList';
import { refusal } from '../../../../support/refusal';

const cards = textField({ displayName: 'Cards', name: 'cards', type: 'string', default: '' });

describe('a list', () => {
	it.each([
		['JSON', '[{ "title": "Mug" }]'],
		['a list already', [{ title: 'Mug' }]],
	])('may be %s', (_, given) => {
		expect(parseList(given, cards)).toEqual([{ title: 'Mug' }]);
	});

	it.each([
		['nothing', undefined],
		['words', 'Mug'],
		['one object', '{ "title": "Mug" }'],
		['a list of words', ['Mug']],
	])('is not %s', (_, given) => {
		expect(refusal(() => parseList(given, cards))).toMatchObject({
			field: 'Cards',
			message: 'Cards is not a list of objects',
		});
	});
});
