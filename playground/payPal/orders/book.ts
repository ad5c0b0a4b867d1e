import { invalidRequest, issue, unknownResource, unprocessable } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { normalized } from '../money.ts';
import type { Ledger } from '../payments/ledger.ts';
import { payer } from '../../seed.ts';
import { violations } from '../shape.ts';
import type { Clock } from '../../world.ts';
import type { Instrument, Order, PurchaseUnit } from './order.ts';
import {
	breakdownParts,
	orderRequest,
	type Amount,
	type ExperienceContext,
	type Item,
	type OrderRequest,
	type PurchaseUnitRequest,
} from './request.ts';
import { brokenRules } from './rules.ts';

/**
 * The payer has three hours to arrive, and three more from then on.
 * https://developer.paypal.com/docs/api/orders/v2/#orders_create!c=201&path=links&t=response
 */
export const openForMs = 3 * 3_600_000;

/** The orders and what can become of them. */
export class OrderBook {
	private readonly orders = new Map<string, Order>();
	private readonly clock: Clock;
	private readonly ledger: Ledger;
	private readonly happenings: Happenings;

	constructor(clock: Clock, ledger: Ledger, happenings: Happenings) {
		this.clock = clock;
		this.ledger = ledger;
		this.happenings = happenings;
	}

	/** @throws INVALID_REQUEST or UNPROCESSABLE_ENTITY with everything that is wrong with the request */
	create(body: unknown, hasRequestId: boolean): Order {
		const request = checked(body);
		const source = request.payment_source;
		if (source && !source.paypal) throw otherSource(source, hasRequestId);
		if (source?.paypal && 'vault_id' in source.paypal && !hasRequestId)
			throw issue('PAYPAL_REQUEST_ID_REQUIRED');
		const now = this.clock.now();
		const order: Order = {
			id: resourceId(),
			intent: request.intent,
			status: source ? 'PAYER_ACTION_REQUIRED' : 'CREATED',
			units: request.purchase_units.map((unit) => this.openUnit(unit)),
			withPaymentSource: source !== undefined,
			context: contextOf(request),
			createdAt: now,
			updatedAt: now,
			expiresAtMs: now.getTime() + openForMs,
			visited: false,
		};
		this.orders.set(order.id, order);
		return order;
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
		order.instrument = instrument;
		order.updatedAt = this.clock.now();
		this.addPayersAddress(order);
		this.happenings.orderApproved(order);
		return order;
	}

	/** @throws ORDER_NOT_APPROVED, INSTRUMENT_DECLINED, ORDER_ALREADY_CAPTURED and others, as PayPal does */
	capture(id: string): Order {
		const { order, instrument } = this.payable(id, 'CAPTURE', 'ORDER_ALREADY_CAPTURED');
		const { captureDeclines, pendingReason } = instrument;
		for (const unit of order.units) {
			const capture = this.ledger.capture({
				...paymentOf(unit, order),
				status: captureDeclines ? 'DECLINED' : pendingReason ? 'PENDING' : 'COMPLETED',
				reason: captureDeclines ? undefined : pendingReason,
			});
			unit.captures.push(capture);
		}
		return this.complete(order);
	}

	/** Holds the money of an order with intent AUTHORIZE. */
	authorize(id: string): Order {
		const { order, instrument } = this.payable(id, 'AUTHORIZE', 'ORDER_ALREADY_AUTHORIZED');
		const { captureDeclines, pendingReason } = instrument;
		for (const unit of order.units) {
			const authorization = this.ledger.authorizations.authorize({
				...paymentOf(unit, order),
				status: captureDeclines ? 'DENIED' : pendingReason ? 'PENDING' : 'CREATED',
				reason: !captureDeclines && pendingReason ? 'PENDING_REVIEW' : undefined,
			});
			unit.authorizations.push(authorization);
		}
		return this.complete(order);
	}

	/** Puts changed purchase units in place of the old ones, after checking them like new ones. */
	replace(order: Order, intent: Order['intent'], units: PurchaseUnitRequest[]): void {
		const request = checked({ intent, purchase_units: units }, order.context);
		order.intent = request.intent;
		order.units = request.purchase_units.map((unit) => this.openUnit(unit));
		order.updatedAt = this.clock.now();
	}

	all(): Order[] {
		return [...this.orders.values()];
	}

