import { parseCustomId } from '../../shared/chatBinding';
import { fromPayPal, type PayPalMoney } from '../../shared/payPal/breakdown';
import { either, holds, isList } from '../../shared/payPal/expectedAnswer';
import { payPalPath, type PayPalContext } from '../../shared/payPal/transport';
import type { NothingToTell, Occasion } from './occasion';
import { readFromPayPal } from './payPalReading';

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_get */
interface Subscription {
	id: string;
	custom_id?: string;
	subscriber?: { name?: { given_name?: string } };
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_transactions */
interface Charge {
	id: string;
	status?: string;
	amount_with_breakdown?: { gross_amount?: PayPalMoney };
	time?: string;
}

/** One without charges may have nothing but its links. */
const isListOfCharges = either(holds({ transactions: isList }), holds({ links: isList }));

const lookBackMs = 31 * 24 * 60 * 60 * 1000;

/**
 * A charge of a subscription, as PayPal lists it.
 *
 * @param saleId which charge; undefined takes the latest that went through
 */
export async function readSubscriptionOccasion(
	this: PayPalContext,
	subscriptionId: string,
	saleId: string | undefined,
	now = new Date(),
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v1/billing/subscriptions/${subscriptionId}`;
	const subscription = (await readFromPayPal.call(this, path)) as Subscription | undefined;
	const ids = { subscriptionId, ...(saleId && { saleId }) };
	if (!subscription) return { ids, reason: 'PayPal does not know this subscription.' };
	const binding = parseCustomId(subscription.custom_id);
	const known = { ids, ...(binding && { binding }) };
	const span = {
		start_time: new Date(now.getTime() - lookBackMs).toISOString(),
		end_time: now.toISOString(),
	};
	const list = await readFromPayPal.call(this, `${path}/transactions`, span, isListOfCharges);
	const { transactions = [] } = (list ?? {}) as { transactions?: Charge[] };
	const charge = transactions
		.filter(({ id, status }) => status === 'COMPLETED' && (saleId === undefined || id === saleId))
		.sort((one, other) => (other.time ?? '').localeCompare(one.time ?? ''))[0];
	if (!charge) return { ...known, reason: 'PayPal shows no such payment of the subscription.' };
	const amount = charge.amount_with_breakdown?.gross_amount;
	const name = subscription.subscriber?.name?.given_name;
	return {
		...known,
		ids: { subscriptionId, saleId: charge.id },
		kind: 'subscriptionCharged',
		key: `subscriptionCharged:${charge.id}`,
		facts: {
			orderNumber: subscriptionId,
			...(amount && { amount: fromPayPal(amount) }),
			...(charge.time && { at: charge.time }),
			...(name && { name }),
		},
	};
}
