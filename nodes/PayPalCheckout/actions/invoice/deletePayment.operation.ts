import type { DeclaredOperation } from '../../../core/declaration';
import { payPalPath } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { deleteTransaction, deleteTransactionFields, transactionIdField } from './deleteTransaction';
import { invoiceField } from './invoiceId.description';

const paymentIdField = transactionIdField('Payment ID', 'paymentId', 'Invoice: Record Payment');

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_payments-delete */
export const deletePayment: DeclaredOperation = {
	name: 'Delete Payment',
	value: 'deletePayment',
	action: 'Delete payment of invoice',
	description: 'Take back a payment that you have recorded. No money moves.',
	fields: deleteTransactionFields(paymentIdField),
	concurrency,
	lane: invoiceField,
	async execute(context, itemIndex) {
		const paymentId = paymentIdField.read(context, itemIndex);
		return await deleteTransaction(
			context,
			itemIndex,
			(id) => payPalPath`/v2/invoicing/invoices/${id}/payments/${paymentId}`,
		);
	},
};
