import { formatMoney } from '../../design/money.ts';
import type { Exchange } from '../world.ts';
import { at, textAt } from './json.ts';
import type { Words } from './words.ts';

/** The first that fits the method and the path says it. */
const calls: Array<[calls: RegExp, text: string]> = [
	[/^POST .*\/oauth2\/token/, 'Logs in'],
	[/^GET .*\/userinfo/, 'Asks who logged in'],
	[/^POST .*\/orders$/, 'Opens an order'],
	[/^POST .*\/orders\/[^/]+\/capture/, 'Takes the money'],
	[/^POST .*\/orders\/[^/]+\/authorize/, 'Reserves the money'],
	[/^POST .*\/orders\/[^/]+\/track/, 'Tells that the parcel is on its way'],
	[/^POST .*\/orders\/[^/]+\/confirm/, 'Says how the order is paid'],
	[/^GET .*\/orders\/[^/]+$/, 'Looks at the order'],
	[/^PATCH .*\/orders\//, 'Changes the order'],
	[/^POST .*\/captures\/[^/]+\/refund/, 'Gives money back'],
	[/^GET .*\/captures\//, 'Looks at the payment'],
	[/^POST .*\/authorizations\/[^/]+\/capture/, 'Takes reserved money'],
	[/^POST .*\/authorizations\/[^/]+\/void/, 'Lets go of reserved money'],
	[/^POST .*\/authorizations\/[^/]+\/reauthorize/, 'Reserves the money again'],
	[/^GET .*\/authorizations\//, 'Looks at the reserved money'],
	[/^GET .*\/refunds\//, 'Looks at the refund'],
	[/^POST .*\/verify-webhook-signature/, 'Asks whether an event is genuine'],
	[/^GET .*\/certs\//, 'Fetches the certificate that events are signed with'],
	[/^POST .*\/webhooks$/, 'Asks for events'],
	[/^GET .*\/webhooks$/, 'Reads which events it gets'],
	[/^DELETE .*\/webhooks\//, 'Wants no more events'],
	[/^GET .*\/webhooks-events\/./, 'Reads the event once more, at PayPal'],
	[/\/webhooks-events/, 'Reads earlier events'],
	[/^POST .*\/invoices$/, 'Writes an invoice'],
	[/^POST .*\/invoices\/[^/]+\/send/, 'Sends the invoice'],
	[/^POST .*\/invoices\/[^/]+\/remind/, 'Reminds of the invoice'],
	[/^POST .*\/invoices\/[^/]+\/cancel/, 'Cancels the invoice'],
	[/^GET .*\/invoices/, 'Looks at invoices'],
	[/^POST .*\/subscriptions$/, 'Opens a subscription'],
	[/^POST .*\/subscriptions\/[^/]+\/cancel/, 'Ends the subscription'],
	[/^GET .*\/subscriptions/, 'Looks at the subscription'],
	[/^POST .*\/plans$/, 'Adds a plan'],
	[/^GET .*\/plans/, 'Looks at a plan'],
	[/^GET .*\/disputes/, 'Looks at disputes'],
	[/^POST .*\/disputes\//, 'Answers a dispute'],
	[/^POST .*\/payouts$/, 'Pays somebody'],
	[/\/payment-tokens|\/setup-tokens/, 'Looks after a saved PayPal account'],
	[/^POST .*\/payment-resources/, 'Makes a payment link'],
	[/\/payment-resources/, 'Looks at payment links'],
	[/\/reporting\//, 'Reads the books'],
];

const routine = /\/oauth2\/token|\/certs\/|\/verify-webhook-signature/;

/** What n8n asked of PayPal. */
export function payPalWords({ method, name, sent, answered }: Exchange): Words {
	const text = calls.find(([pattern]) => pattern.test(`${method} ${name}`))?.[1];
	const amount = amountIn(sent) ?? amountIn(answered);
	return {
		text: [text ?? (method === 'GET' ? 'Looks something up' : 'Changes something'), amount]
			.filter(Boolean)
			.join(': '),
		isRoutine: routine.test(name),
	};
}

/** The amount an order, payment or event is about, as people write it. */
export function amountIn(body: unknown): string | undefined {
	const unit = at(body, 'purchase_units', 0);
	const places = [
		at(unit, 'amount'),
		at(unit, 'payments', 'captures', 0, 'amount'),
		at(unit, 'payments', 'authorizations', 0, 'amount'),
		at(body, 'amount'),
	];
	const found = places.find((amount) => textAt(amount, 'value') !== undefined);
	const value = textAt(found, 'value');
	return value === undefined ? undefined : formatMoney(value, textAt(found, 'currency_code') ?? '', 'en');
}
