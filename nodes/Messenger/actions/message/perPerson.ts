import type { Operation } from '../../../core/operation';

/**
 * How messages of many items are sent: to several people at a time, to one person in the order of the input.
 * So many answers may be outstanding; the rate itself is kept by `vendors/messenger/api/rate.ts`.
 */
export const perPerson: Pick<Operation, 'concurrency' | 'laneOf'> = {
	concurrency: 20,
	laneOf(context, itemIndex) {
		return String(context.getNodeParameter('psid', itemIndex, '')).trim();
	},
};
