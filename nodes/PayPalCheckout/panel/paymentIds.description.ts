import { field } from '../../core/fields/field';
import { toPayPalId } from './payPalId';

export const authorizationIdField = field(
	{
		displayName: 'Authorization ID',
		name: 'authorizationId',
		type: 'string',
		default: '={{ $json.authorizationId }}',
		required: true,
		placeholder: 'e.g. 0AW2184448108334S',
		description:
			'ID of the reserved money. Returned by Order: Authorize, Order: Get and the PayPal Checkout Trigger.',
	},
	toPayPalId,
);

export const captureIdField = field(
	{
		displayName: 'Capture ID',
		name: 'captureId',
		type: 'string',
		default: '={{ $json.captureId }}',
		required: true,
		placeholder: 'e.g. 2GG279541U471931P',
		description:
			'ID of the money taken. Returned by Order: Capture, Order: Get and the PayPal Checkout Trigger.',
	},
	toPayPalId,
);

export const refundIdField = field(
	{
		displayName: 'Refund ID',
		name: 'refundId',
		type: 'string',
		default: '={{ $json.refundId }}',
		required: true,
		placeholder: 'e.g. 1JU08902781691411',
		description: 'ID of the money given back. Returned by Capture: Refund and the PayPal Checkout Trigger.',
	},
	toPayPalId,
);
