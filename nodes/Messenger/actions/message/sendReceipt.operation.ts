import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import type { OperationResult } from '../../../core/operation';
import {
	currencyField,
	detailsField,
	linesField,
	orderNumberField,
	paymentMethodField,
	recipientNameField,
	totalField,
} from '../../../vendors/messenger/panel/receipt.description';
import { toReceiptTemplate, type Receipt } from '../../../vendors/messenger/sending/receipt';
import { toCurrencyCode } from '../../../vendors/messenger/sending/receiptMoney';
import { linesFromField, receiptFields } from './receipt.description';
import { linesJsonField, toReceiptElement } from './receiptLines';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await sendOne(context, itemIndex, toReceiptTemplate(readReceipt(context, itemIndex)));
}

function readReceipt(context: IExecuteFunctions, itemIndex: number): Receipt {
	const { subtotal, shippingCost, totalTax, discounts, ...details } = detailsField.read(context, itemIndex);
	const currency = toCurrencyCode(currencyField.read(context, itemIndex));
	const from = linesFromField.read(context, itemIndex);
	const lines =
		from === 'none' ? [] : (from === 'json' ? linesJsonField : linesField).read(context, itemIndex);
	return {
		recipientName: recipientNameField.read(context, itemIndex),
		orderNumber: orderNumberField.read(context, itemIndex),
		paymentMethod: paymentMethodField.read(context, itemIndex),
		currency,
		elements: lines.map((line, index) => toReceiptElement(line, index, currency)),
		summary: { totalCost: totalField.read(context, itemIndex), subtotal, shippingCost, totalTax },
		...details,
		...(discounts && { adjustments: discounts }),
	};
}

export const sendReceipt: DeclaredOperation = {
	name: 'Send Receipt',
	value: 'sendReceipt',
	action: 'Send receipt',
	description: 'What was bought and paid, line by line',
	fields: [
		recipientField,
		...receiptFields,
		...fieldsOf(before(3), [sendOptions]),
		...fieldsOf(since(3), [sendOptions.and(paymentMethodField.notRequired(), ...detailsField.inner)]),
	],
	...perPerson,
	execute,
};
