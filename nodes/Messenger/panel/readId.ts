import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';
import { requiredText } from '../../vendors/messenger/sending/fieldText';

/**
 * The ID that was chosen from a list or typed.
 *
 * @throws InvalidInput when it is not an ID
 */
export function readId(context: IExecuteFunctions, field: Field, itemIndex: number): string {
	const id = requiredText(field.label, field.read(context, itemIndex));
	if (/^\d+$/.test(id)) return id;
	throw field.refused(
		id,
		'is not an ID: IDs contain only digits',
		'Choose it from the list, or pass its ID as text.',
		60,
	);
}
