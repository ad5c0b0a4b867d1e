import { PayPalError, type ErrorDetail } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { isObject } from '../shape.ts';
import { eventType, type EventType } from './eventTypes.ts';

/** Webhooks an app can have. https://developer.paypal.com/api/rest/webhooks/ */
const maximum = 10;

export interface Webhook {
	id: string;
	url: string;
	eventTypes: EventType[];
}

/** The webhooks of the app. */
export class Registrations {
	private readonly webhooks = new Map<string, Webhook>();

	create(body: unknown): Webhook {
		const request = isObject(body) ? body : {};
		const url = checkedUrl(request.url);
		const types = checkedTypes(request.event_types);
		this.refuseTaken(url);
		if (this.webhooks.size >= maximum) {
			throw new PayPalError(400, {
				name: 'WEBHOOK_NUMBER_LIMIT_EXCEEDED',
				message: `This app has ${maximum} webhooks already; delete one first.`,
			});
		}
		const webhook: Webhook = { id: resourceId(), url, eventTypes: types };
		this.webhooks.set(webhook.id, webhook);
		return webhook;
	}

	find(id: string): Webhook {
		const webhook = this.webhooks.get(id);
		if (!webhook) throw unknownId('webhook_id', id);
		return webhook;
	}

	has(id: string): boolean {
		return this.webhooks.has(id);
	}

	all(): Webhook[] {
		return [...this.webhooks.values()];
	}

	subscribedTo(name: string): Webhook[] {
		return this.all().filter((webhook) =>
			webhook.eventTypes.some((type) => type.name === '*' || type.name === name),
		);
	}

	/** Only `replace` of `/url` and `/event_types`, as PayPal documents it, and only when something changes by it. */
	patch(id: string, operations: unknown): Webhook {
		const webhook = this.find(id);
		const before = JSON.stringify(webhook);
		if (!Array.isArray(operations))
			throw validationError([{ field: 'body', issue: 'Must be a list of patches' }]);
		for (const operation of operations as Array<Record<string, unknown>>) {
			if (operation.op !== 'replace')
				throw validationError([{ field: 'op', issue: 'Only replace is possible' }]);
			if (operation.path === '/url') {
				const url = checkedUrl(operation.value);
				if (url !== webhook.url) this.refuseTaken(url);
				webhook.url = url;
			} else if (operation.path === '/event_types') {
				webhook.eventTypes = checkedTypes(operation.value);
			} else {
				throw validationError([{ field: 'path', issue: 'Only /url and /event_types can be replaced' }]);
			}
		}
		if (JSON.stringify(webhook) === before) throw noChange();
		return webhook;
	}

	delete(id: string): void {
		this.find(id);
		this.webhooks.delete(id);
	}

	reset(): void {
		this.webhooks.clear();
	}

	private refuseTaken(url: string): void {
		if (!this.all().some((webhook) => webhook.url === url)) return;
		throw new PayPalError(400, { name: 'WEBHOOK_URL_ALREADY_EXISTS', message: 'Webhook URL already exists' });
	}
}

/** Errors of this API have a name of their own where others have an issue. */
export function unknownId(field: string, value: string): PayPalError {
	return new PayPalError(404, {
		name: 'INVALID_RESOURCE_ID',
		message: `Nothing is known under this id: ${value}`,
		details: [{ issue: 'INVALID_RESOURCE_ID', field, value }],
	});
}

export function validationError(details: ErrorDetail[]): PayPalError {
	return new PayPalError(400, { name: 'VALIDATION_ERROR', message: 'Invalid data provided', details });
}

const noChange = (): PayPalError =>
	new PayPalError(400, {
		name: 'WEBHOOK_PATCH_REQUEST_NO_CHANGE',
		message: 'The patch changes nothing about this webhook.',
	});

function checkedUrl(given: unknown): string {
	const url =
		typeof given === 'string' && given.length <= 2048 && URL.canParse(given) ? new URL(given) : null;
	// PayPal wants https on port 443. A playground has to reach n8n on the same machine.
	const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	const isPublic = url?.protocol === 'https:' && url.port === '';
	if (url && (isLocal || isPublic)) return given as string;
	throw validationError([
		{ field: 'url', issue: 'Not a valid webhook URL', ...(typeof given === 'string' && { value: given }) },
	]);
}

function checkedTypes(given: unknown): EventType[] {
	if (!Array.isArray(given) || given.length === 0 || given.length > 500) {
		throw validationError([{ field: 'event_types', issue: 'Must be a list of 1 to 500 event types' }]);
	}
	return given.map((entry: unknown, index) => {
		const name = isObject(entry) ? entry.name : undefined;
		const type = typeof name === 'string' ? eventType(name) : undefined;
		if (type) return type;
		const value = typeof name === 'string' ? { value: name } : {};
		throw validationError([
			{ field: `event_types[${index}].name`, issue: 'Not a valid event type', ...value },
		]);
	});
}
