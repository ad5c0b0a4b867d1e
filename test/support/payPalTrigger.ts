import { setImmediate as nextTurn } from 'node:timers/promises';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import type { DeliveryAttempt } from '../../playground/world/deliveries.ts';
import { Buyer } from './buyer';
import { resetN8nServices, runNode, type PlacedNode, type StoredCredential } from './n8nCore';
import { payPalCredential } from './payPalCredential';
import { withSimulators, type ReceivedDelivery } from './simulators';
import { withTriggerHost } from './triggerHost';

/** What a sender of deliveries makes of one it has. */
interface Changes {
	body?: Buffer;
	headers?: Record<string, string | undefined>;
}

/** PayPal Checkout Trigger on an n8n that the simulated PayPal reaches. Call it where a file's tests begin. */
export function withPayPalTrigger() {
	const simulators = withSimulators();
	const host = withTriggerHost();
	const underTest = { credential: undefined as unknown as StoredCredential };
	let round = 0;

	beforeEach(() => {
		resetN8nServices();
		underTest.credential = payPalCredential(simulators.origin);
		round++;
	});

	/** A trigger of a workflow of its own: what one test made known to the process is new to the next. */
	const trigger = (options: IDataObject = {}, extra: Partial<PlacedNode> = {}): PlacedNode => ({
		node: new PayPalCheckoutTrigger(),
		parameters: {
			events: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'],
			options: options as PlacedNode['parameters'] & object,
		},
		credentials: [underTest.credential],
		workflowId: `workflow-${round}`,
		staticData: {},
		...extra,
	});

	const checkout = async (operation: string, parameters: IDataObject) =>
		(
			await runNode({
				node: new PayPalCheckout(),
				parameters: { resource: 'order', operation, ...parameters } as PlacedNode['parameters'],
				credentials: [underTest.credential],
				executionId: `execution-${round}`,
			})
		).json[0]!;

	const approvedOrder = async () => {
		const { orderId } = await checkout('create', {
			intent: 'CAPTURE',
			linesSource: 'json',
			linesJson: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }],
			createOptions: { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-1' },
		});
		await new Buyer(simulators.origin).approves(orderId as string);
		return orderId as string;
	};

	/** Resolves with the attempts to deliver, once there are `count`. */
	const attempts = async (count: number): Promise<DeliveryAttempt[]> => {
		const { deliveries, bus } = simulators.world;
		const finished = () => deliveries.filter(({ status, error }) => status !== null || error !== undefined);
		while (finished().length < count) await new Promise((resolve) => bus.once('delivery', resolve));
		// By then the sender has seen the answer, too, and has set itself the next try.
		await nextTurn();
		return deliveries;
	};

	const webhooks = () => simulators.payPal.state().webhooks;

	const calls = (method: string, part: string) =>
		simulators.world.calls.filter((call) => call.method === method && call.path.includes(part));

	/** What the simulated PayPal would send, taken down on its way: to be sent again, changed or not. */
	const recordedApproval = async (placed: PlacedNode): Promise<ReceivedDelivery> => {
		const { id } = webhooks()[0]!;
		await patchWebhook(id, '/url', simulators.receiver.url);
		await approvedOrder();
		const [delivery] = await simulators.receiver.received(1);
		await patchWebhook(id, '/url', host.urlOf(placed));
		return delivery!;
	};

	const patchWebhook = async (id: string, path: string, value: unknown) =>
		await axios.patch(
			`${simulators.origin}/api-m.paypal.com/v1/notifications/webhooks/${id}`,
			[{ op: 'replace', path, value }],
			{ headers: { authorization: `Bearer ${String(underTest.credential.data.accessToken)}` } },
		);

	const deliver = async (
		placed: PlacedNode,
		{ rawBody, headers }: Pick<ReceivedDelivery, 'rawBody' | 'headers'>,
		changes: Changes = {},
		isTest = false,
	): Promise<number> => {
		const sent = Object.fromEntries(
			Object.entries({ ...headers, ...changes.headers }).filter(
				([name, value]) => value !== undefined && (name.startsWith('paypal-') || name === 'content-type'),
			),
		) as Record<string, string>;
		const answer = await axios.post(host.urlOf(placed, isTest), changes.body ?? rawBody, {
			headers: sent,
			validateStatus: () => true,
			transformRequest: [(body: Buffer) => body],
		});
		return answer.status;
	};

	/** Signs the delivery anew for the newest webhook, as PayPal does when it resends an event. */
	async function resigned(delivery: ReceivedDelivery): Promise<ReceivedDelivery> {
		const { id } = JSON.parse(delivery.rawBody.toString()) as { id: string };
		const webhook = webhooks().at(-1)!;
		const { url } = webhook;
		const before = simulators.receiver.deliveries.length;
		await patchWebhook(webhook.id, '/url', simulators.receiver.url);
		await axios.post(
			`${simulators.origin}/api-m.paypal.com/v1/notifications/webhooks-events/${id}/resend`,
			{ webhook_ids: [webhook.id] },
			{ headers: { authorization: `Bearer ${String(underTest.credential.data.accessToken)}` } },
		);
		const all = await simulators.receiver.received(before + 1);
		await patchWebhook(webhook.id, '/url', url);
		return all.at(-1)!;
	}

	return Object.assign(underTest, {
		simulators,
		host,
		trigger,
		checkout,
		approvedOrder,
		attempts,
		webhooks,
		calls,
		recordedApproval,
		patchWebhook,
		deliver,
		resigned,
	});
}
