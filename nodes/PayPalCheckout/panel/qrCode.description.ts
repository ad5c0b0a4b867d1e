import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { field, type Field } from '../../core/fields/field';
import { toNumber } from '../../core/fields/numberField';
import { textField } from '../../core/fields/textField';
import { WithFiles } from '../../core/operation';

const least = 150;

/** Width and height of a picture, as large as whoever draws it makes them. */
export const sizeField = (most: number) =>
	field(
		{
			displayName: 'Size in Pixels',
			name: 'size',
			type: 'number',
			typeOptions: { minValue: least, maxValue: most, numberPrecision: 0 },
			default: 300,
			description: `Width and height, from ${least} to ${most}`,
		},
		(value, self: Field) => {
			const pixels = toNumber(value, self);
			if (Number.isInteger(pixels) && pixels >= least && pixels <= most) return pixels;
			throw self.refused(
				pixels,
				'is not a size for a QR code',
				`Use a whole number from ${least} to ${most}.`,
			);
		},
	);

export const fileField = textField({
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
});

/** @throws InvalidInput when there is none */
export function readFileField(context: IExecuteFunctions, itemIndex: number): string {
	const name = fileField.read(context, itemIndex).trim();
	if (name === '') throw fileField.invalid('is empty', 'Enter a name, for example data.');
	return name;
}

/** A picture beside what it is of. */
export async function withPng(
	context: IExecuteFunctions,
	json: IDataObject,
	{ png, field, fileName }: { png: Buffer; field: string; fileName: string },
): Promise<WithFiles> {
	return new WithFiles(json, {
		[field]: await context.helpers.prepareBinaryData(png, fileName, 'image/png'),
	});
}
