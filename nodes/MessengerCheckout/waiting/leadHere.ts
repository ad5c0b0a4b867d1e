import type { IExecuteFunctions } from 'n8n-workflow';

import type { ParkedItem } from '../../checkout/asking/parkedCheckout';
import { closeWayBack } from '../../checkout/terms/closedWayBack';
import { sealTerms, termsOf, type SealingApp } from '../../checkout/terms/seal';
import { orderRequestIdFor } from '../../core/requestId';
import { toPayLinks } from './payLink';

/**
 * The same checkout, with links that lead to this execution: the cards of one that n8n runs again lead to the one that
 * failed. Its orders are new ones under the old invoice ID, for which money is taken once.
 */
export async function leadHere(
	context: IExecuteFunctions,
	parked: ParkedItem,
	app: SealingApp,
): Promise<ParkedItem> {
	const { asked } = parked.checkout;
	const requestId = orderRequestIdFor(`${parked.checkout.requestId}#run-${context.getExecutionId()}`);
	const { wayBack, returnUrl, cancelUrl } = await toPayLinks(context, requestId);
	const mark = sealTerms(termsOf(asked), app, closeWayBack(wayBack, app));
	return {
		...parked,
		checkout: {
			asked: { ...asked, mark, returnUrl, cancelUrl },
			requestId,
			since: new Date().toISOString(),
		},
	};
}
