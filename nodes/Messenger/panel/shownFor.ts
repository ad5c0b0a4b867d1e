import type { IDisplayOptions } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';

/** Fields that are shown only for these choices, besides their own conditions. */
export const shownFor = (choices: NonNullable<IDisplayOptions['show']>, fields: Field[]): Field[] =>
	fields.map((field) => {
		const { displayOptions } = field.property;
		return field.with({
			displayOptions: { ...displayOptions, show: { ...choices, ...displayOptions?.show } },
		});
	});
