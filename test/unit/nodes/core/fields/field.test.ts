import type { IExecuteFunctions } from 'n8n-workflow';

import { booleanField } from '../../../../../nodes/core/fields/booleanField';
import { collection } from '../../../../../nodes/core/fields/collection';
import { decimalField } from '../../../../../nodes/core/fields/decimalField';
import type { ValuesOf } from '../../../../../nodes/core/fields/fieldGroup';
import { jsonField } from '../../../../../nodes/core/fields/jsonField';
import { list } from '../../../../../nodes/core/fields/list';
import { locatorField } from '../../../../../nodes/core/fields/locatorField';
import { anyOptionsField, multiOptionsField } from '../../../../../nodes/core/fields/multiOptionsField';
import { numberField } from '../../../../../nodes/core/fields/numberField';
import { optionsField } from '../../../../../nodes/core/fields/optionsField';
import { section } from '../../../../../nodes/core/fields/section';
import { textField } from '../../../../../nodes/core/fields/textField';

/** As n8n gives parameters: worked out, and the fallback where a workflow has none. */
const contextOf = (parameters: Record<string, unknown>) =>
	({
		getNodeParameter: (name: string, _itemIndex: number, fallback: unknown) =>
			Object.hasOwn(parameters, name) ? parameters[name] : fallback,
	}) as unknown as IExecuteFunctions;

const note = textField({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: 'Hello',
	description: 'Some words',
	most: 255,
});
const price = decimalField({
	displayName: 'Price',
	name: 'price',
	type: 'string',
	default: '',
	required: true,
});
const pieces = numberField({ displayName: 'Pieces', name: 'pieces', type: 'number', default: 1 });
const isGift = booleanField({ displayName: 'Gift', name: 'isGift', type: 'boolean', default: true });
const size = optionsField({
	displayName: 'Size',
	name: 'size',
	type: 'options',
	options: [
		{ name: 'Large', value: 'L' },
		{ name: 'Small', value: 'S' },
	],
	default: 'S',
});
const lines = list({
	displayName: 'Lines',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [{ displayName: 'Line', name: 'line', values: [price, pieces] }],
});

const cards = list({
	displayName: 'Cards',
	name: 'cards',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	heading: 'Card',
	options: [{ displayName: 'Card', name: 'card', values: [price] }],
});

describe('a field', () => {
	it('is the property that n8n shows, unchanged', () => {
		expect(note.property).toEqual({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: 'Hello',
			description: 'Some words',
		});
		expect(note.most).toBe(255);
	});

	it('names itself in an error', () => {
		expect(note.invalid('is empty', 'Fill it in.')).toMatchObject({
			field: 'Note',
			message: 'Note is empty',
			remedy: 'Fill it in.',
		});
		expect(note.refused('x'.repeat(50), 'is too long', 'Shorten it.').message).toBe(
			`Note: "${'x'.repeat(40)}" is too long`,
		);
		expect(price.of('line 2').invalid('is empty', '')).toMatchObject({ field: 'Price of line 2' });
		expect(price.of('')).toBe(price);
		expect(price.in('Line 2').label).toBe('Line 2: Price');
		expect(price.label).toBe('Price');
	});

	it('can be shown otherwise, and is read the same', () => {
		const shown = note.with({ displayOptions: { show: { size: ['L'] } } });
		expect(shown.property).toEqual({ ...note.property, displayOptions: { show: { size: ['L'] } } });
		expect(note.property.displayOptions).toBeUndefined();
		expect(shown.read(contextOf({ note: 'Hi' }), 0)).toBe('Hi');
	});

	it('is its default where a workflow does not have it, but for an expression or an example', () => {
		const none = contextOf({});
		expect(note.read(none, 0)).toBe('Hello');
		expect(isGift.read(none, 0)).toBe(true);
		expect(size.read(none, 0)).toBe('S');
		expect(note.with({ default: '={{ $json.note }}' }).read(none, 0)).toBe('');
		expect(
			jsonField({ displayName: 'J', name: 'j', type: 'json', default: '[1]' }, (v) => v).read(none, 0),
		).toBeUndefined();
	});

	it('can be read where there are no items', () => {
		const context = { getNodeParameter: (name: string) => (name === 'size' ? 'L' : undefined) };
		expect(size.readWithoutItem(context)).toBe('L');
	});
});

