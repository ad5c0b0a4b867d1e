import type { IDataObject } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';

const invoiceLines = { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00', taxRate: '7.25' }] };

/** What each operation of invoices gives. */
export function invoiceItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: (resource: string, operation: string, parameters: IDataObject) => Promise<IDataObject>,
	chat: IDataObject,
): OperationItems {
	const invoice = async (operation: string, about?: IDataObject, parameters: IDataObject = {}) =>
		await run('invoice', operation, { ...(about && { invoice: about.payPalInvoiceId }), ...parameters });
	const created = async (parameters: IDataObject = {}) =>
		await invoice('create', undefined, {
			invoiceLines,
			invoiceDetails: { email: 'jamie@example.com', givenName: 'Jamie', note: 'Thank you!', memo: 'Fair' },
			options: { pageId: chat.pageId, psid: chat.psid, chatReference: chat.reference },
			...parameters,
		});
	const recorded = async () => await invoice('recordPayment', await created(), { note: 'Till 2' });
	const refunded = async () => await invoice('recordRefund', await recorded());
	const paid = async () => {
		const made = await created();
		await new Buyer(simulators.origin).paysInvoice(made.payPalInvoiceId as string);
		return made;
	};
	return {
		'invoice/cancel': async () => [await invoice('cancel', await created())],
		'invoice/create': async () => [await created()],
		'invoice/delete': async () => [await invoice('delete', await created({ afterCreating: 'draft' }))],
		'invoice/deletePayment': async () => {
			const { payPalInvoiceId, paymentId } = await recorded();
			return [await invoice('deletePayment', { payPalInvoiceId }, { paymentId })];
		},
		'invoice/deleteRefund': async () => {
			const { payPalInvoiceId, refundId } = await refunded();
			return [await invoice('deleteRefund', { payPalInvoiceId }, { refundId })];
		},
		'invoice/get': async () => [await invoice('get', await paid()), await invoice('get', await refunded())],
		'invoice/getMany': async () => {
			await created();
			return [await invoice('getMany')];
		},
		'invoice/getNextNumber': async () => [await invoice('getNextNumber')],
		'invoice/getQrCode': async () => [await invoice('getQrCode', await created())],
		'invoice/recordPayment': async () => [await recorded()],
		'invoice/recordRefund': async () => [await refunded()],
		'invoice/remind': async () => [await invoice('remind', await created())],
		'invoice/search': async () => {
			await paid();
			return [await invoice('search')];
		},
		'invoice/send': async () => [await invoice('send', await created({ afterCreating: 'draft' }))],
		'invoice/update': async () => [
			await invoice('update', await created(), { invoiceDetails: { note: 'Thanks!' } }),
		],
	};
}
