import type { IDataObject } from 'n8n-workflow';

import { whatFailed } from '../../core/whatFailed';

/** Where it is done already what somebody is told of: that they could not be told is said by the item, and fails nothing. */
export const orFailed = async (telling: Promise<IDataObject>): Promise<IDataObject> =>
	await telling.catch((error: unknown) => ({
		delivered: false,
		outcome: 'failed',
		reason: whatFailed(error),
	}));
