import { invalidRequest, issue, PayPalError, type ErrorDetail } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { isObject, violations, type Shape } from '../shape.ts';
import type { Order, PurchaseUnit, Tracker } from './order.ts';
import { items, text } from './request.ts';

const itemLabels = items.type === 'array' && items.of.type === 'object' ? items.of.fields : {};
const trackerItems: Shape = { type: 'array', of: { type: 'object', fields: itemLabels } };

const trackRequest: Shape = {
	type: 'object',
	required: ['capture_id'],
	fields: {
		capture_id: { type: 'string', min: 1, max: 50, pattern: /^[a-zA-Z0-9]*$/ },
		tracking_number: text(1, 64),
		carrier: { type: 'string', min: 1, max: 64, pattern: /^[0-9A-Z_]+$/ },
		carrier_name_other: text(1, 64),
		notify_payer: { type: 'boolean' },
		items: trackerItems,
	},
};

interface TrackRequest {
	capture_id: string;
	tracking_number?: string;
	carrier?: string;
	carrier_name_other?: string;
	notify_payer?: boolean;
	items?: Array<{ sku?: string }>;
}

/** Adds a tracker to the purchase unit of a captured order. */
export function track(order: Order, body: unknown, now: Date): void {
	const request = checked(body);
	if (order.units.length > 1) throw issue('MSP_NOT_SUPPORTED');
	const unit = order.units[0]!;
	const captures = [...unit.captures, ...unit.authorizations.flatMap((made) => made.captures)];
	const capture = captures.find(({ id }) => id === request.capture_id);
	const at = { field: '/capture_id', value: request.capture_id, location: 'body' as const };
	if (!capture) throw issue('CAPTURE_ID_NOT_FOUND', at);
	if (capture.status !== 'COMPLETED') throw issue('CAPTURE_STATUS_NOT_VALID', at);
	refuseForeignItems(unit, request.items);
	const id = `${request.capture_id}-${request.tracking_number ?? resourceId()}`;
	unit.trackers = unit.trackers.filter((tracker) => tracker.id !== id);
	unit.trackers.push({
		id,
		status: 'SHIPPED',
		items: request.items,
		carrier: request.carrier,
		otherCarrier: request.carrier_name_other,
		notifyPayer: request.notify_payer ?? false,
		createdAt: now,
		updatedAt: now,
	});
}

/** Changes or cancels a tracker with a list of JSON patches: all of them, or none. */
export function patchTracker(order: Order, trackerId: string, body: unknown, now: Date): void {
	const unit = order.units.find(({ trackers }) => trackers.some(({ id }) => id === trackerId));
	const tracker = unit?.trackers.find(({ id }) => id === trackerId);
	if (!unit || !tracker) throw trackerUnknown(trackerId);
	if (!Array.isArray(body)) throw issue('MALFORMED_REQUEST_JSON', { location: 'body' });
	const changed = { ...tracker, updatedAt: now };
	body.forEach((patch: unknown, index) => applyPatch(changed, unit, isObject(patch) ? patch : {}, index));
	Object.assign(tracker, changed);
}

function applyPatch(
	tracker: Tracker,
	unit: PurchaseUnit,
	patch: Record<string, unknown>,
	index: number,
): void {
	const { op, path, value } = patch;
	const at = (part: string, given?: unknown): Omit<ErrorDetail, 'issue'> => ({
		field: `/${index}/${part}`,
		...(typeof given === 'string' && { value: given }),
		location: 'body',
	});
	if (op === undefined) throw issue('MISSING_REQUIRED_PARAMETER', at('op'));
	if (path === undefined) throw issue('PATCH_PATH_REQUIRED', at('path'));
	if (typeof path !== 'string' || !path.startsWith('/'))
		throw issue('INVALID_JSON_POINTER_FORMAT', at('path', path));
	if (!['/items', '/notify_payer', '/status'].includes(path))
		throw issue('FIELD_NOT_PATCHABLE', at('path', path));
	const exists = path !== '/items' || tracker.items !== undefined;
	if (op !== 'replace' && !(op === 'add' && !exists)) throw issue('INVALID_PATCH_OPERATION', at('op', op));
	if (value === undefined) throw issue('PATCH_VALUE_REQUIRED', at('value'));
	if (path === '/status') {
		if (value !== 'CANCELLED') throw issue('INVALID_PARAMETER_VALUE', at('value', value));
		tracker.status = value;
	} else if (path === '/notify_payer') {
		if (typeof value !== 'boolean') throw issue('INVALID_PARAMETER_VALUE', at('value', value));
		tracker.notifyPayer = value;
	} else {
		const malformed = violations(value, trackerItems, `/${index}/value`);
		if (malformed.length > 0) throw invalidRequest(malformed);
		refuseForeignItems(unit, value as Array<{ sku?: string }>);
		tracker.items = value as unknown[];
	}
}

function checked(body: unknown): TrackRequest {
	const malformed = violations(body, trackRequest);
	if (malformed.length > 0) throw invalidRequest(malformed);
	const request = body as TrackRequest;
	if (request.carrier === 'OTHER' && request.carrier_name_other === undefined) {
		throw issue('MISSING_REQUIRED_PARAMETER', { field: '/carrier_name_other', value: '', location: 'body' });
	}
	return request;
}

function refuseForeignItems(unit: PurchaseUnit, tracked: Array<{ sku?: string }> = []): void {
	const known = (unit.items ?? []).flatMap(({ sku }) => sku ?? []);
	tracked.forEach(({ sku }, index) => {
		if (sku === undefined || known.includes(sku)) return;
		throw issue('ITEM_SKU_MISMATCH', { field: `/items/${index}/sku`, value: sku, location: 'body' });
	});
}

function trackerUnknown(id: string): PayPalError {
	return issue('TRACKER_ID_NOT_FOUND', { field: 'tracker_id', value: id, location: 'path' });
}
