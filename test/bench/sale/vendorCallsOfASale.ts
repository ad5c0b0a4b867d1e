import type { VendorCall } from '../../../playground/world/calls.ts';

/** Without these there is no sale. */
export const leastCalls = [
	'create the order',
	'send the pay card',
	'confirm the event',
	'read the order',
	'capture the payment',
	'send the receipt',
];

/** What calls are good for: the first that fits. */
const purposes: Array<{ vendor: VendorCall['vendor']; call: RegExp; buys: string }> = [
	{ vendor: 'paypal', call: /^POST \/v2\/checkout\/orders$/, buys: 'to create the order' },
	{ vendor: 'paypal', call: /^POST .*\/capture$/, buys: 'to capture the payment' },
	{
		vendor: 'paypal',
		call: /^GET \/v2\/checkout\/orders\//,
		buys: 'to read the order, for each event: before money is taken, and before a sale that was paid earlier is called paid; what an event says of a payment is never enough',
	},
	{
		vendor: 'paypal',
		call: /^GET .*\/webhooks-events\//,
		buys: 'to confirm an event, because PayPal signs no more of it than a checksum: the second, that the money was captured, brings the sales whose first event was lost or whose payment was pending',
	},
	{ vendor: 'messenger', call: /^POST .*\/messages$/, buys: 'to send the pay card and the receipt' },
	{
		vendor: 'messenger',
		call: /^GET [^ ]*\/\d+$/,
		buys: "to ask for the buyer's language, while the order is made; the receipt knows it from the card",
	},
];

/** How many calls there were of each purpose, in the order in which the first came. */
export function whatCallsBuy(calls: VendorCall[]): string {
	const counts = new Map<string, number>();
	for (const { vendor, method, path } of calls) {
		const call = `${method} ${path}`;
		const buys = purposes.find((one) => one.vendor === vendor && one.call.test(call))?.buys ?? call;
		counts.set(buys, (counts.get(buys) ?? 0) + 1);
	}
	return `${[...counts].map(([buys, count]) => `${count} ${buys}`).join('; ')}.`;
}
