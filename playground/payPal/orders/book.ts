import type { Merchant } from '../account.ts';
import { invalidRequest, issue, PayPalError, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { sum, toMinor } from '../money.ts';
import type { Ledger } from '../payments/ledger.ts';
import { merchant, payer as firstPayer } from '../../seed.ts';
import { isObject, onlyKnown, violations } from '../shape.ts';
import { Vault } from '../vault/vault.ts';
import type { Clock } from '../../world/clock.ts';
import { checkedRequest, contextOf, duplicateInvoice, openedUnit } from './opening.ts';
import type { Instrument, Order, PurchaseUnit } from './order.ts';
import { confirmRequest, payRequest } from './orderRequest.ts';
import { refuseUnpayable, settle } from './paying.ts';
import type { OrderRequest, PurchaseUnitRequest } from './request.ts';
import { paysAtOnce, readSource, type PaymentSource } from './source.ts';

/**
 * The payer has three hours to arrive, and three more from then on.
 * https://developer.paypal.com/docs/api/orders/v2/#orders_create!c=201&path=links&t=response
 */
const openForMs = 3 * 3_600_000;

/** The orders and what can become of them. */
export class OrderBook {
	readonly vault: Vault;
	private readonly orders = new Map<string, Order>();
	private readonly clock: Clock;
	private readonly ledger: Ledger;
	private readonly happenings: Happenings;

	constructor(clock: Clock, ledger: Ledger, happenings: Happenings) {
		this.clock = clock;
		this.ledger = ledger;
		this.happenings = happenings;
		this.vault = new Vault(clock, happenings);
	}

	/** @throws INVALID_REQUEST or UNPROCESSABLE_ENTITY with everything that is wrong with the request */
	create(body: unknown, hasRequestId: boolean, maker: Merchant = merchant): Order {
		if (!hasRequestId && isObject(body) && paysAtOnce(body.payment_source)) {
			throw issue('PAYPAL_REQUEST_ID_REQUIRED');
		}
		const request = checkedRequest(body);
		const source = this.readSource(request);
		const now = this.clock.now();
		const order: Order = {
			id: resourceId(),
			maker,
			intent: request.intent,
			status: 'CREATED',
			units: request.purchase_units.map((unit) => this.openUnit(unit)),
			completesOnApproval: completesOnApproval(request),
			context: contextOf(request),
			payer: request.payer,
			createdAt: now,
			updatedAt: now,
			expiresAtMs: now.getTime() + openForMs,
			visited: false,
		};
		if (source) usePaymentSource(order, source);
		this.orders.set(order.id, order);
		return order.instrument ? this.pay(order, order.instrument) : order;
	}

	/** @throws INVALID_RESOURCE_ID when there is no such order or it has expired */
	find(id: string): Order {
		const order = this.orders.get(id);
		if (!order || this.isExpired(order)) throw unknownResource('order_id', id);
		return order;
	}

	/** The order even when it has expired: the approval page can still say so. */
	peek(id: string): Order | undefined {
		return this.orders.get(id);
	}

	isExpired(order: Order): boolean {
		return order.status !== 'COMPLETED' && order.expiresAtMs <= this.clock.now().getTime();
	}

	/** The buyer has arrived at the approval page. */
	visit(order: Order): void {
		if (order.visited || this.isExpired(order)) return;
		order.visited = true;
		order.expiresAtMs = this.clock.now().getTime() + openForMs;
	}

	/** The buyer agrees to pay with `instrument`; may be repeated until the order is paid. */
	approve(id: string, instrument: Instrument): Order {
		const order = this.find(id);
		if (order.status === 'COMPLETED') throw issue('ORDER_ALREADY_COMPLETED');
		this.visit(order);
		order.status = 'APPROVED';
		order.instrument = { ...instrument, vault: order.source?.vault };
		order.approvedTotal = sum(order.units.map((unit) => toMinor(unit.amount)));
		order.updatedAt = this.clock.now();
		this.addPayersAddress(order, instrument.person);
		this.happenings.orderApproved(order);
		this.clock.at(new Date(order.expiresAtMs), () => this.reverseApproval(order));
		if (order.completesOnApproval && !instrument.declines) this.pay(order, order.instrument);
		return order;
	}

	/** The merchant says how the order will be paid. */
	confirm(id: string, body: unknown): Order {
		const order = this.find(id);
		const request = well(body, confirmRequest) as Omit<OrderRequest, 'intent' | 'purchase_units'>;
		if (order.status === 'COMPLETED') throw issue('ORDER_CANNOT_BE_CONFIRMED');
		if (order.status === 'APPROVED') throw issue('PAYMENT_ALREADY_APPROVED');
		const names = Object.values(request.payment_source ?? {}).filter(isObject);
		if (names.length === 0) throw issue('NO_PAYMENT_SOURCE_PROVIDED');
		if (names.length > 1) throw issue('ONLY_ONE_PAYMENT_SOURCE_ALLOWED');
		if (request.payment_source?.card && !this.ledger.account.settings.processesCards) {
			throw new PayPalError(403, { details: [{ issue: 'NOT_ENABLED_FOR_CARD_PROCESSING' }] });
		}
		const source = this.readSource(request);
		order.completesOnApproval = completesOnApproval(request);
		order.context = { ...order.context, ...contextOf(request) };
		order.updatedAt = this.clock.now();
		if (source) usePaymentSource(order, source);
		return order;
	}

	/** @throws ORDER_NOT_APPROVED, INSTRUMENT_DECLINED, ORDER_ALREADY_CAPTURED and others, as PayPal does */
	capture(id: string, body?: unknown): Order {
		return this.payIntended(id, 'CAPTURE', 'ORDER_ALREADY_CAPTURED', body);
	}

	/** Holds the money of an order with intent AUTHORIZE. */
	authorize(id: string, body?: unknown): Order {
		return this.payIntended(id, 'AUTHORIZE', 'ORDER_ALREADY_AUTHORIZED', body);
	}

	/** Puts changed purchase units in place of the old ones, after checking them like new ones. */
	replace(order: Order, intent: Order['intent'], units: PurchaseUnitRequest[]): void {
		const request = checkedRequest({ intent, purchase_units: units }, order.context);
		order.intent = request.intent;
		order.units = request.purchase_units.map((unit) => this.openUnit(unit));
		order.updatedAt = this.clock.now();
	}

	all(): Order[] {
		return [...this.orders.values()];
	}

	reset(): void {
		this.orders.clear();
		this.vault.reset();
	}

	private payIntended(id: string, intent: Order['intent'], done: string, body: unknown): Order {
		const order = this.find(id);
		const request = well(body ?? {}, payRequest) as Pick<OrderRequest, 'payment_source'>;
		if (order.intent !== intent) throw issue('ACTION_DOES_NOT_MATCH_INTENT');
		if (order.status === 'COMPLETED') throw issue(done);
		if (order.status !== 'APPROVED' && paysAtOnce(request.payment_source)) {
			usePaymentSource(order, this.readSource(request)!);
		}
		const { instrument } = order;
		if (order.status !== 'APPROVED' || !instrument) throw issue('ORDER_NOT_APPROVED');
		refuseUnpayable(order, instrument);
		const used = order.units.find((unit) => unit.invoice_id && this.ledger.hasInvoice(unit.invoice_id));
		if (used) throw duplicateInvoice(used);
		return this.pay(order, instrument);
	}

	private pay(order: Order, instrument: Instrument): Order {
		settle(order, instrument, this.ledger);
		order.status = 'COMPLETED';
		order.updatedAt = this.clock.now();
		if (instrument.vault && !instrument.captureDeclines) {
			const { fundingSource: kind, card, person } = instrument;
			order.vaultedId = this.vault.save({ kind, card, person, orderId: order.id }, instrument.vault).id;
		}
		this.happenings.orderCompleted(order);
		return order;
	}

	/** Approved, but not paid in time: the payer has the money back. */
	private reverseApproval(order: Order): void {
		if (order.status !== 'APPROVED' || !this.isExpired(order)) return;
		order.status = 'VOIDED';
		order.updatedAt = this.clock.now();
		this.happenings.approvalReversed(order);
	}

	private readSource(
		request: Pick<OrderRequest, 'payment_source' | 'processing_instruction'>,
	): PaymentSource | undefined {
		return readSource(request.payment_source ?? {}, {
			vault: this.vault,
			account: this.ledger.account,
			now: this.clock.now(),
			completesOnApproval: completesOnApproval(request),
		});
	}

	private openUnit(unit: PurchaseUnitRequest): PurchaseUnit {
		if (unit.invoice_id && this.ledger.hasInvoice(unit.invoice_id)) throw duplicateInvoice(unit);
		return openedUnit(unit);
	}

	private addPayersAddress(order: Order, person = firstPayer): void {
		if ((order.context.shipping_preference ?? 'GET_FROM_FILE') !== 'GET_FROM_FILE') return;
		for (const unit of order.units) {
			if (unit.items?.length && unit.items.every((item) => item.category === 'DIGITAL_GOODS')) continue;
			unit.shipping = {
				...unit.shipping,
				name: { full_name: `${person.givenName} ${person.surname}`.trim() },
				address: person.address,
			};
		}
	}
}

function usePaymentSource(order: Order, source: PaymentSource): void {
	if ('redirect' in source) {
		order.source = source.redirect;
		order.status = 'PAYER_ACTION_REQUIRED';
	} else {
		order.instrument = source.instrument;
		order.status = 'APPROVED';
	}
}

function completesOnApproval(request: Pick<OrderRequest, 'processing_instruction'>): boolean {
	return request.processing_instruction === 'ORDER_COMPLETE_ON_PAYMENT_APPROVAL';
}

function well(body: unknown, shape: Parameters<typeof violations>[1]): unknown {
	const malformed = violations(body, shape);
	if (malformed.length > 0) throw invalidRequest(malformed);
	return onlyKnown(body, shape);
}
