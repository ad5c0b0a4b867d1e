import type { IExecuteFunctions } from 'n8n-workflow';

import { collection } from '../../../../../nodes/core/fields/collection';
import { numberField } from '../../../../../nodes/core/fields/numberField';
import { textField } from '../../../../../nodes/core/fields/textField';

const contextOf = (parameters: Record<string, unknown>) =>
	({
		getNodeParameter: (name: string, _itemIndex: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
	}) as unknown as IExecuteFunctions;

const times = numberField({ displayName: 'Times', name: 'times', type: 'number', default: 3 }).among(
	'options',
	'waitOptions',
);

describe('a field that newer nodes have among their options', () => {
	it.each([
		['beside them', { times: 5 }, 5],
		['among them', { options: { times: 6 } }, 6],
		['among others', { options: {}, waitOptions: { times: 7 } }, 7],
		['among them, whatever is beside them', { times: 5, options: { times: 0 } }, 0],
		['nowhere: then it is the default', { options: {} }, 3],
	])('is read from %s', (_, parameters, value) => {
		expect(times.read(contextOf(parameters), 0)).toBe(value);
	});

	it('is not looked up in what an expression gave in place of the options', () => {
		expect(times.read(contextOf({ options: 'lost', times: 5 }), 0)).toBe(5);
	});
});

describe('a group whose fields newer nodes have among their options', () => {
	const note = textField({ displayName: 'Note', name: 'note', type: 'string', default: '' });
	const sku = textField({ displayName: 'SKU', name: 'sku', type: 'string', default: '' });
	const details = collection({
		displayName: 'Details',
		name: 'details',
		type: 'collection',
		default: {},
		options: [note, sku],
	}).among('options');
	const options = collection({
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [textField({ displayName: 'Key', name: 'key', type: 'string', default: '' })],
	});

	it.each([
		['the group', { details: { note: 'a' }, options: { key: 'k' } }],
		['the options', { options: { note: 'a', key: 'k' } }],
	])('is read from %s', (_, parameters) => {
		expect(details.read(contextOf(parameters), 0)).toEqual({ note: 'a' });
		expect(options.read(contextOf(parameters), 0)).toEqual({ key: 'k' });
	});

	it('refuses what is no group of fields', () => {
		expect(() => details.read(contextOf({ details: 'lost' }), 0)).toThrow('Details is not a group of fields');
	});

	it('has its guarded fields at their place among the options', () => {
		expect(options.and(...details.guarded('sku').inner).guardedPaths()).toEqual(['options.sku']);
		expect(options.guarded('key').and(note).guardedPaths()).toEqual(['options.key']);
		expect(details.guarded().guardedPaths()).toEqual(['details', 'details.note', 'details.sku']);
		expect(options.guardedPaths()).toEqual([]);
	});
});
