import { invalidRequest, issue, type ErrorDetail } from '../errors.ts';
import { isObject } from '../shape.ts';
import type { OrderBook } from './book.ts';
import type { Order } from './order.ts';
import type { PurchaseUnitRequest } from './request.ts';

const all = ['replace', 'add', 'remove'];
const set = ['replace', 'add'];

/** Which parts of a purchase unit can be changed, and how. https://developer.paypal.com/docs/api/orders/v2/#orders_patch */
const patchable: Record<string, string[]> = {
	custom_id: all,
	description: all,
	invoice_id: all,
	soft_descriptor: ['replace', 'remove'],
	amount: ['replace'],
	items: all,
	'shipping/name': set,
	'shipping/address': set,
	'shipping/type': set,
	'shipping/options': set,
	'shipping/email_address': set,
	'shipping/phone_number': set,
	'payee/email': ['replace'],
	'payee/email_address': ['replace'],
	payment_instruction: ['replace'],
	'payment_instruction/disbursement_mode': ['replace'],
	'payment_instruction/platform_fees': all,
	'supplementary_data/airline': all,
	'supplementary_data/card': all,
};

interface Operation {
	op: string;
	path: string;
	value?: unknown;
	at: Omit<ErrorDetail, 'issue'>;
}

/** The parts of an order that patches change. */
interface Draft {
	intent: Order['intent'];
	payer?: unknown;
	units: PurchaseUnitRequest[];
}

/** Carries out a list of JSON patches: all of them, or none. */
export function patchOrder(orders: OrderBook, order: Order, body: unknown): void {
	if (order.status === 'COMPLETED') throw issue('ORDER_ALREADY_COMPLETED');
	if (!Array.isArray(body)) throw issue('MALFORMED_REQUEST_JSON', { location: 'body' });
	const draft: Draft = { intent: order.intent, payer: order.payer, units: order.units.map(asRequested) };
	for (const operation of body.map(readOperation)) apply(operation, draft);
	orders.replace(order, draft.intent, draft.units);
	order.payer = draft.payer;
}

function readOperation(given: unknown, index: number): Operation {
	const { op, path, value } = isObject(given) ? given : {};
	const at = (part: string, shown: unknown): Omit<ErrorDetail, 'issue'> => ({
		field: `/${index}/${part}`,
		...(typeof shown === 'string' && { value: shown }),
		location: 'body',
	});
	if (typeof op !== 'string')
		throw invalidRequest([{ ...at('op', ''), issue: 'MISSING_REQUIRED_PARAMETER' }]);
	if (!['add', 'remove', 'replace', 'move', 'copy', 'test'].includes(op)) {
		throw invalidRequest([{ ...at('op', op), issue: 'INVALID_PARAMETER_VALUE' }]);
	}
	if (typeof path !== 'string') throw issue('PATCH_PATH_REQUIRED', { field: `/${index}/path` });
	if (!path.startsWith('/')) throw issue('INVALID_JSON_POINTER_FORMAT', at('path', path));
	if (set.includes(op) && value === undefined) {
		throw issue('PATCH_VALUE_REQUIRED', { field: `/${index}/value` });
	}
	return { op, path, value, at: at('path', path) };
}

function apply(operation: Operation, draft: Draft): void {
	const { op, path, value, at } = operation;
	const [, referenceId, part] = /^\/purchase_units\/@reference_id=='([^']*)'(?:\/(.+))?$/.exec(path) ?? [];
	if (referenceId !== undefined) {
		if (part === undefined) patchUnits(operation, draft, referenceId);
		else patchPart(operation, draft, referenceId, part);
	} else if (path === '/intent') {
		allow(op, ['replace'], at);
		draft.intent = value as Order['intent'];
	} else if (path === '/payer') {
		allow(op, set, at);
		draft.payer = value;
	} else if (path === '/purchase_units' || path === '/purchase_units/-') {
		patchUnits(operation, draft);
	} else if (path === '/application_context/client_configuration') {
		allow(op, set, at);
	} else {
		throw issue('FIELD_NOT_PATCHABLE', at);
	}
}

/** Replaces a unit or all of them, or adds one. */
function patchUnits({ op, value, at }: Operation, draft: Draft, referenceId?: string): void {
	allow(op, set, at);
	const given = (Array.isArray(value) ? value : [value]) as PurchaseUnitRequest[];
	const index = draft.units.findIndex((unit) => unit.reference_id === referenceId);
	if (op === 'add') {
		if (index >= 0) throw issue('INVALID_PATCH_OPERATION', at);
		const named = given.map((unit) =>
			referenceId === undefined ? unit : { reference_id: referenceId, ...unit },
		);
		draft.units = [...draft.units, ...named];
	} else if (referenceId === undefined) {
		draft.units = given;
	} else {
		if (index < 0) throw issue('REFERENCE_ID_NOT_FOUND', at);
		draft.units[index] = { ...given[0]!, reference_id: referenceId };
	}
}

function patchPart({ op, value, at }: Operation, { units }: Draft, referenceId: string, part: string): void {
	const allowed = patchable[part];
	if (!allowed) throw issue('FIELD_NOT_PATCHABLE', at);
	const unit = units.find((candidate) => candidate.reference_id === referenceId);
	if (!unit) throw issue('REFERENCE_ID_NOT_FOUND', at);
	allow(op, allowed, at);
	const { holder, name } = placeOf(unit, part);
	const exists = holder[name] !== undefined;
	// Nobody has to give a payee: there is always one to replace.
	if (exists === (op === 'add') && !part.startsWith('payee/')) throw issue('INVALID_PATCH_OPERATION', at);
	if (op === 'remove') delete holder[name];
	else holder[name] = value;
}

function placeOf(unit: PurchaseUnitRequest, part: string): { holder: Record<string, unknown>; name: string } {
	const whole = unit as unknown as Record<string, unknown>;
	const [first = '', second] = part.split('/');
	if (second === undefined) return { holder: whole, name: first };
	const holder = { ...(isObject(whole[first]) ? whole[first] : {}) };
	whole[first] = holder;
	if (first === 'payee') delete holder.merchant_id;
	return { holder, name: second === 'email' ? 'email_address' : second };
}

function allow(op: string, allowed: string[], at: Omit<ErrorDetail, 'issue'>): void {
	if (!allowed.includes(op)) throw issue('INVALID_PATCH_OPERATION', at);
}

function asRequested(unit: Order['units'][number]): PurchaseUnitRequest {
	const request: PurchaseUnitRequest & Partial<Order['units'][number]> = { ...unit };
	delete request.captures;
	delete request.authorizations;
	delete request.trackers;
	return request;
}
