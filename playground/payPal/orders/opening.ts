import { invalidRequest, issue, unprocessable, type PayPalError } from '../errors.ts';
import { normalized } from '../money.ts';
import { onlyKnown, violations } from '../shape.ts';
import type { PurchaseUnit } from './order.ts';
import {
	breakdownParts,
	type Amount,
	type ExperienceContext,
	type Item,
	type OrderRequest,
	type PurchaseUnitRequest,
} from './request.ts';
import { orderRequest } from './orderRequest.ts';
import { brokenRules } from './rules.ts';

/** @throws INVALID_REQUEST or UNPROCESSABLE_ENTITY with everything that is wrong with the request */
export function checkedRequest(body: unknown, context?: ExperienceContext): OrderRequest {
	const malformed = violations(body, orderRequest);
	if (malformed.length > 0) throw invalidRequest(malformed);
	const request = onlyKnown(body, orderRequest) as OrderRequest;
	const broken = brokenRules(request, context ?? contextOf(request));
	if (broken.length > 0) throw unprocessable(broken);
	return request;
}

/** How the approval page should be: from the payment source, or the old way. */
export function contextOf(
	request: Pick<OrderRequest, 'payment_source' | 'application_context'>,
): ExperienceContext {
	const sources = Object.values(request.payment_source ?? {});
	const context = sources.find((source) => source?.experience_context)?.experience_context;
	return context ?? request.application_context ?? {};
}

/** A purchase unit the way PayPal keeps it: amounts with all their decimals, long texts cut. */
export function openedUnit(unit: PurchaseUnitRequest): PurchaseUnit {
	return {
		...unit,
		reference_id: unit.reference_id ?? 'default',
		...(unit.description && { description: [...unit.description].slice(0, 127).join('') }),
		...(unit.soft_descriptor && { soft_descriptor: [...unit.soft_descriptor].slice(0, 22).join('') }),
		amount: withNormalizedParts(unit.amount),
		...(unit.items && { items: unit.items.map(withNormalizedPrices) }),
		captures: [],
		authorizations: [],
		trackers: [],
	};
}

export function duplicateInvoice(unit: PurchaseUnitRequest): PayPalError {
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
