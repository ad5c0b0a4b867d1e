import type { IWebhookFunctions } from 'n8n-workflow';

import type { ParkedItem } from '../../../../../nodes/checkout/asking/parkedCheckout';
import { payPalProviderOf } from '../../../../../nodes/vendors/payPal/provider';
import { keepForNewPayment } from '../../../../../nodes/checkout/keep';
import { readParked, toParkedData } from '../../../../../nodes/MessengerCheckout/waiting/parkedData';

const parked = {
	pageId: '108542738901234',
	psid: '28777805391819468',
	payment: { status: 'TIMED_OUT', amount: { currency: 'USD', value: '24.00' } },
	checkout: { requestId: 'order-1', asked: { mark: 'mc1-seal.7.1.token' } },
	chatUrl: 'https://m.me/108542738901234',
} as unknown as ParkedItem;

const input = { text: 'hi', toolCallId: 'call_1' };
const [asNode, asTool] = ['messengerCheckout', 'messengerCheckoutTool'].map((type) =>
	toParkedData(parked, [{ json: input }], { type, typeVersion: 3 }, { keep: keepForNewPayment }),
);

const provider = payPalProviderOf({} as IWebhookFunctions);

/** n8n, as far as it looks at the item that is parked. */
const waitingWith = (item: unknown) =>
	({
		evaluateExpression: (expression: string) =>
			({
				'{{ $json }}': (item as { json: unknown }).json,
				'{{ $input.item.parked }}': (item as { parked?: unknown }).parked,
			})[expression],
	}) as unknown as IWebhookFunctions;

it('leaves with everything it came with, and with what Settle Payment needs', () => {
	expect(asNode!.json).toEqual({ ...input, ...parked });
});

it('tells a model how the payment stands, and not how to reach the execution', () => {
	const { pageId, psid, payment } = parked;
	expect(asTool!.json).toEqual({ pageId, psid, payment });
});

it('is found again by the page that answers the buyer', () => {
	expect(readParked(waitingWith(asNode), provider)).toMatchObject(parked);
	expect(readParked(waitingWith(asTool), provider)).toEqual(parked);
	expect(readParked(waitingWith({ json: { some: 'thing' } }), provider)).toBeUndefined();
});
