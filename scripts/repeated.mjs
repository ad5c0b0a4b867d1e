/** Shorter ones are not worth a reference. Characters of JSON. */
const leastCharacters = 80;

/**
 * Writes down once what data has several times: the languages of a shop, the fields of a cart, which several operations,
 * versions and nodes have alike.
 *
 * @param {unknown[]} all data as JSON has it
 * @returns the same with references, `{ "$ref": 12 }`, to the places of a list, and that list; in it are references, too
 */
export function takeOutRepeated(all) {
	const times = new Map();
	const count = (value) => {
		if (!isGroup(value)) return;
		if ('$ref' in value) throw new Error('Data with a $ref of its own can not be told from a reference');
		const json = JSON.stringify(value);
		times.set(json, (times.get(json) ?? 0) + 1);
		if (times.get(json) === 1) Object.values(value).forEach(count);
	};
	const places = new Map();
	const repeated = [];
	const refer = (value) => {
		if (!isGroup(value)) return value;
		const json = JSON.stringify(value);
		if (json.length < leastCharacters || times.get(json) === 1) return inside(value, refer);
		if (!places.has(json)) {
			places.set(json, places.size);
			repeated[places.get(json)] = inside(value, refer);
		}
		return { $ref: places.get(json) };
	};
	all.forEach(count);
	return { data: all.map((value) => inside(value, refer)), repeated };
}

/** The file that puts them together again, beside `repeated.json`. */
export const repeatedCode = `'use strict';

const repeated = require('./repeated.json');

const isGroup = (value) => typeof value === 'object' && value !== null;

/** What a reference is about, for this place alone: n8n adds to what it is given. */
function copy(value) {
	if (!isGroup(value)) return value;
	if ('$ref' in value) return copy(repeated[value.$ref]);
	if (Array.isArray(value)) return value.map(copy);
	const made = {};
	for (const key in value) made[key] = copy(value[key]);
	return made;
}

/** Data as it was before what it has several times was written down once. It is filled in where it is. */
exports.whole = function whole(data) {
	for (const key in data)
		if (isGroup(data[key])) data[key] = '$ref' in data[key] ? copy(data[key]) : whole(data[key]);
	return data;
};
`;

const isGroup = (value) => typeof value === 'object' && value !== null;

const inside = (group, change) =>
	Array.isArray(group)
		? group.map((value) => change(value))
		: Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value)]));
