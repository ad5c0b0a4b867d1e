import { always, never, noDetails, type EventRow } from './eventRow';

/** How far the messages of the Page have come. */
export const receipts = {
	read: {
		name: 'Read',
		description: "A person read your Page's messages",
		fields: ['message_reads'],
		contentKeys: ['read'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: noDetails,
	},
	delivery: {
		name: 'Delivery',
		description: 'Messages from your Page were delivered to a person',
		fields: ['message_deliveries'],
		contentKeys: ['delivery'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: noDetails,
	},
} as const satisfies Record<string, EventRow>;
