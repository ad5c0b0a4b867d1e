import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import type { Sample } from '../panel/templateDefinition.description';
import { requiredText } from '../sending/fieldText';

/** How a template names its places for values: `{{1}}`, `{{2}}` or `{{order_id}}`. */
export type ParameterFormat = 'POSITIONAL' | 'NAMED';

const everyPlaceIn = (text: string): string[] =>
	[...text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)].map(([, name]) => name!);

/** The distinct places of a text, in order of appearance. */
export const placesIn = (text: string): string[] => [...new Set(everyPlaceIn(text))];

/** Named as soon as one place is not a number. */
export const formatOf = (texts: string[]): ParameterFormat =>
	texts.flatMap(placesIn).some((name) => !/^\d+$/.test(name)) ? 'NAMED' : 'POSITIONAL';

/**
 * Checks the places of a text: all that Meta would turn down at review.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages
 *
 * @returns the places, in order
 * @throws InvalidInput
 */
export function checkedPlaces(field: string, text: string, format: ParameterFormat): string[] {
	const names = placesIn(text);
	const left = text.replace(/\{\{.*?\}\}/g, '');
	if (/\{\{|\}\}/.test(left)) {
		throw new InvalidInput(
			field,
			`${field} has an unclosed bracket`,
			'Write placeholders as {{1}} or {{order_id}}.',
		);
	}
	if (format === 'POSITIONAL' && everyPlaceIn(text).some((name, index) => name !== String(index + 1))) {
		throw new InvalidInput(
			field,
			`${field}: the placeholders are not numbered {{1}}, {{2}}, {{3}} in this order`,
			'Number them from 1 in the order they appear in the text. Do not skip or repeat a number.',
		);
	}
	const badName = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
	if (format === 'NAMED' && badName !== undefined) {
		throw new InvalidInput(
			field,
			`${field}: {{${badName}}} is not a valid placeholder`,
			'Use lowercase letters, digits and underscores, for example {{order_id}}. Names and numbers cannot be mixed.',
		);
	}
	return names;
}

/** @throws InvalidInput when a place for a value stands at the very start or end */
export function checkEnds(field: string, text: string): void {
	const bare = text.trim();
	if (!bare.startsWith('{{') && !bare.endsWith('}}')) return;
	throw new InvalidInput(
		field,
		`${field} ${bare.startsWith('{{') ? 'starts' : 'ends'} with a placeholder`,
		'Facebook rejects such templates. Put text before the first placeholder and after the last one; a period is enough.',
	);
}

/**
 * The samples of a text, as the template wants them.
 *
 * @throws InvalidInput when one is missing
 */
export function toExample(
	field: string,
	names: string[],
	samples: Sample[],
	format: ParameterFormat,
	keys: { positional: (values: string[]) => IDataObject; named: string },
): IDataObject | undefined {
	if (names.length === 0) return undefined;
	const values = names.map((name, index) => {
		const sample = format === 'NAMED' ? samples.find((candidate) => candidate.name === name) : samples[index];
		const sampleField = `${field}: Sample for {{${name}}}`;
		return requiredText(sampleField, sample?.example);
	});
	if (format === 'POSITIONAL') return keys.positional(values);
	return {
		[keys.named]: names.map((name, index) => ({ param_name: name, example: values[index]! })),
	};
}
