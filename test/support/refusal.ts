import { InvalidInput } from '../../nodes/core/invalidInput';

/** What is wrong with what a merchant filled in; the test fails when it is taken. */
export function refusal(build: () => unknown): InvalidInput {
	try {
		build();
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidInput);
		return error as InvalidInput;
	}
	throw new Error('Nothing was refused');
}
