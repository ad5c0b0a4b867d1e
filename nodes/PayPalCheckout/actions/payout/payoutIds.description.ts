import { field } from '../../../core/fields/field';
import { toPayPalId } from '../../panel/payPalId';

export const payoutBatchIdField = field(
	{
		displayName: 'Payout Batch ID',
		name: 'payoutBatchId',
		type: 'string',
		default: '={{ $json.payoutBatchId }}',
		required: true,
		placeholder: 'e.g. 5UXD2E8A7EBQJ',
		description: 'ID of the payout. Returned by Payout: Create and the PayPal Checkout Trigger.',
	},
	toPayPalId,
);

export const payoutItemIdField = field(
	{
		displayName: 'Payout Item ID',
		name: 'payoutItemId',
		type: 'string',
		default: '={{ $json.payoutItemId }}',
		required: true,
		placeholder: 'e.g. 8AELMXH8UB2P8',
		description:
			'ID of the payment to one recipient. Returned by Payout: Get and the PayPal Checkout Trigger.',
	},
	toPayPalId,
);
