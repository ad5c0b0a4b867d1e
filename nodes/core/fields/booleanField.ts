import { asText, isBlank } from '../guards';
import { field, type Field, type Literal, type Reading } from './field';

/** Yes or no, also where an expression gives it as a word; nothing is no, and any other word is a mistake. */
export const booleanField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'boolean', Required>,
): Field<Name, boolean, Required> => field(property, toBoolean);

const words: Array<[text: string, value: boolean]> = [
	['true', true],
	['yes', true],
	['1', true],
	['false', false],
	['no', false],
	['0', false],
];

const toBoolean: Reading<boolean> = (value, self) => {
	if (isBlank(value)) return false;
	const word = words.find(([text]) => text === asText(value)?.trim().toLowerCase());
	if (word && typeof value !== 'object') return word[1];
	throw self.refused(value, 'is neither true nor false', 'Use true or false.');
};
