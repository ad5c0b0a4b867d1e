import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Invoice } from '../../../vendors/payPal/invoices/invoice';
import { simplifyInvoice } from '../../../vendors/payPal/invoices/simplifyInvoice';
import { simplifyField } from '../../panel/simplify.description';

/**
 * The invoice as PayPal has it, or simplified.
 *
 * @param more what the operation has to say of what it did; left out where nothing is simplified
 */
export const toInvoiceOutput = (
	context: IExecuteFunctions,
	itemIndex: number,
	invoice: Invoice,
	more: IDataObject = {},
): IDataObject =>
	simplifyField.read(context, itemIndex)
		? { ...simplifyInvoice(invoice), ...more }
		: (invoice as unknown as IDataObject);
