import type { ErrorDetail } from '../errors.ts';
import { issueWith, sum, toMinor, type Money } from '../money.ts';
import {
	breakdownParts,
	type ExperienceContext,
	type OrderRequest,
	type PurchaseUnitRequest,
} from './request.ts';
import { acrossShipping, inShipping } from './shippingRules.ts';

/** The business rules a well-formed order breaks, as PayPal reports them with 422. */
export function brokenRules(order: OrderRequest, context: ExperienceContext): ErrorDetail[] {
	const units = order.purchase_units;
	const inUnits = units.flatMap((unit, index) => {
		const pointer = pointerTo(unit, index);
		return [...inAmounts(unit, pointer), ...inShipping(unit, context, pointer)];
	});
	return [...inReferences(order), ...inUnits, ...acrossUnits(units), ...acrossShipping(units)];
}

/** `/purchase_units/@reference_id=='default'`, the way PayPal points at a unit. */
function pointerTo(unit: PurchaseUnitRequest, index: number): string {
	return unit.reference_id === undefined && index > 0
		? `/purchase_units/${index}`
		: `/purchase_units/@reference_id=='${unit.reference_id ?? 'default'}'`;
}

function inReferences(order: OrderRequest): ErrorDetail[] {
	const units = order.purchase_units;
	if (units.length === 1) return [];
	const found: ErrorDetail[] = [];
	if (order.intent === 'AUTHORIZE') {
		found.push({ issue: 'UNSUPPORTED_INTENT', field: '/intent', value: order.intent, location: 'body' });
	}
	const seen = new Set<string>();
	units.forEach((unit, index) => {
		const field = `/purchase_units/${index}/reference_id`;
		if (unit.reference_id === undefined)
			found.push({ issue: 'REFERENCE_ID_REQUIRED', field, location: 'body' });
		else if (seen.has(unit.reference_id)) {
			found.push({ issue: 'DUPLICATE_REFERENCE_ID', field, value: unit.reference_id, location: 'body' });
		} else seen.add(unit.reference_id);
	});
	return found;
}

function acrossUnits(units: PurchaseUnitRequest[]): ErrorDetail[] {
	const currencies = new Set(
		units.flatMap((unit) => moneyIn(unit, '').map(({ money }) => money.currency_code)),
	);
	const found: ErrorDetail[] = [];
	if (currencies.size > 1) {
		found.push({ issue: 'MULTI_CURRENCY_ORDER', field: '/purchase_units', location: 'body' });
	}
	const categories = units.flatMap((unit) => (unit.items ?? []).map((item) => item.category));
	if (categories.includes('DONATION') && categories.some((category) => category !== 'DONATION')) {
		found.push({ issue: 'MULTIPLE_ITEM_CATEGORIES', field: '/purchase_units', location: 'body' });
	}
	if (units.length > 1 && categories.includes('DONATION')) {
		found.push({ issue: 'DONATION_ITEMS_NOT_SUPPORTED', field: '/purchase_units', location: 'body' });
	}
	return found;
}

function moneyIn(unit: PurchaseUnitRequest, pointer: string): Array<{ money: Money; field: string }> {
	const { breakdown = {} } = unit.amount;
	return [
		{ money: unit.amount, field: `${pointer}/amount` },
		...breakdownParts.flatMap((part) => {
			const money = breakdown[part];
			return money ? [{ money, field: `${pointer}/amount/breakdown/${part}` }] : [];
		}),
		...(unit.items ?? []).flatMap((item, index) => [
			{ money: item.unit_amount, field: `${pointer}/items/${index}/unit_amount` },
			...(item.tax ? [{ money: item.tax, field: `${pointer}/items/${index}/tax` }] : []),
		]),
	];
}

function inAmounts(unit: PurchaseUnitRequest, pointer: string): ErrorDetail[] {
	const wrong = moneyIn(unit, pointer).flatMap(({ money, field }) => {
		const issue = issueWith(money, money === unit.amount ? 'positive' : 'zero');
		if (!issue) return [];
		const name = issue === 'INVALID_CURRENCY_CODE' ? 'currency_code' : 'value';
		return [{ issue, field: `${field}/${name}`, value: money[name], location: 'body' as const }];
	});
	return wrong.length > 0 ? wrong : inSums(unit, pointer);
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-amount_breakdown */
function inSums(unit: PurchaseUnitRequest, pointer: string): ErrorDetail[] {
	const { breakdown = {} } = unit.amount;
	const items = unit.items ?? [];
	const found: ErrorDetail[] = [];
	const expectTotal = (part: 'item_total' | 'tax_total', total: bigint, word: string) => {
		const field = `${pointer}/amount/breakdown/${part}`;
		const given = breakdown[part];
		if (!given) found.push({ issue: `${word}_REQUIRED`, field, location: 'body' });
		else if (toMinor(given) !== total) {
			found.push({
				issue: `${word}_MISMATCH`,
				field: `${field}/value`,
				value: given.value,
				location: 'body',
			});
		}
	};
	if (items.length > 0) {
		const itemTotal = sum(items.map((item) => toMinor(item.unit_amount) * BigInt(item.quantity)));
		expectTotal('item_total', itemTotal, 'ITEM_TOTAL');
	}
	if (items.some((item) => item.tax)) {
		const taxTotal = sum(items.map((item) => (item.tax ? toMinor(item.tax) * BigInt(item.quantity) : 0n)));
		expectTotal('tax_total', taxTotal, 'TAX_TOTAL');
	}
	const parts = breakdownParts.flatMap((part) => {
		const money = breakdown[part];
		if (!money) return [];
		return [part === 'discount' || part === 'shipping_discount' ? -toMinor(money) : toMinor(money)];
	});
	if (parts.length > 0 && sum(parts) !== toMinor(unit.amount)) {
		const field = `${pointer}/amount/value`;
		found.push({ issue: 'AMOUNT_MISMATCH', field, value: unit.amount.value, location: 'body' });
	}
	return found;
}
