import type { Operation } from '../shared/operation';

/**
 * How messages of many items are sent: to several people at a time, to one person in the order of the input.
 * So many answers may be outstanding; the rate itself is kept by `shared/messenger/rate.ts`.
 */
export const perPerson: Pick<Operation, 'concurrency' | 'laneOf'> = {
	concurrency: 20,
	laneOf(itemIndex) {
		return String(this.getNodeParameter('psid', itemIndex, '')).trim();
	},
};