describe('what an expression gives', () => {
	it.each([
		['a text', 'a', 'a'],
		['a number', 5, '5'],
		['nothing', null, ''],
	])('is read as a text: %s', (_what, given, text) => {
		expect(note.parse(given)).toBe(text);
	});

	it.each([{}, [], ['a', 'b'], true, false, Number.NaN])('is no text when it is %j', (given) => {
		expect(() => note.parse(given)).toThrow('Note is not a text');
	});

	it('is no text when it is a number that has lost digits', () => {
		expect(() => note.parse(2 ** 53)).toThrow('Note has more digits than a number can hold');
		expect([1.5, 0, -3].map((given) => note.parse(given))).toEqual(['1.5', '0', '-3']);
	});

	it.each([
		['true', true],
		[' Yes ', true],
		[1, true],
		['no', false],
		[0, false],
		['', false],
		[null, false],
	])('%j is read as %s', (given, value) => {
		expect(isGift.parse(given)).toBe(value);
	});

	it.each(['undefined', 'off', 2, [], {}])('%j is neither yes nor no', (given) => {
		expect(() => isGift.parse(given)).toThrow(/^Gift(: ".*")? is neither true nor false/);
	});

	it('keeps its digits as a decimal', () => {
		expect(['1.10', 1.5, null].map((given) => price.parse(given))).toEqual(['1.10', 1.5, '']);
		expect(() => price.parse([])).toThrow('Price is not a number');
	});

	it('is read as a number', () => {
		expect([3, ' 4 ', '', null].map((given) => pieces.parse(given))).toEqual([3, 4, 1, 1]);
		expect(() => pieces.parse('many')).toThrow('Pieces: "many" is not a number');
	});

	it('is read as yes or no', () => {
		expect([true, 'true', 'yes', 1].map((given) => isGift.parse(given))).toEqual([true, true, true, true]);
		expect([false, 'false', ' No ', 0, '', null].map((given) => isGift.parse(given))).toEqual(
			Array.from({ length: 6 }, () => false),
		);
	});

	it('is one of the options', () => {
		expect([' L ', '', undefined].map((given) => size.parse(given))).toEqual(['L', 'S', 'S']);
		expect(() => size.parse('M')).toThrow(
			expect.objectContaining({
				message: 'Size: "M" is not one of the choices',
				remedy: 'Use one of L, S.',
			}),
		);
		const atPayPal = optionsField({
			displayName: 'Size',
			name: 'size',
			type: 'options',
			options: [],
			default: '',
			unlisted: ['XL'],
			owner: 'PayPal',
		});
		expect(atPayPal.parse('XL')).toBe('XL');
		expect(() => atPayPal.parse('M')).toThrow(`Size: "M" is not one of PayPal's choices`);
	});

	it('is some of the options', () => {
		const sizes = multiOptionsField({
			displayName: 'Size',
			name: 'sizes',
			type: 'multiOptions',
			options: [
				{ name: 'Large', value: 'L' },
				{ name: 'Small', value: 'S' },
			],
			default: [],
		});
		expect([['L', 'S'], 'L', null].map((given) => sizes.parse(given))).toEqual([['L', 'S'], ['L'], []]);
		expect(() => sizes.parse(['L', 'M'])).toThrow('Size: "M" is not one of the choices');
	});

	it('may be choices that are no longer offered, or not yet', () => {
		const events = anyOptionsField({
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			default: [],
			options: [{ name: 'Sale', value: 'sale' }],
		});
		expect([['sale', 'later'], ' later ', '', null].map((given) => events.parse(given))).toEqual([
			['sale', 'later'],
			['later'],
			[],
			[],
		]);
	});

	it('has names the merchant knows', () => {
		expect(size.nameOf('L')).toBe('Large');
	});

	it('is JSON, or a value as it is', () => {
		const json = jsonField({ displayName: 'J', name: 'j', type: 'json', default: '' }, (value) => value);
		expect(['[1]', [1], ' ', '{'].map((given) => json.parse(given))).toEqual([[1], [1], undefined, '{']);
	});

	it('is an ID, chosen or typed', () => {
		const page = locatorField({ displayName: 'Page', name: 'page', type: 'resourceLocator', default: '' });
		const chosen = { __rl: true, mode: 'list', value: 12 };
		expect([chosen, ' 12 ', null].map((given) => page.parse(given))).toEqual(['12', '12', '']);
	});
});

