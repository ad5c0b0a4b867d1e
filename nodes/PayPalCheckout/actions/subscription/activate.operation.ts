import { changeStatus } from './changeStatus';

export const activate = changeStatus({
	name: 'Activate',
	value: 'activate',
	action: 'Activate subscription',
	description: 'Resume a paused subscription, or begin one the buyer has approved',
	verb: 'activate',
	already: ['ACTIVE'],
	impossible: {
		APPROVAL_PENDING: 'the buyer has not agreed to it yet. Send them its link again',
		CANCELLED: "it is cancelled, and PayPal can't bring it back",
		EXPIRED: "it has ended, and PayPal can't bring it back",
	},
});
