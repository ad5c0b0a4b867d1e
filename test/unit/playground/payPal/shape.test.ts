import { violations, type Shape } from '../../../../playground/payPal/shape.ts';

const shape: Shape = {
	type: 'object',
	required: ['name', 'items'],
	fields: {
		name: { type: 'string', min: 1, max: 3 },
		kind: { type: 'string', oneOf: ['A', 'B'] },
		country: { type: 'string', pattern: /^[A-Z]{2}$/, otherwise: 'INVALID_COUNTRY_CODE' },
		gift: { type: 'boolean' },
		items: { type: 'array', min: 1, max: 2, of: { type: 'string', pattern: /^\d+$/ } },
	},
};
const right = { name: 'mug', items: ['1'] };

describe('the shape of a request', () => {
	it.each<[string, unknown, string, string]>([
		['nothing', undefined, '/', 'MALFORMED_REQUEST_JSON'],
		['a list', [], '/', 'MALFORMED_REQUEST_JSON'],
		['a missing field', { items: ['1'] }, '/name', 'MISSING_REQUIRED_PARAMETER'],
		['null for a required field', { ...right, name: null }, '/name', 'MISSING_REQUIRED_PARAMETER'],
		['a text that is too short', { ...right, name: '' }, '/name', 'INVALID_STRING_LENGTH'],
		['a text that is too long', { ...right, name: 'mugs' }, '/name', 'INVALID_STRING_LENGTH'],
		['a number for a text', { ...right, name: 12 }, '/name', 'MALFORMED_REQUEST_JSON'],
		['an unknown word', { ...right, kind: 'C' }, '/kind', 'INVALID_PARAMETER_VALUE'],
		['a pattern with its own issue', { ...right, country: 'us' }, '/country', 'INVALID_COUNTRY_CODE'],
		['a text for a yes or no', { ...right, gift: 'yes' }, '/gift', 'MALFORMED_REQUEST_JSON'],
		['too few entries', { ...right, items: [] }, '/items', 'INVALID_ARRAY_MIN_ITEMS'],
		['too many entries', { ...right, items: ['1', '2', '3'] }, '/items', 'INVALID_ARRAY_MAX_ITEMS'],
		['an entry that does not match', { ...right, items: ['1', 'x'] }, '/items/1', 'INVALID_PARAMETER_SYNTAX'],
	])('turns down %s', (_, value, field, issue) => {
		expect(violations(value, shape)).toEqual([expect.objectContaining({ field, issue, location: 'body' })]);
	});

	it('lets fields through that nobody described, and null where nothing is required', () => {
		expect(violations({ ...right, kind: null, colour: 'red' }, shape)).toEqual([]);
	});

	it('counts characters, not code units', () => {
		expect(violations({ ...right, name: '☕☕🫖' }, shape)).toEqual([]);
	});

	it('reports everything at once', () => {
		expect(violations({ name: '', items: ['x'] }, shape)).toHaveLength(2);
	});
});
