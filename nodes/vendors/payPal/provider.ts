import type { IDataObject } from 'n8n-workflow';

import { aboutKind, type PaymentKind } from '../../checkout/notifications/kinds';
import type { Amount } from '../../core/money/amount';
import type { Payment, Refund } from '../../checkout/payment';
import type {
	Meaning,
	Opened,
	OtherSubject,
	PaymentProvider,
	ProviderFailure,
	Question,
} from '../../checkout/ports/paymentProvider';
import type { SavedAccounts } from '../../checkout/ports/savedAccounts';
import type { NothingToTell, Occasion } from '../../checkout/telling/occasion';
import type { Asked } from '../../checkout/terms/asked';
import type { Payee } from '../../checkout/terms/payee';
import type { SealingApp } from '../../checkout/terms/seal';
import { aNewThing } from './api/expectedAnswer';
import { findOwnAccount } from './api/ownAccount';
import { payPalOf, payPalPath, type PayPal, type PayPalContext } from './api/payPal';
import { payPalFailureOf } from './errors/errors';
import type { PayPalFailureKind } from './errors/failure';
import { refusalClassOf } from './errors/refusedPayment';
import { readDisputeOccasion } from './occasions/disputeOccasion';
import { readInvoiceOccasion } from './occasions/invoiceOccasion';
import { findOrder, readRefund } from './occasions/payPalReading';
import { meaningOf } from './occasions/subject';
import { subscriptionOfSale } from './occasions/saleReading';
import { readSubscriptionOccasion } from './occasions/subscriptionOccasion';
import { approvalPageOf } from './orders/approvalPage';
import { readAskedBefore } from './orders/asked';
import { openOrder } from './orders/openOrder';
import type { Refund as PayPalRefund } from './orders/order';
import { authorizeOrder, captureOrder, isOrderId, notShownYet, readOrder } from './orders/orders';
import { isSameCart } from './orders/sameCart';
import { withoutUndefined } from '../../core/withoutUndefined';
import { toPayPal } from './money/payPalMoney';
import { PayPalSavedAccounts } from './vault/savedAccounts';
import { payPalName, toPayee, toPayment, toRefund } from './payments/toPayment';

const hourMs = 60 * 60 * 1000;

/** PayPal: an order is asked for, approved on PayPal's page, and captured or authorized. */
export class PayPalProvider implements PaymentProvider {
	readonly name = payPalName;

	/**
	 * PayPal remembers a request ID for six hours, which leaves room for clocks that differ, and an order lives for three.
	 * https://developer.paypal.com/api/rest/reference/idempotency/
	 */
	readonly keys = { rememberedMs: 5 * hourMs, generations: 3 };

	readonly savedAccounts: SavedAccounts;

	constructor(private readonly payPal: PayPal) {
		this.savedAccounts = new PayPalSavedAccounts(payPal);
	}

	async app(): Promise<SealingApp> {
		return await this.payPal.credentials();
	}

	async open(asked: Asked, key: string): Promise<Opened> {
		return await openOrder(this.payPal, asked, key);
	}

	isForSameGoods(payment: Payment, asked: Asked): boolean {
		return isSameCart(payment.lines, asked.lines);
	}

	readAskedBefore(kept: IDataObject): Asked | undefined {
		return readAskedBefore(kept);
	}

	isPaymentId(text: string): boolean {
		return isOrderId(text);
	}

	async read(id: string, pausesMs?: number[]): Promise<Payment | undefined> {
		const order = await readOrder(this.payPal, id, undefined, pausesMs);
		return order && toPayment(order);
	}

	/** What PayPal leaves out of this answer stays as it was read: who pays, and what goes where. */
	async take(payment: Payment): Promise<Payment> {
		const { id, intent, buyer, lines, shipTo, shippingOption, sums } = payment;
		const pay = intent === 'reserve' ? authorizeOrder : captureOrder;
		const taken = toPayment(await pay(this.payPal, id));
		const known = { buyer, lines, shipTo, shippingOption, sums };
		return { ...(withoutUndefined<unknown>(known) as Partial<Payment>), ...taken };
	}

	async giveBack(takeId: string, key: string, amount?: Amount): Promise<Refund> {
		const refund = await this.payPal.post(payPalPath`/v2/payments/captures/${takeId}/refund`, {
			body: { ...(amount && { amount: toPayPal(amount) }) },
			expects: aNewThing,
			requestId: key,
			prefer: 'representation',
		});
		return toRefund(refund as PayPalRefund);
	}

	async ownPayee(currency: string): Promise<Payee> {
		return toPayee(await findOwnAccount(this.payPal, currency));
	}

	async approvalPageOf(id: string): Promise<string | undefined> {
		return approvalPageOf(id, await this.payPal.credentials());
	}

	failureOf(error: unknown): ProviderFailure | undefined {
		const failure = payPalFailureOf(error);
		if (!failure) return undefined;
		const { issue, kind, message, link: approveUrl, requestId } = failure;
		const isRefusal = refusing.includes(kind) && requestId === undefined;
		const meaning = issue === 'PERMISSION_DENIED' ? 'ofOthers' : refusalClassOf(issue);
		return {
			message,
			...(isRefusal && { isRefusal }),
			...(meaning && { meaning }),
			...(approveUrl && { approveUrl }),
		};
	}

	notShown(id: string): Error {
		return this.payPal.error(notShownYet(id));
	}

	meaningOf(question: Question): Meaning {
		return meaningOf(question);
	}

	async find(id: string, isTake: boolean): Promise<Payment | undefined> {
		const order = await findOrder(this.payPal, id, isTake);
		return order && toPayment(order);
	}

	async readRefund(id: string): Promise<Refund | undefined> {
		const refund = await readRefund(this.payPal, id);
		return refund && toRefund(refund);
	}

	async subjectOfTake(takeId: string): Promise<OtherSubject | undefined> {
		const subscriptionId = await subscriptionOfSale(this.payPal, takeId);
		return subscriptionId ? { type: 'subscription', subscriptionId, saleId: takeId } : undefined;
	}

	async readOccasion(
		subject: OtherSubject,
		kind?: PaymentKind,
		possible?: PaymentKind[],
	): Promise<Occasion | NothingToTell> {
		switch (subject.type) {
			case 'dispute':
				return await readDisputeOccasion(this.payPal, subject.disputeId, kind);
			case 'invoice':
				return await readInvoiceOccasion(this.payPal, subject.invoiceId, kind);
			case 'subscription':
				return await readSubscriptionOccasion(this.payPal, subject, kind ?? possible?.find(isOfSubscription));
		}
	}
}

/** With these PayPal says that it has not done what was asked. */
const refusing: PayPalFailureKind[] = ['invalidRequest', 'notFound', 'permission', 'refused'];

const isOfSubscription = (kind: PaymentKind): boolean => aboutKind(kind).subject === 'subscription';

/** One for each run of a node, and each delivery. */
const known = new WeakMap<PayPalContext, PaymentProvider>();

/** The PayPal account of the node. */
export function payPalProviderOf(context: PayPalContext): PaymentProvider {
	const provider = known.get(context) ?? new PayPalProvider(payPalOf(context));
	known.set(context, provider);
	return provider;
}
