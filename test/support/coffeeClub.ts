import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import type { PayPalEvent } from '../../nodes/PayPalCheckoutTrigger/events/event';
import { simplifyEvent } from '../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';
import { buyers, page } from '../../playground/seed.ts';
import { withCheckout } from './checkoutNode';
import { runNode, type NodeRun } from './n8nCore';
import { subscribersAt } from './subscriptions';

/** What leaves Send Notification about it. */
export const told = ({ json }: { json: IDataObject }): IDataObject => json.notification as IDataObject;

/** Subscriptions to a coffee club, and what is told of them in the chat. Call it where a file's tests begin. */
export function withCoffeeClub() {
	const { simulators, checkout, buyer } = withCheckout();
	const world = subscribersAt(simulators);

	let executions = 0;
	const payPal = async (
		resource: string,
		operation: string,
		parameters: IDataObject,
	): Promise<IDataObject> => {
		const { json } = await runNode({
			node: new PayPalCheckout(),
			parameters: { resource, operation, ...parameters } as NodeRun['parameters'],
			credentials: checkout.credentials,
			executionId: `billing ${++executions}`,
		});
		return json[0]!;
	};
	const from = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

	const planOf = async (
		productId: unknown,
		price: string,
		{ numberOfPayments = 0, ...options }: IDataObject = {},
	) =>
		await payPal('plan', 'create', {
			numberOfPayments,
			productId: from(productId),
			name: `Coffee Club ${price}`,
			price,
			currency: 'USD',
			options: { quantitySupported: true, ...options },
		});

	/** One that the first buyer has approved, in their chat. */
	async function subscribed(options: IDataObject = {}) {
		const { productId } = await payPal('product', 'create', { name: 'Coffee Club' });
		const plan = await planOf(productId, '12.00', options);
		const { subscriptionId, approveUrl } = await payPal('subscription', 'create', {
			planId: from(plan.planId),
			psid: buyers[0]!.psid,
			pageId: page.id,
		});
		await world.approves(approveUrl as string);
		return { subscriptionId: subscriptionId as string, productId };
	}

	/** What came in of a subscription since it was asked last, as the trigger gives it. */
	function newsOf(subscriptionId: string) {
		const seen = new Set<string>();
		return () =>
			world
				.eventsOf(subscriptionId)
				.filter(({ id }) => !seen.has(id))
				.map((event) => {
					seen.add(event.id);
					return simplifyEvent(event as unknown as PayPalEvent);
				});
	}

	/** Tells of everything that came in: what the buyer read of it. */
	async function tellOf(items: IDataObject[]): Promise<IDataObject[]> {
		const sent: IDataObject[] = [];
		for (const item of items) {
			// Otherwise the 24 hours of Messenger are over.
			await buyer.writes('hi');
			const notification = told(await checkout.notify(item));
			if (notification.sent) sent.push({ ...notification, text: (await buyer.got()).at(-1)!.text });
		}
		return sent;
	}

	return { simulators, checkout, buyer, world, payPal, from, planOf, subscribed, newsOf, tellOf };
}
