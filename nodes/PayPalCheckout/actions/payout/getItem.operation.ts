import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPayoutItem } from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { payoutItemIdField } from './payoutIds.description';
import { readItem } from './readItem';

const fields: Field[] = [payoutItemIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = payoutItemIdField.read(context, itemIndex);
	const answer = await readItem(payPalOf(context), id, readOptions.read(context, itemIndex));
	return toOutput(context, itemIndex, answer, simplifyPayoutItem);
}

export const getItem: DeclaredOperation = {
	name: 'Get Item',
	value: 'getItem',
	action: 'Get payout item',
	description: 'What became of the payment to one recipient',
	fields,
	concurrency,
	execute,
};
