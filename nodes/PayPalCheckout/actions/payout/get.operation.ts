import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { readPage } from '../../../vendors/payPal/api/pages';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import {
	simplifyPayout,
	simplifyPayoutItem,
	type PayoutBatch,
	type PayoutItem,
} from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { payoutBatchIdField } from './payoutIds.description';

const fields: Field[] = [payoutBatchIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = payoutBatchIdField.read(context, itemIndex);
	const list = {
		path: payPalPath`/v1/payments/payouts/${id}`,
		entriesIn: 'items',
		pageSize: 1000,
		options: readOptions.read(context, itemIndex),
	};
	const items: IDataObject[] = [];
	let body: IDataObject = {};
	for (let page = 1; ; page++) {
		const found = await readPage(payPalOf(context), list, page);
		if (page === 1) body = found.body;
		items.push(...found.entries);
		if (found.isLast) break;
	}
	if (!simplifyField.read(context, itemIndex)) return { ...body, items };
	return {
		...simplifyPayout(body as unknown as PayoutBatch),
		items: items.map((item) => simplifyPayoutItem(item as unknown as PayoutItem)),
	};
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get payout',
	description: 'What became of a payout, recipient by recipient',
	fields,
	concurrency,
	execute,
};
