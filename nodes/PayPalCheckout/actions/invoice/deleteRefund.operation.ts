import type { DeclaredOperation } from '../../../core/declaration';
import { payPalPath } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { deleteTransaction, deleteTransactionFields, transactionIdField } from './deleteTransaction';
import { invoiceField } from './invoiceId.description';

const refundIdField = transactionIdField('Refund ID', 'refundId', 'Invoice: Record Refund');

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_refunds-delete */
export const deleteRefund: DeclaredOperation = {
	name: 'Delete Refund',
	value: 'deleteRefund',
	action: 'Delete refund of invoice',
	description: 'Take back a refund that you have recorded. No money moves.',
	fields: deleteTransactionFields(refundIdField),
	concurrency,
	lane: invoiceField,
	async execute(context, itemIndex) {
		const refundId = refundIdField.read(context, itemIndex);
		return await deleteTransaction(
			context,
			itemIndex,
			(id) => payPalPath`/v2/invoicing/invoices/${id}/refunds/${refundId}`,
		);
	},
};