describe('fields together', () => {
	const address = section({
		displayName: 'Ship To',
		name: 'shipTo',
		type: 'fixedCollection',
		default: {},
		options: [{ displayName: 'Address', name: 'address', values: [note] }],
	});
	const details = collection({
		displayName: 'Details',
		name: 'details',
		type: 'collection',
		default: {},
		options: [lines, note, address],
	});

	it('are n8n’s literal', () => {
		expect(lines.property.options).toEqual([
			{ displayName: 'Line', name: 'line', values: [price.property, pieces.property] },
		]);
		expect(details.property.options).toEqual([lines.property, note.property, address.property]);
	});

	it('know their place', () => {
		expect(lines.fields.price.path).toBe('lines.line.*.price');
		expect(details.fields.note.path).toBe('details.note');
		expect(details.fields.lines.fields.pieces.path).toBe('details.lines.line.*.pieces');
		expect(details.fields.shipTo.fields.note.path).toBe('details.shipTo.address.note');
		expect(note.path).toBe('note');
	});

	it('are read as a record of what was added', () => {
		const read = (value: unknown): ValuesOf<typeof details> => details.read(contextOf({ details: value }), 0);
		expect(read({})).toEqual({});
		expect(read({ note: 5, unknown: 1 })).toEqual({ note: '5' });
		expect(read({ note: null, lines: null })).toEqual({ note: '' });
		expect(read({ shipTo: { address: { note: null } }, lines: {} })).toEqual({
			shipTo: { note: '' },
			lines: [],
		});
		for (const given of ['text', null]) expect(() => read(given)).toThrow('Details is not a group of fields');
	});

	it('can be read one by one', () => {
		const context = contextOf({ details: { note: 7, shipTo: { address: { note: 'there' } } } });
		expect(details.fields.note.read(context, 0)).toBe('7');
		expect(details.fields.shipTo.fields.note.read(context, 0)).toBe('there');
		expect(details.fields.lines.read(context, 0)).toEqual([]);
	});

	it('make a record per entry, and say in which one something is wrong', () => {
		const read = (line: unknown) => lines.read(contextOf({ lines: { line } }), 0);
		expect(read([{ price: '1.00', pieces: '2' }, {}])).toEqual([{ price: '1.00', pieces: 2 }, { price: '' }]);
		expect(lines.parse(null)).toEqual([]);
		expect(() => read([{ price: '1' }, { pieces: 'many' }])).toThrow(
			'Pieces of line 2: "many" is not a number',
		);
		expect(() => lines.parseAll([{ price: [] }], 'part 3')).toThrow(
			'Price of line 1 of part 3 is not a number',
		);
		expect(lines.at(1).pieces.label).toBe('Pieces of line 2');
		expect(cards.at(1).price.label).toBe('Card 2: Price');
	});

	it('can be fewer', () => {
		expect(details.without('lines', 'shipTo').property.options).toEqual([note.property]);
	});

	it('can be joined by another one, by its label', () => {
		const labels = details
			.and(size)
			.property.options!.map((option) => (option as { displayName: string }).displayName);
		expect(labels).toEqual(['Lines', 'Note', 'Ship To', 'Size']);
		expect(details.and(size).fields.size.path).toBe('details.size');
	});
});
