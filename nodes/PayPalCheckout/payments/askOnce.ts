import type { IExecuteFunctions } from 'n8n-workflow';

import { isUnclear, isVerdict, payPalFailureOf } from '../../vendors/payPal/errors/errors';
import type { PayPalFailure } from '../../vendors/payPal/errors/failure';
import { askedBefore, Wish } from '../../core/lostWishes';
import { hintOf } from '../panel/hints';

/**
 * Asks for money to move that may be asked for again on purpose, under a key of this run and item. Where another run has
 * asked for the same and got no answer, it is asked for under the key that one had: it was done, or is done now.
 *
 * @param isKeyed whether the key is the merchant's, which is the same in every run
 * @param wished what makes it the same wish
 * @param keptMs how long somebody who asks for the same is taken for one who does not know that it was done
 */
export async function askOnce<Asked>(
	context: IExecuteFunctions,
	itemIndex: number,
	{ isKeyed, wished, ownId, keptMs }: { isKeyed: boolean; wished: string[]; ownId: string; keptMs?: number },
	ask: (requestId: string) => Promise<Asked>,
): Promise<Asked> {
	if (isKeyed) return await ask(ownId);
	const wish = new Wish(context, wished, keptMs);
	const lostId = wish.findLost(ownId);
	const requestId = lostId ?? ownId;
	const asked = await ask(requestId).catch((error: unknown) => {
		const failure = payPalFailureOf(error);
		const isTaken = failure?.issue === 'DUPLICATE_INVOICE_NUMBER';
		if (failure?.requestId || isTaken || (failure && isUnclear(failure))) wish.lose(requestId);
		else if (failure && isVerdict(failure) && !(keptMs && saysDone(failure))) wish.answered(requestId);
		throw error;
	});
	wish.answered(requestId);
	if (lostId) context.addExecutionHints(hintOf(itemIndex, askedBefore));
	return asked;
}

/** PayPal may have forgotten the key, and not what was done under it. */
const saysDone = ({ issue, madeBefore }: PayPalFailure): boolean =>
	issue === 'DUPLICATE_INVOICE_ID' || madeBefore !== undefined;
