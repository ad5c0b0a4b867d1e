import type { Resource } from '../../../core/declaration';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { delete as deleteInvoice } from './delete.operation';
import { deletePayment } from './deletePayment.operation';
import { deleteRefund } from './deleteRefund.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { getNextNumber } from './getNextNumber.operation';
import { getQrCode } from './getQrCode.operation';
import { recordPayment } from './recordPayment.operation';
import { recordRefund } from './recordRefund.operation';
import { remind } from './remind.operation';
import { search } from './search.operation';
import { send } from './send.operation';
import { update } from './update.operation';

export const invoice: Resource = {
	name: 'Invoice',
	value: 'invoice',
	operations: [
		cancel,
		create,
		deleteInvoice,
		deletePayment,
		deleteRefund,
		get,
		getMany,
		getNextNumber,
		getQrCode,
		recordPayment,
		recordRefund,
		search,
		send,
		remind,
		update,
	],
	first: create,
};
