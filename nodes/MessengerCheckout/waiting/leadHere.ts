import type { IExecuteFunctions } from 'n8n-workflow';

import { orderRequestIdFor } from '../../core/requestId';
import { sealTerms, termsOf, type SealingApp } from '../../checkout/terms/seal';
import type { ParkedItem } from '../../checkout/asking/parkedCheckout';
import { toPayLinks } from './payLink';

/**
 * The same checkout, with links that lead to this execution: the cards of one that n8n runs again lead to the one that
 * failed. Its orders are new ones under the old invoice ID, for which PayPal takes money once.
 */
export async function leadHere(
	context: IExecuteFunctions,
	parked: ParkedItem,
	app: SealingApp,
): Promise<ParkedItem> {
	const { order } = parked.checkout;
	const [unit] = order.purchase_units;
	const requestId = orderRequestIdFor(`${parked.checkout.requestId}#run-${context.getExecutionId()}`);
	const { wayBack, returnUrl, cancelUrl } = await toPayLinks(context, requestId);
	const { paypal } = order.payment_source;
	const experience = { ...paypal.experience_context, return_url: returnUrl, cancel_url: cancelUrl };
	const sealed = { ...unit!, reference_id: sealTerms(termsOf(unit!, order.intent), app, wayBack) };
	return {
		...parked,
		checkout: {
			order: {
				...order,
				purchase_units: [sealed],
				payment_source: { ...order.payment_source, paypal: { ...paypal, experience_context: experience } },
			},
			requestId,
			since: new Date().toISOString(),
		},
	};
}
