import { issue } from '../errors.ts';
import { fromMinor, toMinor, type Money } from '../money.ts';
import { isObject } from '../shape.ts';
import { currencyOf, type Terms } from './billingPlan.ts';
import { patched } from './patches.ts';
import { checkScheme } from './planRules.ts';
import type { Subscription } from './subscription.ts';

const set = ['add', 'replace'];

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_patch */
const patchable: Array<[path: RegExp, operations: string[]]> = [
	[/^\/billing_info\/outstanding_balance$/, ['replace']],
	[/^\/custom_id$/, set],
	[/^\/plan\/billing_cycles\/@sequence==\d+\/pricing_scheme\/fixed_price$/, set],
	[/^\/plan\/billing_cycles\/@sequence==\d+\/pricing_scheme\/tiers$/, ['replace']],
	[/^\/plan\/billing_cycles\/@sequence==\d+\/total_cycles$/, ['replace']],
	[/^\/plan\/payment_preferences\/(auto_bill_outstanding|payment_failure_threshold)$/, ['replace']],
	[/^\/plan\/taxes\/(inclusive|percentage)$/, set],
	[/^\/shipping_amount$/, set],
	[/^\/start_time$/, ['replace']],
	[/^\/subscriber\/shipping_address$/, set],
	[/^\/subscriber\/payment_source$/, ['replace']],
];

interface Draft {
	billing_info: { outstanding_balance: Money };
	custom_id?: string;
	plan: Terms;
	shipping_amount?: Money;
	start_time?: string;
	subscriber: Record<string, unknown>;
}

/** Carries out a list of JSON patches: all of them, or none. */
export function patchSubscription(subscription: Subscription, terms: Terms, body: unknown): void {
	const currency = currencyOf(terms);
	const { billing_cycles, payment_preferences, taxes } = terms;
	const draft: Draft = {
		billing_info: { outstanding_balance: fromMinor(subscription.outstanding, currency) },
		custom_id: subscription.custom_id,
		plan: { billing_cycles, payment_preferences, ...(taxes && { taxes }) },
		shipping_amount: subscription.shipping_amount,
		subscriber: subscription.subscriber,
	};
	const allowed = (path: string) => patchable.find(([pattern]) => pattern.test(path))?.[1];
	const changed = patched(draft, body, allowed);
	check(changed, subscription, currency);
	const paths = (body as Array<{ path: string }>).map(({ path }) => path);
	subscription.custom_id = changed.custom_id;
	subscription.shipping_amount = changed.shipping_amount;
	subscription.subscriber = changed.subscriber;
	subscription.outstanding = toMinor(changed.billing_info.outstanding_balance);
	if (paths.some((path) => path.startsWith('/plan/'))) subscription.override = changed.plan;
}

function check(changed: Draft, { outstanding, completed }: Subscription, currency: string): void {
	const { custom_id: customId, shipping_amount: shipping, start_time: start } = changed;
	if (customId !== undefined && !/^[\x20-\x7E]{1,127}$/.test(customId))
		throw issue('INVALID_STRING_MAX_LENGTH', { field: '/custom_id', value: customId });
	const balance = changed.billing_info.outstanding_balance;
	for (const amount of [balance, shipping])
		if (isObject(amount) && (amount as unknown as Money).currency_code !== currency)
			throw issue('CURRENCY_MISMATCH');
	if (toMinor(balance) > outstanding) throw issue('AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE');
	if (start !== undefined) throw issue('INVALID_START_TIME');
	for (const { pricing_scheme, tenure_type, sequence, total_cycles } of changed.plan.billing_cycles) {
		checkScheme(pricing_scheme, tenure_type);
		if (total_cycles > 0 && total_cycles < (completed[sequence] ?? 0))
			throw issue('INVALID_BILLING_TOTAL_CYCLES');
	}
}
