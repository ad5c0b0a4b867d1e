import { InvalidInput } from './invalidInput';

/** What it makes, or why that can't be made of what is there. Every other error is thrown. */
export function unlessInvalid<T>(make: () => T): { result: T } | { invalid: InvalidInput } {
	try {
		return { result: make() };
	} catch (error) {
		return { invalid: requireInvalid(error) };
	}
}

function requireInvalid(error: unknown): InvalidInput {
	if (error instanceof InvalidInput) return error;
	throw error;
}
