import type { IssueGroup } from './issueGroup';

/** Issues about invoices. https://developer.paypal.com/docs/api/invoicing/v2/#errors */
export const invoiceIssues: IssueGroup[] = [
	{
		issues: ['CANNOT_CANCEL_DRAFT_INVOICE', 'CANNOT_CANCEL_SCHEDULED_INVOICE'],
		message: 'This invoice was not sent yet, so there is nothing to cancel',
		remedy: 'Use Invoice: Delete.',
	},
	{
		issues: ['CANNOT_CANCEL_PAID_INVOICE', 'CANNOT_CANCEL_REFUNDED_INVOICE'],
		message: 'An invoice with a payment can no longer be cancelled',
		remedy: 'Give the money back instead, at PayPal or with Invoice: Record Refund.',
	},
	{
		issues: ['INVOICE_CANCELED_ALREADY', 'CANNOT_SEND_CANCELLED_INVOICE'],
		message: 'This invoice was cancelled before',
		remedy: 'Make a new invoice if the buyer is to pay.',
	},
	{
		issues: ['CANNOT_REMIND_INVOICE'],
		message: 'This invoice is not waiting for a payment, so there is nothing to remind of',
		remedy:
			'Only invoices that were sent and are not paid can be reminded of. Check status with Invoice: Get.',
	},
	{
		issues: ['CANNOT_UPDATE_INVOICE'],
		message: 'This invoice can no longer be changed',
		remedy: 'Check status with Invoice: Get. Paid and cancelled invoices stay as they are.',
	},
	{
		issues: ['CANNOT_DELETE_INVOICE'],
		message: 'Only a draft, or an invoice that is yet to be sent, can be deleted',
		remedy: 'Use Invoice: Cancel.',
	},
	{
		issues: ['CANNOT_DELETE_EXTERNAL_PAYMENT'],
		message: 'This payment has been refunded, at least in part',
		remedy: 'Delete the recorded refund first, with Invoice: Delete Refund.',
	},
	{
		issues: ['CANNOT_PROCESS_PAYMENTS', 'INVALID_INVOICE_TYPE'],
		message: 'In its status this invoice takes no payment',
		remedy: 'Send it first if it is a draft. Check status with Invoice: Get.',
	},
	{
		issues: ['CANNOT_PROCESS_REFUNDS'],
		message: 'Nothing was paid on this invoice that could be refunded',
		remedy: 'Check status and payments with Invoice: Get.',
	},
	{
		issues: ['PAYMENT_AMOUNT_GREATER_THAN_AMOUNT_DUE'],
		message: 'This is more than the buyer still owes',
		remedy: 'Check due with Invoice: Get, and enter at most that amount.',
	},
	{
		issues: ['INVALID_REFUND_AMOUNT'],
		message: 'This is more than was paid and is not refunded yet',
		remedy: 'Check paid and refunded with Invoice: Get, and enter at most the difference.',
	},
	{
		issues: ['INVALID_PAYMENT_METHOD', 'INVALID_REFUND_METHOD'],
		message: 'PayPal does not know this method',
		remedy: 'Choose one of the methods in the list.',
	},
	{
		issues: ['DUPLICATE_INVOICE_NUMBER'],
		message: 'Another invoice has this number',
		remedy: 'Use another Invoice Number, or the one of Invoice: Get Next Number.',
	},
	{
		issues: ['USER_NOT_FOUND'],
		message: 'PayPal does not know the account that is to send the invoice',
		remedy: 'Check Act for Merchant Email and Act for Merchant ID, and the PayPal credential.',
	},
];
