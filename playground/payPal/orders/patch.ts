import { invalidRequest, issue } from '../errors.ts';
import { isObject } from '../shape.ts';
import type { OrderBook } from './book.ts';
import type { Order } from './order.ts';
import type { PurchaseUnitRequest } from './request.ts';

/** Which parts of a purchase unit can be changed, and how. https://developer.paypal.com/docs/api/orders/v2/#orders_patch */
const patchable: Record<string, string[]> = {
	custom_id: ['replace', 'add', 'remove'],
	description: ['replace', 'add', 'remove'],
	invoice_id: ['replace', 'add', 'remove'],
	soft_descriptor: ['replace', 'remove'],
	amount: ['replace'],
	items: ['replace', 'add', 'remove'],
	'shipping/name': ['replace', 'add'],
	'shipping/address': ['replace', 'add'],
	'shipping/type': ['replace', 'add'],
};

interface Operation {
	op: string;
	path: string;
	value?: unknown;
}

/** Carries out a list of JSON patches: all of them, or none. */
export function patchOrder(orders: OrderBook, order: Order, body: unknown): void {
	if (order.status === 'COMPLETED') throw issue('ORDER_ALREADY_COMPLETED');
	if (!Array.isArray(body)) throw issue('MALFORMED_REQUEST_JSON', { location: 'body' });
	const operations = body.map(readOperation);
	const units = order.units.map(asRequested);
	let { intent } = order;
	for (const [index, operation] of operations.entries()) {
		if (operation.path === '/intent') intent = operation.value as Order['intent'];
		else patchUnit(units, operation, index);
	}
	orders.replace(order, intent, units);
}

function readOperation(given: unknown, index: number): Operation {
	const { op, path, value } = isObject(given) ? given : {};
	if (typeof op !== 'string') {
		throw invalidRequest([{ issue: 'MISSING_REQUIRED_PARAMETER', field: `/${index}/op`, value: '' }]);
	}
	if (typeof path !== 'string') throw issue('PATCH_PATH_REQUIRED', { field: `/${index}/path` });
	if (op !== 'remove' && value === undefined)
		throw issue('PATCH_VALUE_REQUIRED', { field: `/${index}/value` });
	return { op, path, value };
}

function patchUnit(units: PurchaseUnitRequest[], { op, path, value }: Operation, index: number): void {
	const at = { field: `/${index}/path`, value: path, location: 'body' as const };
	if (!path.startsWith('/')) throw issue('INVALID_JSON_POINTER_FORMAT', at);
	const [, referenceId, part] = /^\/purchase_units\/@reference_id=='([^']*)'\/(.+)$/.exec(path) ?? [];
	const allowed = part === undefined ? undefined : patchable[part];
	if (part === undefined || !allowed) throw issue('FIELD_NOT_PATCHABLE', at);
	const unit = units.find((candidate) => candidate.reference_id === referenceId);
	if (!unit) throw issue('REFERENCE_ID_NOT_FOUND', at);
	if (!allowed.includes(op)) throw issue('INVALID_PATCH_OPERATION', at);

	const { holder, name } = placeOf(unit, part);
	const exists = holder[name] !== undefined;
	if (exists === (op === 'add')) throw issue('INVALID_PATCH_OPERATION', at);
	if (op === 'remove') delete holder[name];
	else holder[name] = value;
}

function placeOf(unit: PurchaseUnitRequest, part: string): { holder: Record<string, unknown>; name: string } {
	const [first = '', second] = part.split('/');
	if (second === undefined) return { holder: unit as unknown as Record<string, unknown>, name: first };
	unit.shipping = { ...unit.shipping };
	return { holder: unit.shipping as Record<string, unknown>, name: second };
}

function asRequested(unit: Order['units'][number]): PurchaseUnitRequest {
	const request: PurchaseUnitRequest & Partial<Order['units'][number]> = { ...unit };
	delete request.captures;
	delete request.authorizations;
	return request;
}
