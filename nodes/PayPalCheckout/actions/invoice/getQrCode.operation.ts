import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { numberField } from '../../../core/fields/numberField';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import { WithFiles, type OperationResult } from '../../../core/operation';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { invoiceField } from './invoiceId.description';

const leadsTo = optionsField({
	displayName: 'Leads To',
	name: 'leadsTo',
	type: 'options',
	options: [
		{ name: 'Payment', value: 'pay' },
		{ name: 'The Invoice', value: 'details' },
	],
	default: 'pay',
	description: 'What somebody sees who scans it',
});

const size = numberField({
	displayName: 'Size in Pixels',
	name: 'size',
	type: 'number',
	typeOptions: { minValue: 150, maxValue: 500, numberPrecision: 0 },
	default: 300,
	description: 'Width and height, from 150 to 500',
});

const outputField = textField({
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
});

const fields: Field[] = [invoiceField, leadsTo, size, outputField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const pixels = size.read(context, itemIndex);
	const name = outputField.read(context, itemIndex).trim();
	if (!Number.isInteger(pixels) || pixels < 150 || pixels > 500)
		throw size.refused(pixels, 'is not a size PayPal makes', 'Use a whole number from 150 to 500.');
	if (name === '') throw outputField.invalid('is empty', 'Enter a name, for example data.');
	const answer = await payPalOf(context).post(payPalPath`/v2/invoicing/invoices/${id}/generate-qr-code`, {
		body: { width: pixels, height: pixels, action: leadsTo.read(context, itemIndex) },
		expects: ({ body }) => pngIn(body) !== undefined,
		onceByItself: true,
		options: readOptions.read(context, itemIndex),
	});
	const file = await context.helpers.prepareBinaryData(pngIn(answer)!, `${id}.png`, 'image/png');
	return new WithFiles({ payPalInvoiceId: id }, { [name]: file });
}

/**
 * The picture in PayPal's answer, which has several parts, with a PNG in Base64 in one of them; the API before had it
 * in JSON. https://developer.paypal.com/docs/api/invoicing/v2/#invoices_generate-qr-code
 */
function pngIn(answer: unknown): Buffer | undefined {
	const text = isRecord(answer) ? answer.image : answer;
	const [base64] = (typeof text === 'string' ? /iVBORw0KGgo[\w+/\s]+={0,2}/.exec(text) : null) ?? [];
	return base64 === undefined ? undefined : Buffer.from(base64.replace(/\s/g, ''), 'base64');
}

export const getQrCode: DeclaredOperation = {
	name: 'Get QR Code',
	value: 'getQrCode',
	action: 'Get QR code of invoice',
	description: 'A PNG image to print or send, for an invoice that was sent',
	fields,
	concurrency,
	execute,
};
