import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';

const fields: Field[] = [readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { invoice_number: invoiceNumber } = (await payPalOf(context).post(
		'/v2/invoicing/generate-next-invoice-number',
		{
			expects: holds({ invoice_number: isText }),
			// It is only looked up: the number is taken by the invoice that has it.
			onceByItself: true,
			options: readOptions.read(context, itemIndex),
		},
	)) as { invoice_number: string };
	return { invoiceNumber };
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoicing_generate-next-invoice-number */
export const getNextNumber: DeclaredOperation = {
	name: 'Get Next Number',
	value: 'getNextNumber',
	action: 'Get next invoice number',
	description: 'The number after your last one, for Invoice Number of Create',
	fields,
	concurrency,
	execute,
};
