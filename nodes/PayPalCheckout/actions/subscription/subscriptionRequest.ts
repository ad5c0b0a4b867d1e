import { toTimestamp } from '../../../core/fields/momentField';
import type { SubscriptionTerms } from '../../../checkout/terms/subscriptionSeal';
import { currencyOf, regularCycleOf, type Plan } from '../../../vendors/payPal/billing/plan';
import { pricesOf } from '../../../vendors/payPal/billing/sealedSubscription';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { readPrice } from '../../billing/readPlanTerms';
import { readTime } from '../../billing/readTime';
import { ownPrice, shippingAmount, subscriptionDetails } from './subscriptionDetails.description';

type Details = ReturnType<typeof subscriptionDetails.read>;

/** Whether the plan has to be known first: for its currency, and for the prices that stay. */
export const needsPlan = (details: Details): boolean =>
	isFilled(details.ownPrice) || isFilled(details.shippingAmount);

/** What is asked for beside plan and quantity, as PayPal wants it. @throws InvalidInput when it can't be meant */
export function toDetails(details: Details, plan: Plan | undefined): Record<string, unknown> {
	const { fields } = subscriptionDetails;
	const currency = plan ? (currencyOf(plan) ?? '') : '';
	const { email } = textWithin('email', details.email, fields.email);
	const { given } = textWithin('given', details.givenName, fields.givenName);
	const { surname } = textWithin('surname', details.surname, fields.surname);
	const name = { ...(given && { given_name: given }), ...(surname && { surname }) };
	const subscriber = {
		...(email && { email_address: email }),
		...(Object.keys(name).length > 0 && { name }),
	};
	return {
		...(isFilled(details.startTime) && {
			start_time: toTimestamp(readTime(details.startTime!, fields.startTime)),
		}),
		...(isFilled(details.shippingAmount) && {
			shipping_amount: toPayPal(readMoney(details.shippingAmount, currency, shippingAmount.label).toAmount()),
		}),
		...(Object.keys(subscriber).length > 0 && { subscriber }),
		...(plan && isFilled(details.ownPrice) && { plan: withOwnPrice(details.ownPrice!, plan, currency) }),
	};
}

function withOwnPrice(given: number | string, plan: Plan, currency: string): object {
	const cycle = regularCycleOf(plan);
	if (!cycle?.pricing_scheme?.fixed_price)
		throw ownPrice.invalid(
			'can only take the place of one price, but this plan has prices by quantity',
			'Create another plan for this buyer.',
		);
	const fixed_price = readPrice(given, currency, ownPrice);
	return { billing_cycles: [{ sequence: cycle.sequence, pricing_scheme: { fixed_price } }] };
}

/** The prices of a subscription with one of its own: what is sealed. */
export function ownPricesOf(details: Details, plan: Plan | undefined): Pick<SubscriptionTerms, 'ownPrices'> {
	if (!plan || !isFilled(details.ownPrice)) return {};
	const own = readPrice(details.ownPrice, currencyOf(plan) ?? '', ownPrice).value;
	const { sequence } = regularCycleOf(plan)!;
	const prices = pricesOf(plan.billing_cycles ?? []);
	return { ownPrices: prices.map(([cycle, price]) => [cycle, cycle === sequence ? own : price]) };
}
