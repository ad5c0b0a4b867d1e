import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import type { Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { fileField, readFileField, sizeField, withPng } from '../../panel/qrCode.description';
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

/** What PayPal draws. https://developer.paypal.com/docs/api/invoicing/v2/#invoices_generate-qr-code */
const size = sizeField(500);

const fields: Field[] = [invoiceField, leadsTo, size, fileField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const pixels = size.read(context, itemIndex);
	const field = readFileField(context, itemIndex);
	const answer = await payPalOf(context).post(payPalPath`/v2/invoicing/invoices/${id}/generate-qr-code`, {
		body: { width: pixels, height: pixels, action: leadsTo.read(context, itemIndex) },
		expects: ({ body }) => pngIn(body) !== undefined,
		onceByItself: true,
		options: readOptions.read(context, itemIndex),
	});
	const png = pngIn(answer)!;
	return await withPng(context, { payPalInvoiceId: id }, { png, field, fileName: `${id}.png` });
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
