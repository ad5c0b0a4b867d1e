import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { messengerDelivery, PayPalActor, type Delivery } from '../deliveries.ts';
import {
	builtInPayPalTrigger,
	facebookTrigger,
	stripeDelivery,
	stripeTrigger,
	telegramDelivery,
	telegramTrigger,
} from './peers.ts';
import { bareWebhook, messengerTrigger, payPalTrigger, type TriggerWorkflow } from './workflows.ts';

/** Who gets deliveries, and what came of them. */
export interface Target {
	name: string;
	/** What it does with a delivery, as part of a sentence. */
	does: string;
	workflow: TriggerWorkflow;
	/** None of them was ever sent before. */
	next: (count: number) => Delivery[];
	sent: number;
	perSecond: number[];
}

export interface Targets {
	ourMessenger: Target;
	ourPayPal: Target;
	/** Gets the same bytes as ours. */
	bareMessenger: Target;
	barePayPal: Target;
	facebook: Target;
	stripe: Target;
	telegram: Target;
	builtInPayPal: Target;
}

/** Publishes a workflow of each trigger, all on the same n8n. @param most deliveries each of them will get */
export async function publishTargets(shop: Shop, most: number): Promise<Targets> {
	// Facebook and PayPal tell of a published trigger at once: one after the other.
	const workflows = {
		facebook: await facebookTrigger(shop),
		messenger: await messengerTrigger(shop),
		payPal: await payPalTrigger(shop, 'atOnce'),
		builtInPayPal: await builtInPayPalTrigger(shop),
	};
	const [forOurs = [], forBuiltIn = []] = await new PayPalActor(shop.simulators).deliveriesForEach(
		[webhookOf(shop, workflows.payPal), webhookOf(shop, workflows.builtInPayPal)],
		most,
	);
	const telegram = await telegramTrigger(shop);
	const messages = Array.from({ length: most }, () => messengerDelivery(1));
	return {
		ourMessenger: toTarget({
			name: 'Messenger Trigger',
			does: 'proves the signature and takes the events apart',
			workflow: workflows.messenger,
			next: from(messages),
		}),
		ourPayPal: toTarget({
			name: 'PayPal Checkout Trigger',
			does: 'set to respond immediately as the others do, proves the signature, asks PayPal for the event once more (the simulated PayPal on the same machine) and compares the two',
			workflow: workflows.payPal,
			next: from(forOurs),
		}),
		bareMessenger: toTarget({
			name: 'bare Webhook node',
			does: 'asks nothing',
			workflow: await bareWebhook(shop, 'messenger-bytes'),
			next: from(messages),
		}),
		barePayPal: toTarget({
			name: 'bare Webhook node',
			does: 'asks nothing',
			workflow: await bareWebhook(shop, 'paypal-bytes'),
			next: from(forOurs),
		}),
		facebook: toTarget({
			name: "n8n's Facebook Trigger",
			does: 'checks the older SHA-1 signature',
			workflow: workflows.facebook,
			next: from(messages),
		}),
		stripe: toTarget({
			name: "n8n's Stripe Trigger",
			does: 'checks the signature of its own kind of delivery',
			workflow: await stripeTrigger(shop),
			next: (count) => Array.from({ length: count }, stripeDelivery),
		}),
		telegram: toTarget({
			name: "n8n's Telegram Trigger",
			does: 'compares a secret in the header of its own kind of delivery',
			workflow: telegram,
			next: (count) => Array.from({ length: count }, () => telegramDelivery(telegram)),
		}),
		builtInPayPal: toTarget({
			name: "n8n's PayPal Trigger",
			does: 'set to live, fetches a token and asks PayPal whether the signature is right (set to sandbox, it would let in whatever comes)',
			workflow: workflows.builtInPayPal,
			next: from(forBuiltIn),
		}),
	};
}

const toTarget = (target: Omit<Target, 'sent' | 'perSecond'>): Target => ({
	...target,
	sent: 0,
	perSecond: [],
});

function from(deliveries: Delivery[]): Target['next'] {
	let next = 0;
	return (count) => deliveries.slice(next, (next += count));
}

function webhookOf({ simulators }: Shop, { url }: TriggerWorkflow): string {
	const webhook = simulators.payPal.state().webhooks.find((one) => one.url === url);
	if (!webhook) throw new Error(`PayPal knows no webhook at ${url}`);
	return webhook.id;
}
