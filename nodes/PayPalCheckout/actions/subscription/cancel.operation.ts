import { changeStatus } from './changeStatus';

export const cancel = changeStatus({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel subscription',
	description: 'End a subscription for good: nothing more is charged',
	verb: 'cancel',
	already: ['CANCELLED', 'EXPIRED'],
	impossible: {
		APPROVAL_PENDING: 'the buyer has not agreed to it yet, so there is nothing to cancel',
	},
});
