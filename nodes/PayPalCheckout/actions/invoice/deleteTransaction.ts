import type { IExecuteFunctions } from 'n8n-workflow';

import { field, type Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readInvoiceAfter } from '../../../vendors/payPal/invoices/invoices';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { toInvoiceOutput } from './output';

/** A recorded payment or refund, by its ID. */
export const transactionIdField = <const Name extends string>(
	displayName: string,
	name: Name,
	from: string,
) =>
	field(
		{
			displayName,
			name,
			type: 'string',
			default: `={{ $json.${name} }}`,
			required: true,
			placeholder: 'e.g. EXTR-86F38350LX4353815',
			description: `Returned by ${from}. Only what you have recorded yourself can be deleted.`,
		},
		(value, self) => {
			const id = typeof value === 'string' ? value.trim() : '';
			if (/^[A-Z0-9-]{1,50}$/.test(id)) return id;
			const remedy = 'Enter only the ID, for example EXTR-86F38350LX4353815. Invoice: Get lists them.';
			throw id === '' ? self.invalid('is empty', remedy) : self.refused(id, 'is not an ID', remedy);
		},
	);

export const deleteTransactionFields = (idField: Field): Field[] => [
	invoiceField,
	idField,
	simplifyField,
	onceOptions,
];

/** @returns the invoice as it is without it */
export async function deleteTransaction(
	context: IExecuteFunctions,
	itemIndex: number,
	pathOf: (invoiceId: string) => string,
): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	await payPal.delete(pathOf(id), { expects: noContent, onceByItself: true, options });
	const after = await readInvoiceAfter(payPal, id, withoutSimulation(options));
	return toInvoiceOutput(context, itemIndex, after, { deleted: true });
}
