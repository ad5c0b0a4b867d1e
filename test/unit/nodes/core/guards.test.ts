import fc from 'fast-check';

import { isBlank, isObject, isRecord, isText, parseJson, textIn } from '../../../../nodes/core/guards';

const values = {
	null: null,
	list: [1],
	record: { a: 1 },
	empty: '',
	blank: ' \n',
	text: 'a',
	zero: 0,
	no: false,
};

const namesOf = (guard: (value: unknown) => boolean): string[] =>
	Object.entries({ ...values, nothing: undefined })
		.filter(([, value]) => guard(value))
		.map(([name]) => name);

it.each([
	['isRecord', isRecord, ['record']],
	['isObject', isObject, ['list', 'record']],
	['isText', isText, ['blank', 'text']],
	['isBlank', isBlank, ['null', 'empty', 'blank', 'nothing']],
])('%s takes these and no others', (_, guard, expected) => {
	expect(namesOf(guard)).toEqual(expected);
});

it('textIn gives texts and numbers as text', () => {
	expect([textIn('a'), textIn(5), textIn(''), textIn([5]), textIn(true), textIn(undefined)]).toEqual([
		'a',
		'5',
		'',
		undefined,
		undefined,
		undefined,
	]);
});

it('parseJson gives what JSON says, and undefined for anything else', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) =>
			expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value))),
		),
	);
	expect([parseJson(''), parseJson('{'), parseJson('{{ $json }}')]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
