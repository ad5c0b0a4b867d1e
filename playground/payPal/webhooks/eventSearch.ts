import type { WebhookEvent } from './event.ts';
import { validationError } from './registrations.ts';

/** https://developer.paypal.com/docs/api/webhooks/v1/#webhooks-events_list */
export interface EventQuery {
	page_size?: string;
	start_time?: string;
	end_time?: string;
	transaction_id?: string;
	event_type?: string;
}

const mostOnPage = 300;
const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The events that match, in the order given. @throws VALIDATION_ERROR */
export function searchEvents(events: WebhookEvent[], query: EventQuery): WebhookEvent[] {
	const from = moment(query.start_time, 'start_time') ?? -Infinity;
	const to = moment(query.end_time, 'end_time') ?? Infinity;
	if (from > to) {
		throw validationError([
			{ field: 'start_time', issue: 'Must not be later than end_time', value: query.start_time },
		]);
	}
	const size = Number(query.page_size ?? 10);
	if (!Number.isInteger(size) || size < 1 || size > mostOnPage) {
		throw validationError([{ field: 'page_size', issue: 'Not a valid size', value: query.page_size }]);
	}
	return events
		.filter((event) => {
			const at = Date.parse(event.create_time);
			const isAbout =
				query.transaction_id === undefined || transactionsOf(event).includes(query.transaction_id);
			const isOf = query.event_type === undefined || event.event_type === query.event_type;
			return at >= from && at <= to && isAbout && isOf;
		})
		.slice(0, size);
}

/** The resource itself, and the order and authorization a payment belongs to. */
function transactionsOf({ resource }: WebhookEvent): unknown[] {
	const { supplementary_data } = resource as {
		supplementary_data?: { related_ids?: Record<string, string> };
	};
	return [resource.id, ...Object.values(supplementary_data?.related_ids ?? {})];
}

function moment(given: string | undefined, field: string): number | undefined {
	if (given === undefined) return undefined;
	const at = dateTime.test(given) ? Date.parse(given) : NaN;
	if (Number.isNaN(at)) throw validationError([{ field, issue: 'Not a valid date and time', value: given }]);
	return at;
}
