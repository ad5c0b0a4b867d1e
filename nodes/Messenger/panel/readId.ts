import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../core/invalidInput';
import { requiredText } from '../../vendors/messenger/sending/fieldText';

/**
 * The ID that was chosen from a list or typed.
 *
 * @throws InvalidInput when it is not an ID
 */
export function readId(context: IExecuteFunctions, name: string, field: string, itemIndex: number): string {
	const id = requiredText(field, context.getNodeParameter(name, itemIndex, '', { extractValue: true }));
	if (/^\d+$/.test(id)) return id;
	throw new InvalidInput(
		field,
		`${field}: "${id.slice(0, 60)}" is not an ID: IDs contain only digits`,
		'Choose it from the list, or pass its ID as text.',
	);
}
