import type { Clock } from '../../world/clock.ts';
import type { Happenings } from '../happenings.ts';
import { fromMinor, normalized, toMinor, type Money } from '../money.ts';
import type { Capture } from '../payments/capture.ts';
import { after, billFor, type Bill } from './bill.ts';
import { currencyOf, type BillingCycle, type Terms } from './billingPlan.ts';
import type { Subscription } from './subscription.ts';

/** One payment of a subscription. */
export interface ChargeRequest {
	subscription: Subscription;
	amount: Money;
	details: Record<string, string>;
}

/**
 * "If a payment fails, PayPal retries the payment every 5 days ... up to twice per billing cycle. If the second retry
 * fails, PayPal counts this as a payment failure. The failed payment amount is added to the outstanding balance."
 * https://developer.paypal.com/platforms/subscriptions/customize/payment-failure-retry
 */
const retryEveryMs = 5 * 24 * 3_600_000;
const retries = 2;

/** Bills subscriptions as time goes by: cycles, retries, suspension at the threshold, the end. */
export class Biller {
	private readonly clock: Clock;
	private readonly happenings: Happenings;
	private readonly charge: (from: ChargeRequest) => Capture;
	private readonly termsOf: (subscription: Subscription) => Terms;

	constructor(
		clock: Clock,
		happenings: Happenings,
		charge: (from: ChargeRequest) => Capture,
		termsOf: (subscription: Subscription) => Terms,
	) {
		this.clock = clock;
		this.happenings = happenings;
		this.charge = charge;
		this.termsOf = termsOf;
	}

	/** It has just become active: the setup fee at once, the first cycle at its start. */
	start(subscription: Subscription): void {
		const terms = this.termsOf(subscription);
		const { setup_fee: fee, setup_fee_failure_action: ifFailed } = terms.payment_preferences;
		if (
			fee &&
			toMinor(fee) > 0n &&
			!this.takeSetupFee(subscription, normalized(fee)) &&
			ifFailed === 'CANCEL'
		) {
			this.end(subscription, 'CANCELLED');
			return;
		}
		const now = this.clock.now();
		subscription.nextBillingAt = subscription.startAt > now ? subscription.startAt : now;
		this.wind(subscription);
	}

	/** Goes on after a pause: what was due meanwhile is not billed; unverified. */
	resume(subscription: Subscription): void {
		const now = this.clock.now();
		const terms = this.termsOf(subscription);
		for (;;) {
			const cycle = nextCycle(subscription, terms);
			const { nextBillingAt } = subscription;
			if (!cycle || !nextBillingAt || nextBillingAt > now) break;
			subscription.nextBillingAt = afterCycle(cycle, nextBillingAt);
		}
		this.wind(subscription);
	}

	/** Nothing is billed from now on. */
	stop(subscription: Subscription): void {
		subscription.callOff?.();
		subscription.callOff = undefined;
		subscription.unpaid = undefined;
	}

	/** Takes some of what is owed, outside of any cycle. */
	collect(subscription: Subscription, amount: Money): Capture {
		subscription.outstanding -= toMinor(amount);
		return this.paid(subscription, amount, { subtotal: amount.value });
	}

	private takeSetupFee(subscription: Subscription, fee: Money): boolean {
		if (subscription.paysNothing) {
			this.failed(subscription, fee);
			return false;
		}
		this.paid(subscription, fee, { subtotal: fee.value });
		return true;
	}

	/** Sets the clock to whatever comes next. */
	private wind(subscription: Subscription): void {
		subscription.callOff?.();
		const { nextBillingAt, unpaid } = subscription;
		const retryFirst = unpaid && (!nextBillingAt || unpaid.retryAt < nextBillingAt);
		const at = retryFirst ? unpaid.retryAt : nextBillingAt;
		if (!at || subscription.status !== 'ACTIVE') return;
		const act = () => (retryFirst ? this.retry(subscription) : this.bill(subscription, at));
		if (at.getTime() <= this.clock.now().getTime()) act();
		else subscription.callOff = this.clock.at(at, act);
	}

