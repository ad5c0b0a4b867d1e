import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toReceiptTemplate, type Receipt } from '../../../vendors/messenger/sending/receipt';
import { toCurrencyCode } from '../../../vendors/messenger/sending/receiptMoney';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { receiptDescription } from './receipt.description';
import { parseLines, toReceiptElement, type ReceiptLine } from './receiptLines';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';

interface Details {
	merchantName?: string;
	orderUrl?: string;
	timestamp?: string;
	subtotal?: string;
	shippingCost?: string;
	totalTax?: string;
	discounts?: { discount?: Receipt['adjustments'] };
	address?: { value?: Receipt['address'] };
}

const properties: INodeProperties[] = [recipientDescription, ...receiptDescription, sendOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await sendOne(context, itemIndex, toReceiptTemplate(readReceipt(context, itemIndex)));
}

function readReceipt(context: IExecuteFunctions, itemIndex: number): Receipt {
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	const details = context.getNodeParameter('details', itemIndex, {}) as Details;
	const currency = toCurrencyCode(read('currency'));
	const lines =
		read('linesFrom') === 'json'
			? parseLines(context.getNodeParameter('linesJson', itemIndex))
			: rowsOf<ReceiptLine>(context, 'lines.line', itemIndex);
	const { merchantName, orderUrl, timestamp, subtotal, shippingCost, totalTax } = details;
	return {
		recipientName: read('recipientName'),
		orderNumber: read('orderNumber'),
		paymentMethod: read('paymentMethod'),
		currency,
		elements: lines.map((line, index) => toReceiptElement(line, index, currency)),
		summary: { totalCost: read('totalCost'), subtotal, shippingCost, totalTax },
		...(merchantName && { merchantName }),
		...(orderUrl && { orderUrl }),
		...(timestamp && { timestamp }),
		...(details.discounts?.discount && { adjustments: details.discounts.discount }),
		...(details.address?.value && { address: details.address.value }),
	};
}

export const sendReceipt: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendReceipt'] } },
		properties,
	),
	...perPerson,
	execute,
};
