import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readSubscription } from '../../../vendors/payPal/billing/billing';
import { standingOf } from '../../../vendors/payPal/billing/sealedSubscription';
import { simplifySubscription, type Subscription } from '../../../vendors/payPal/billing/subscription';
import { subscriptionIdField } from '../../billing/billingIds.description';
import { notFound } from '../../billing/notFound';
import { requireChatOf } from '../../billing/subscriptionChat';

/**
 * The subscription as it is now.
 *
 * @param options with a PSID, only one that was made in this chat
 * @throws InvalidInput when PayPal does not know it, or it is of another chat
 */
export async function requireSubscription(
	context: IExecuteFunctions,
	itemIndex: number,
	{ onlyForChat, ...options }: CallOptions & { onlyForChat?: string },
): Promise<Subscription> {
	const id = subscriptionIdField.read(context, itemIndex);
	const subscription = await readSubscription(payPalOf(context), id, withoutSimulation(options));
	if (!subscription) throw notFound(subscriptionIdField, 'subscription', id);
	requireChatOf(onlyForChat, subscription);
	return subscription;
}

/** What leaves the node about one: also whether it is what these nodes asked for, where they did. */
export async function simplifierOf(
	context: IExecuteFunctions,
): Promise<(subscription: Subscription) => IDataObject> {
	const app = await payPalOf(context).credentials();
	return (subscription) => {
		const standing = standingOf(subscription, app);
		return {
			...simplifySubscription(subscription),
			...(standing !== 'unsealed' && { asAsked: standing !== 'changed' }),
		};
	};
}

/** What of the options PayPal gets to know. */
export const forPayPal = ({
	merchantEmail,
	merchantId,
	attributionId,
	simulateError,
}: CallOptions): CallOptions => ({
	...(merchantEmail !== undefined && { merchantEmail }),
	...(merchantId !== undefined && { merchantId }),
	...(attributionId !== undefined && { attributionId }),
	...(simulateError !== undefined && { simulateError }),
});
