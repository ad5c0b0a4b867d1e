import { holds, isList } from './expectedAnswer';
import { payPalOf, type PayPalContext } from './payPal';

export const webhooksPath = '/v1/notifications/webhooks';

/** https://developer.paypal.com/docs/api/webhooks/v1/#definition-webhook */
export interface RegisteredWebhook {
	id: string;
	url: string;
	event_types?: Array<{ name: string }>;
}

/** All webhooks of the PayPal app; there are ten at most. */
export async function listWebhooks(context: PayPalContext): Promise<RegisteredWebhook[]> {
	const expects = holds({ webhooks: isList });
	const answer = await payPalOf(context).get(webhooksPath, { expects });
	return (answer as { webhooks: RegisteredWebhook[] }).webhooks;
}

const namesOfApproval = ['*', 'CHECKOUT.ORDER.APPROVED'];

/** Whether PayPal tells anybody that a buyer has approved: whoever takes the money then has to know. */
export async function isToldOfApprovals(context: PayPalContext): Promise<boolean> {
	const webhooks = await listWebhooks(context);
	return webhooks.some(({ event_types: events = [] }) =>
		events.some(({ name }) => namesOfApproval.includes(name)),
	);
}
