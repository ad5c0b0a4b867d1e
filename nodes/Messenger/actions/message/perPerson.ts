import type { DeclaredOperation } from '../../../core/declaration';
import { recipientField } from './recipient.description';

/**
 * How messages of many items are sent: to several people at a time, to one person in the order of the input.
 * So many answers may be outstanding; the rate itself is kept by `vendors/messenger/api/rate.ts`.
 */
export const perPerson: Pick<DeclaredOperation, 'concurrency' | 'lane'> = {
	concurrency: 30,
	lane: recipientField,
};