	reset(): void {
		this.orders.clear();
	}

	private payable(
		id: string,
		intent: Order['intent'],
		done: string,
	): { order: Order; instrument: Instrument } {
		const order = this.find(id);
		if (order.intent !== intent) throw issue('ACTION_DOES_NOT_MATCH_INTENT');
		if (order.status === 'COMPLETED') throw issue(done);
		const { instrument } = order;
		if (order.status !== 'APPROVED' || !instrument) throw issue('ORDER_NOT_APPROVED');
		if (instrument.declines) throw issue('INSTRUMENT_DECLINED');
		const used = order.units.find((unit) => unit.invoice_id && this.ledger.hasInvoice(unit.invoice_id));
		if (used) throw duplicateInvoice(used);
		return { order, instrument };
	}

	private complete(order: Order): Order {
		order.status = 'COMPLETED';
		order.updatedAt = this.clock.now();
		this.happenings.orderCompleted(order);
		return order;
	}

	private openUnit(unit: PurchaseUnitRequest): PurchaseUnit {
		if (unit.invoice_id && this.ledger.hasInvoice(unit.invoice_id)) throw duplicateInvoice(unit);
		return {
			...unit,
			reference_id: unit.reference_id ?? 'default',
			...(unit.description && { description: [...unit.description].slice(0, 127).join('') }),
			...(unit.soft_descriptor && { soft_descriptor: [...unit.soft_descriptor].slice(0, 22).join('') }),
			amount: withNormalizedParts(unit.amount),
			...(unit.items && { items: unit.items.map(withNormalizedPrices) }),
			captures: [],
			authorizations: [],
		};
	}

	private addPayersAddress(order: Order): void {
		if ((order.context.shipping_preference ?? 'GET_FROM_FILE') !== 'GET_FROM_FILE') return;
		for (const unit of order.units) {
			if (unit.items?.length && unit.items.every((item) => item.category === 'DIGITAL_GOODS')) continue;
			unit.shipping = {
				...unit.shipping,
				name: { full_name: `${payer.givenName} ${payer.surname}` },
				address: payer.address,
			};
		}
	}
}

function checked(body: unknown, context?: ExperienceContext): OrderRequest {
	const malformed = violations(body, orderRequest);
	if (malformed.length > 0) throw invalidRequest(malformed);
	const request = body as OrderRequest;
	const broken = brokenRules(request, context ?? contextOf(request));
	if (broken.length > 0) throw unprocessable(broken);
	return request;
}

function contextOf(request: OrderRequest): ExperienceContext {
	return request.payment_source?.paypal?.experience_context ?? request.application_context ?? {};
}

function otherSource(source: NonNullable<OrderRequest['payment_source']>, hasRequestId: boolean) {
	if (!source.card)
		return issue('PAYMENT_SOURCE_CANNOT_BE_USED', { field: '/payment_source', location: 'body' });
	return issue(hasRequestId ? 'NOT_ENABLED_FOR_CARD_PROCESSING' : 'PAYPAL_REQUEST_ID_REQUIRED');
}

function duplicateInvoice(unit: PurchaseUnitRequest) {
	return issue('DUPLICATE_INVOICE_ID', {
		field: `/purchase_units/@reference_id=='${unit.reference_id ?? 'default'}'/invoice_id`,
		value: unit.invoice_id,
		location: 'body',
	});
}

function withNormalizedParts(amount: Amount): Amount {
	const { breakdown } = amount;
	if (!breakdown) return normalized(amount);
	const parts = breakdownParts.flatMap((part) => {
		const money = breakdown[part];
		return money ? [[part, normalized(money)] as const] : [];
	});
	return { ...normalized(amount), breakdown: Object.fromEntries(parts) };
}

function withNormalizedPrices(item: Item): Item {
	return {
		...item,
		unit_amount: normalized(item.unit_amount),
		...(item.tax && { tax: normalized(item.tax) }),
	};
}

/** What a payment for a purchase unit carries on. */
function paymentOf(unit: PurchaseUnit, order: Order) {
	const { currency_code, value } = unit.amount;
	return {
		orderId: order.id,
		amount: { currency_code, value },
		customId: unit.custom_id,
		invoiceId: unit.invoice_id,
		payee: unit.payee,
	};
}
