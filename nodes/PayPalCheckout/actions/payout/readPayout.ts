import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../../core/guards';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { readPage } from '../../../vendors/payPal/api/pages';
import { payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import type { PayoutBatch } from '../../../vendors/payPal/payouts/payout';

/** A payout as PayPal has it now, with all of its recipients. */
export async function readPayout(payPal: PayPal, id: string, options: CallOptions): Promise<PayoutBatch> {
	const list = {
		path: payPalPath`/v1/payments/payouts/${id}`,
		entriesIn: 'items',
		pageSize: 1000,
		expects: holds({ batch_header: isRecord }),
		options,
	};
	const items: IDataObject[] = [];
	let body: IDataObject = {};
	for (let page = 1; ; page++) {
		const found = await readPage(payPal, list, page);
		if (page === 1) body = found.body;
		items.push(...found.entries);
		if (found.isLast) break;
	}
	return { ...body, items } as unknown as PayoutBatch;
}
