import { anyOptionsField } from '../../core/fields/multiOptionsField';
import { notice } from '../../core/fields/notice';
import { eventNames } from './eventNames';

/**
 * PayPal adds events, which a workflow may name before we do. Not named "Events": by that name n8n would make a trigger
 * of its own out of each option in its list of nodes, and choosing one would drop the others.
 */
export const eventsField = anyOptionsField({
	displayName: 'Start On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	default: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED', 'PAYMENT.CAPTURE.DENIED'],
	description:
		'The events that start this workflow. Type to search: order, payment, dispute, invoice, payout ...',
	options: [
		{ name: '*', value: '*', description: 'All events, including those PayPal adds later' },
		...eventNames.map(({ name, eventType: value, description }) => ({
			name,
			value,
			description: description ? `${description} (${value})` : value,
		})),
	],
});

/** Shown as long as nobody hears of approvals: the order stays approved, and its money is never taken. */
export const lostApprovals = notice({
	displayName:
		'Order: Approved is not chosen above. The money of Request Payment is taken only when a workflow starts on Order: Approved and runs Settle Payment. Ignore this if another workflow does, or if you use Request Payment and Wait.',
	name: 'lostApprovalsNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: { events: ['PAYMENT.CAPTURE.COMPLETED'] },
		hide: { events: ['CHECKOUT.ORDER.APPROVED', '*'] },
	},
});
