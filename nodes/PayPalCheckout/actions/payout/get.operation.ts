import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPayout, simplifyPayoutItem } from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { payoutBatchIdField } from './payoutIds.description';
import { readPayout } from './readPayout';

const fields: Field[] = [payoutBatchIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = payoutBatchIdField.read(context, itemIndex);
	const batch = await readPayout(payPalOf(context), id, readOptions.read(context, itemIndex));
	if (!simplifyField.read(context, itemIndex)) return batch as unknown as IDataObject;
	return { ...simplifyPayout(batch), items: batch.items!.map(simplifyPayoutItem) };
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