	/** One run of the cycle whose turn it is. */
	private bill(subscription: Subscription, at: Date): void {
		const terms = this.termsOf(subscription);
		const cycle = nextCycle(subscription, terms);
		if (!cycle) {
			this.end(subscription, 'EXPIRED');
			return;
		}
		subscription.completed[cycle.sequence] = (subscription.completed[cycle.sequence] ?? 0) + 1;
		subscription.nextBillingAt = afterCycle(cycle, at);
		const bill = billFor(terms, cycle, subscription);
		const owed = terms.payment_preferences.auto_bill_outstanding ? subscription.outstanding : 0n;
		if (bill.total + owed > 0n) this.attempt(subscription, bill, owed);
		this.wind(subscription);
	}

	private attempt(subscription: Subscription, bill: Bill, owed: bigint): void {
		const amount = fromMinor(bill.total + owed, bill.currency);
		if (!subscription.paysNothing) {
			subscription.outstanding -= owed;
			this.paid(subscription, amount, detailsOf(bill, owed));
			return;
		}
		const retryAt = new Date(this.clock.now().getTime() + retryEveryMs);
		subscription.unpaid = { amount: bill.total, tries: 0, retryAt };
		this.failed(subscription, amount, retryAt);
	}

	private retry(subscription: Subscription): void {
		const { unpaid } = subscription;
		if (!unpaid) return;
		const amount = fromMinor(unpaid.amount, currencyOf(this.termsOf(subscription)));
		unpaid.tries++;
		if (!subscription.paysNothing) {
			subscription.unpaid = undefined;
			this.paid(subscription, amount, { subtotal: amount.value });
		} else if (unpaid.tries < retries) {
			unpaid.retryAt = new Date(unpaid.retryAt.getTime() + retryEveryMs);
			this.failed(subscription, amount, unpaid.retryAt);
		} else {
			subscription.unpaid = undefined;
			subscription.outstanding += unpaid.amount;
			subscription.failedCount++;
			this.failed(subscription, amount);
			this.suspendAtThreshold(subscription);
		}
		this.wind(subscription);
	}

	private suspendAtThreshold(subscription: Subscription): void {
		const { payment_failure_threshold: threshold } = this.termsOf(subscription).payment_preferences;
		if (threshold === 0 || subscription.failedCount < threshold) return;
		this.stop(subscription);
		this.setStatus(subscription, 'SUSPENDED');
		this.happenings.subscriptionChanged('SUSPENDED', subscription);
	}

	private paid(subscription: Subscription, amount: Money, details: Record<string, string>): Capture {
		const capture = this.charge({ subscription, amount, details });
		subscription.sales.push(capture.id);
		subscription.failedCount = 0;
		subscription.lastPayment = { amount, at: capture.createdAt };
		subscription.updatedAt = capture.createdAt;
		return capture;
	}

	/** That each try that fails is told, not only the last one, is unverified. */
	private failed(subscription: Subscription, amount: Money, retryAt?: Date): void {
		const at = this.clock.now();
		subscription.lastFailed = { amount, at, reason: 'PAYMENT_DENIED', ...(retryAt && { retryAt }) };
		subscription.updatedAt = at;
		this.happenings.subscriptionChanged('PAYMENT.FAILED', subscription);
	}

	/** It ends when the time that was paid for is over: unverified. */
	private end(subscription: Subscription, status: 'CANCELLED' | 'EXPIRED'): void {
		this.stop(subscription);
		subscription.nextBillingAt = undefined;
		this.setStatus(subscription, status);
		this.happenings.subscriptionChanged(status, subscription);
	}

	private setStatus(subscription: Subscription, status: Subscription['status']): void {
		const now = this.clock.now();
		Object.assign(subscription, { status, note: undefined, statusAt: now, updatedAt: now });
	}
}

/** The cycle whose turn it is; none when all have been run as often as they are to be. */
function nextCycle({ completed }: Subscription, { billing_cycles: cycles }: Terms): BillingCycle | undefined {
	return cycles
		.toSorted((one, other) => one.sequence - other.sequence)
		.find(({ sequence, total_cycles }) => total_cycles === 0 || (completed[sequence] ?? 0) < total_cycles);
}

const afterCycle = ({ frequency }: BillingCycle, at: Date): Date =>
	after(at, frequency.interval_unit, frequency.interval_count);

/** As PayPal's sales have them. */
const detailsOf = ({ currency, subtotal, tax, shipping }: Bill, owed: bigint): Record<string, string> => ({
	subtotal: fromMinor(subtotal + owed, currency).value,
	...(tax > 0n && { tax: fromMinor(tax, currency).value }),
	...(shipping > 0n && { shipping: fromMinor(shipping, currency).value }),
});
