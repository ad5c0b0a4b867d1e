import { anyOptionsField } from '../../core/fields/multiOptionsField';
import { eventNames } from './eventNames';

/** PayPal adds events, which a workflow may name before we do. */
export const eventsField = anyOptionsField({
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED', 'PAYMENT.CAPTURE.DENIED'],
	description:
		'The events that start this workflow. Type to search: order, payment, dispute, invoice, payout ...',
	options: [
		{ name: '*', value: '*', description: 'All events, including those PayPal adds later' },
		...eventNames.map(([name, value, description]) => ({
			name,
			value,
			description: description ? `${description} (${value})` : value,
		})),
	],
});
