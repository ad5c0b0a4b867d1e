import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { textField } from '../../../core/fields/textField';
import { ownValue } from '../../../core/ownValue';
import type { FormFile } from '../../../vendors/payPal/api/multipartForm';

/** https://docs.paypal.ai/growth/disputes/reference/supported-file-types-sizes */
const endings: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/gif': 'gif',
	'image/png': 'png',
	'application/pdf': 'pdf',
};
const megabyte = 1024 * 1024;
const most = { ofOne: 10 * megabyte, together: 50 * megabyte };

export const filesField = textField({
	displayName: 'Files',
	name: 'files',
	type: 'string',
	default: '',
	placeholder: 'e.g. data',
	hint: 'Names of the input fields with the files, separated by commas',
	description: 'JPG, GIF, PNG or PDF. Each at most 10 MB, all together at most 50 MB.',
}).guarded();

/**
 * The binary files of an item that go to PayPal.
 *
 * @throws NodeOperationError when one is not there
 * @throws InvalidInput when PayPal would not take it
 */
export async function readFiles(context: IExecuteFunctions, itemIndex: number): Promise<FormFile[]> {
	const names = filesField
		.read(context, itemIndex)
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	const files: FormFile[] = [];
	for (const name of names) {
		const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, name);
		const ending = ownValue(endings, mimeType.split(';')[0]!.trim().toLowerCase());
		if (!ending)
			throw filesField.invalid(
				`: "${fileName ?? name}" is not a file PayPal takes`,
				'Use a JPG, GIF, PNG or PDF file.',
			);
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, name);
		checkSize(name, bytes.length);
		files.push({ name: `${plainName(fileName, name)}.${ending}`, type: mimeType, bytes });
	}
	checkTogether(files);
	return files;
}

/** PayPal takes letters, digits, spaces, commas, `-` and `_`, and one dot before the ending. */
function plainName(fileName: IBinaryData['fileName'], otherwise: string): string {
	const name = (fileName ?? '').replace(/\.[^.]*$/, '').replaceAll(/[^A-Za-z0-9_, -]+/g, '-');
	return name.replaceAll(/^[- ]+|[- ]+$/g, '') || otherwise.replaceAll(/[^A-Za-z0-9]+/g, '-') || 'file';
}

function checkSize(name: string, bytes: number): void {
	if (bytes === 0) throw filesField.invalid(`: the file in "${name}" is empty`, 'Check where it comes from.');
	if (bytes > most.ofOne)
		throw filesField.invalid(
			`: the file in "${name}" is larger than 10 MB`,
			'Make it smaller, for example by lowering the resolution of a photo.',
		);
}

function checkTogether(files: FormFile[]): void {
	const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
	if (bytes > most.together)
		throw filesField.invalid(' have more than 50 MB together', 'Send fewer files, or smaller ones.');
}
