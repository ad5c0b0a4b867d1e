import { changeStatus } from './changeStatus';

export const suspend = changeStatus({
	name: 'Suspend',
	value: 'suspend',
	action: 'Suspend subscription',
	description: 'Pause a subscription: nothing is charged until Subscription: Activate',
	verb: 'suspend',
	already: ['SUSPENDED'],
	impossible: {
		APPROVAL_PENDING: 'the buyer has not agreed to it yet, so there is nothing to pause',
		APPROVED: 'it has not begun yet, so there is nothing to pause',
		CANCELLED: 'it is cancelled, so there is nothing to pause',
		EXPIRED: 'it has ended, so there is nothing to pause',
	},
});
