import type { ErrorDetail } from './errors.ts';

/** What a part of a request may look like: PayPal's documented types, lengths, patterns and values. */
export type Shape =
	| {
			type: 'string';
			min?: number;
			max?: number;
			pattern?: RegExp;
			oneOf?: readonly string[];
			otherwise?: string;
	  }
	| { type: 'boolean' }
	| { type: 'integer'; min: number; max: number }
	/** Documented, and not looked into. */
	| { type: 'any' }
	| { type: 'array'; min?: number; max?: number; of: Shape }
	| { type: 'object'; required?: readonly string[]; fields: Record<string, Shape> };

/**
 * Everything about `value` that violates `shape`, as PayPal reports it with 400.
 * Fields that `shape` does not name are let through: PayPal's OpenAPI closes no object (no `additionalProperties`).
 */
export function violations(value: unknown, shape: Shape, field = ''): ErrorDetail[] {
	switch (shape.type) {
		case 'string':
			return typeof value === 'string' ? inString(value, shape, field) : [wrongType(value, field)];
		case 'any':
			return [];
		case 'boolean':
			return typeof value === 'boolean' ? [] : [wrongType(value, field)];
		case 'integer':
			return typeof value === 'number' && Number.isInteger(value)
				? inInteger(value, shape, field)
				: [wrongType(value, field)];
		case 'array':
			return Array.isArray(value) ? inArray(value, shape, field) : [wrongType(value, field)];
		case 'object':
			return isObject(value) ? inObject(value, shape, field) : [wrongType(value, field)];
	}
}

/**
 * What PayPal keeps of a request: the fields it knows. That it drops the others silently, and shows them nowhere, is
 * how its schemas read; unverified.
 */
export function onlyKnown(value: unknown, shape: Shape): unknown {
	if (shape.type === 'array' && Array.isArray(value)) return value.map((entry) => onlyKnown(entry, shape.of));
	if (shape.type !== 'object' || !isObject(value)) return value;
	const known = Object.keys(shape.fields).filter((name) => !isAbsent(value[name]));
	return Object.fromEntries(known.map((name) => [name, onlyKnown(value[name], shape.fields[name]!)]));
}

function inString(value: string, shape: Shape & { type: 'string' }, field: string): ErrorDetail[] {
	const length = [...value].length;
	const at = { field, value, location: 'body' as const };
	if (length < (shape.min ?? 0) || length > (shape.max ?? Infinity)) {
		return [{ issue: 'INVALID_STRING_LENGTH', ...at }];
	}
	if (shape.oneOf && !shape.oneOf.includes(value)) return [{ issue: 'INVALID_PARAMETER_VALUE', ...at }];
	if (shape.pattern && !shape.pattern.test(value)) {
		return [{ issue: shape.otherwise ?? 'INVALID_PARAMETER_SYNTAX', ...at }];
	}
	return [];
}

function inInteger(value: number, { min, max }: { min: number; max: number }, field: string): ErrorDetail[] {
	const at = { field, value: String(value), location: 'body' as const };
	if (value < min) return [{ issue: 'INVALID_INTEGER_MIN_VALUE', ...at }];
	return value > max ? [{ issue: 'INVALID_INTEGER_MAX_VALUE', ...at }] : [];
}

function inArray(value: unknown[], shape: Shape & { type: 'array' }, field: string): ErrorDetail[] {
	const at = { field, location: 'body' as const };
	if (value.length < (shape.min ?? 0)) return [{ issue: 'INVALID_ARRAY_MIN_ITEMS', ...at }];
	if (value.length > (shape.max ?? Infinity)) return [{ issue: 'INVALID_ARRAY_MAX_ITEMS', ...at }];
	return value.flatMap((entry, index) => violations(entry, shape.of, `${field}/${index}`));
}

function inObject(
	value: Record<string, unknown>,
	shape: Shape & { type: 'object' },
	field: string,
): ErrorDetail[] {
	const missing = (shape.required ?? [])
		.filter((name) => isAbsent(value[name]))
		.map((name) => ({
			issue: 'MISSING_REQUIRED_PARAMETER',
			field: `${field}/${name}`,
			value: '',
			location: 'body' as const,
		}));
	const wrong = Object.entries(shape.fields)
		.filter(([name]) => !isAbsent(value[name]))
		.flatMap(([name, inner]) => violations(value[name], inner, `${field}/${name}`));
	return [...missing, ...wrong];
}

function wrongType(value: unknown, field: string): ErrorDetail {
	return {
		issue: 'MALFORMED_REQUEST_JSON',
		field: field || '/',
		...(typeof value !== 'object' && { value: String(value) }),
		location: 'body',
	};
}

/** PayPal reads `null` as "not given". */
function isAbsent(value: unknown): boolean {
	return value === undefined || value === null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
