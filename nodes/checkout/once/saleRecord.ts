import { createHash } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { onceRecord } from './onceRecord';

/**
 * Claims a sale for whoever ships it: of all who ask, one claimant is the first, and stays so however often it
 * asks again, because what came after may have failed. See docs/decisions/0019-paid-once.md.
 *
 * @param sale what is sold once, e.g. `paid:5O190127TN364715T`
 * @param claimant see `claimantOf`
 * @returns whether this claimant is the first
 */
export async function claimSale(
	context: IExecuteFunctions,
	sale: string,
	claimant: string,
): Promise<boolean> {
	const digest = createHash('sha256').update(claimant).digest('hex').slice(0, 32);
	// Before the claim itself: who is stopped in between finds that it has been here.
	const presence = onceRecord(context, `settled:${sale}:by:${digest}`);
	const isHereAnew = await presence.claim();
	const isFirst = await onceRecord(context, `settled:${sale}`).claim();
	if (isFirst || !isHereAnew) return true;
	await presence.release();
	return false;
}
