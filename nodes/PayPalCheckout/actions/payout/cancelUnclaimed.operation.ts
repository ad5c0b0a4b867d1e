import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifyPayoutItem, type PayoutItem } from '../../../vendors/payPal/payouts/payout';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { payoutItemIdField } from './payoutIds.description';
import { readItem } from './readItem';

const fields: Field[] = [payoutItemIdField, simplifyField, onceOptions];

/** PayPal has no request IDs for it, so the item is asked first. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = payoutItemIdField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	const before = await readItem(payPal, id, options);
	const { transaction_status: status = 'unknown' } = before.body;
	if (status === 'RETURNED')
		return toOutput(context, itemIndex, before, (item) => ({ ...simplifyPayoutItem(item), replayed: true }));
	if (status !== 'UNCLAIMED')
		throw payoutItemIdField.invalid(
			`can't be cancelled: its status is ${status}`,
			'Only money that nobody has claimed can be taken back. Ask the recipient for the rest.',
		);
	const answer = await payPal.answer<PayoutItem>({
		method: 'POST',
		path: payPalPath`/v1/payments/payouts-item/${id}/cancel`,
		expects: holds({ payout_item_id: id }),
		options,
	});
	return toOutput(context, itemIndex, answer, simplifyPayoutItem);
}

export const cancelUnclaimed: DeclaredOperation = {
	name: 'Cancel Unclaimed',
	value: 'cancelUnclaimed',
	action: 'Cancel unclaimed payout item',
	description: 'Take back what a recipient has not claimed. PayPal does so by itself after 30 days.',
	fields,
	concurrency,
	lane: payoutItemIdField,
	execute,
};
