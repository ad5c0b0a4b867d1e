import { badParameter } from './errors.ts';

/** Checks one value; throws what Meta's parameter validation answers. `param` is its path: `message[text]`. */
export type Check = (value: unknown, param: string) => void;

interface Shape {
	required?: Record<string, Check>;
	optional?: Record<string, Check>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

const tooLong = (param: string, max: number) =>
	badParameter(`Length of param ${param} must be less than or equal to ${max}`);

const tooFew = (param: string, min: number) =>
	min === 1
		? badParameter(`Param ${param} must be non-empty.`)
		: badParameter(`Length of param ${param} must be greater than or equal to ${min}`);

export const text =
	({ min = 1, max }: { min?: number; max?: number } = {}): Check =>
	(value, param) => {
		if (typeof value !== 'string') throw badParameter(`Param ${param} must be a string`);
		const length = [...value].length;
		if (length < min) throw badParameter(`Param ${param} must be non-empty.`);
		if (max !== undefined && length > max) throw tooLong(param, max);
	};

export const textOrNumber =
	(limits: { min?: number; max?: number }): Check =>
	(value, param) =>
		text(limits)(typeof value === 'number' ? String(value) : value, param);

export const number: Check = (value, param) => {
	const isNumeric = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	if (!isNumeric || !Number.isFinite(Number(value))) throw badParameter(`Param ${param} must be a number`);
};

export const boolean: Check = (value, param) => {
	if (![true, false, 'true', 'false'].includes(value as boolean)) {
		throw badParameter(`Param ${param} must be a boolean`);
	}
};

export const url: Check = (value, param) => {
	const protocol = typeof value === 'string' && URL.canParse(value) ? new URL(value).protocol : '';
	if (protocol !== 'https:' && protocol !== 'http:') {
		throw badParameter(`${param} should represent a valid URL`);
	}
};

export const oneOf =
	(...allowed: string[]): Check =>
	(value, param) => {
		if (typeof value !== 'string' || !allowed.includes(value)) {
			throw badParameter(`Param ${param} must be one of {${allowed.join(', ')}}`);
		}
	};

export const list =
	(item: Check, { min = 1, max }: { min?: number; max: number }): Check =>
	(value, param) => {
		if (!Array.isArray(value)) throw badParameter(`Param ${param} must be an array.`);
		if (value.length < min) throw tooFew(param, min);
		if (value.length > max) throw tooLong(param, max);
		value.forEach((entry, index) => item(entry, `${param}[${index}]`));
	};

export const object =
	({ required = {}, optional = {} }: Shape): Check =>
	(value, param) => {
		if (!isObject(value)) throw badParameter(`Param ${param} must be a JSON object.`);
		const unknown = Object.keys(value).filter((key) => !(key in required) && !(key in optional));
		if (unknown.length > 0) {
			const keys = unknown.map((key) => `"${key}"`).join(', ');
			throw badParameter(`Invalid keys ${keys} were found in param "${param}".`);
		}
		for (const [key, check] of Object.entries(required)) {
			if (!isPresent(value[key])) throw badParameter(`Param ${param} must contain "${key}"`);
			check(value[key], `${param}[${key}]`);
		}
		for (const [key, check] of Object.entries(optional)) {
			if (isPresent(value[key])) check(value[key], `${param}[${key}]`);
		}
	};

/** An object whose `key` decides which further check applies. */
export const variant =
	(key: string, kinds: Record<string, Check>, unknownKind: (kind: unknown, param: string) => Error): Check =>
	(value, param) => {
		if (!isObject(value)) throw badParameter(`Param ${param} must be a JSON object.`);
		const kind = value[key];
		const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
		if (!check) throw unknownKind(kind, param);
		check(value, param);
	};

export const all =
	(...checks: Check[]): Check =>
	(value, param) => {
		for (const check of checks) check(value, param);
	};
