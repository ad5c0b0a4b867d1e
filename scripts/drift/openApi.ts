/** A description of an API, flat: what stands at each place of a call, in words that can be compared. */
export type Places = Map<string, string>;

type Json = Record<string, unknown>;

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** What says something to a caller, of a schema. Descriptions and examples change all the time, and break nobody. */
const telling = [
	...['type', 'format', 'const', 'default', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
	...['minItems', 'maxItems', 'deprecated', 'readOnly'],
];

/** No API is nested deeper; a schema that contains itself is. */
const deepest = 12;

/**
 * Each call of an OpenAPI document, with what can be sent, what comes back and what can go wrong.
 *
 * @param document OpenAPI 3, parsed
 * @returns by call, e.g. `POST /v2/checkout/orders`; its places are e.g. `body.purchase_units[].amount.value`
 */
export function callsOfOpenApi(document: Json): Map<string, Places> {
	const calls = new Map<string, Places>();
	for (const [path, item] of Object.entries((document.paths ?? {}) as Record<string, Json>)) {
		for (const method of methods) {
			const operation = item[method] as Json | undefined;
			if (operation) calls.set(`${method.toUpperCase()} ${path}`, placesOf(document, item, operation));
		}
	}
	return calls;
}

function placesOf(document: Json, item: Json, operation: Json): Places {
	const places: Places = new Map();
	for (const given of [...list(item.parameters), ...list(operation.parameters)]) {
		const parameter = resolved(document, given);
		const place = `${String(parameter.in)} ${String(parameter.name)}`;
		places.set(place, parameter.required === true ? 'required' : 'optional');
		describe(document, parameter.schema, place, places);
	}
	describeContent(document, operation.requestBody, 'body', places);
	for (const [status, response] of Object.entries((operation.responses ?? {}) as Json)) {
		places.set(`answer ${status}`, 'possible');
		describeContent(document, response, `answer ${status}`, places);
	}
	return places;
}

function describeContent(document: Json, holder: unknown, place: string, places: Places): void {
	if (!isObject(holder)) return;
	const { content } = resolved(document, holder);
	for (const [kind, media] of Object.entries((content ?? {}) as Record<string, Json>)) {
		const here = kind === 'application/json' ? place : `${place} (${kind})`;
		describe(document, media.schema, here, places);
	}
}

function describe(document: Json, given: unknown, place: string, places: Places, depth = 0): void {
	if (!isObject(given) || depth > deepest) return;
	const schema = resolved(document, given);
	const words = telling
		.filter((key) => schema[key] !== undefined)
		.map((key) => `${key} ${text(schema[key])}`);
	const known = places.get(place);
	if (words.length > 0) places.set(place, known ? `${known}, ${words.join(', ')}` : words.join(', '));
	for (const value of list(schema.enum)) places.set(`${place} = ${text(value)}`, 'allowed');
	for (const part of ['allOf', 'anyOf', 'oneOf'])
		for (const alternative of list(schema[part])) describe(document, alternative, place, places, depth + 1);
	describe(document, schema.items, `${place}[]`, places, depth + 1);
	const required = list(schema.required);
	for (const [name, property] of Object.entries((schema.properties ?? {}) as Json)) {
		const here = `${place}.${name}`;
		if (!places.has(here)) places.set(here, required.includes(name) ? 'required' : 'optional');
		describe(document, property, here, places, depth + 1);
	}
}

/** Follows `$ref` within the document, the only ones vendors use. */
function resolved(document: Json, given: unknown): Json {
	let schema = given as Json;
	for (let hops = 0; typeof schema.$ref === 'string' && hops < deepest; hops++) {
		const steps = schema.$ref.replace(/^#\//, '').split('/');
		const target = steps
			.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
			.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document);
		if (!isObject(target)) return {};
		schema = target;
	}
	return schema;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
