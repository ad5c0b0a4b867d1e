import axios from 'axios';

import { withShop } from '../support/shop.ts';
import { messengerDelivery, PayPalActor, type Delivery } from '../bench/deliveries.ts';
import {
	bareWebhook,
	messengerTrigger,
	payPalTrigger,
	whenFinished,
	type TriggerWorkflow,
} from '../bench/throughput/workflows.ts';

jest.setTimeout(180_000);

const counted = 5;

/**
 * n8n makes V8 isolates to evaluate expressions in, and most of what a delivery costs is how many. Its own Webhook node
 * needs one, for the execution; n8n makes one more for every other trigger, before it asks the trigger
 * (`webhookPhaseNeedsIsolate` in live-webhooks.js of n8n 2.40), and one for each credential that is read there.
 */
describe('what a delivery costs a real n8n', () => {
	const shop = withShop({
		published: [],
		n8nEnv: { N8N_METRICS: 'true', N8N_EXPRESSION_ENGINE_OBSERVABILITY_ENABLED: 'true' },
	});

	/** By n8n's own counting. */
	const engine = async (): Promise<number[]> => {
		const { data } = await axios.get<string>(`${shop.n8n.origin}/metrics`);
		const read = (name: string): number => {
			const lines = data.split('\n').filter((line) => line.startsWith(`n8n_expression_${name}`));
			return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
		};
		expect(data).toContain('# TYPE n8n_expression_pool_acquired_total counter');
		return [read('pool_acquired_total'), read('evaluation_duration_seconds_count')];
	};

	const perDelivery = async (workflow: TriggerWorkflow, deliveries: Delivery[]) => {
		const send = async (wanted: Delivery[], finished: number) => {
			for (const { body, headers } of wanted) await axios.post(workflow.url, body, { headers });
			await whenFinished(shop, workflow, finished);
			return await engine();
		};
		// What is done for the first one only: a token, a certificate, a credential.
		const before = await send(deliveries.slice(0, 1), 1);
		const after = await send(deliveries.slice(1), deliveries.length);
		const [isolates, evaluations] = after.map((count, index) => (count - before[index]!) / counted);
		return { isolates, evaluations };
	};

	const messages = () => Array.from({ length: counted + 1 }, () => messengerDelivery(1));

	it("Webhook, n8n's own: one isolate", async () => {
		const workflow = await bareWebhook(shop, 'bare');
		expect(await perDelivery(workflow, messages())).toEqual({ isolates: 1, evaluations: 0 });
	});

	it('Messenger Trigger: two isolates, and nothing to evaluate', async () => {
		const workflow = await messengerTrigger(shop);
		expect(await perDelivery(workflow, messages())).toEqual({ isolates: 2, evaluations: 0 });
	});

	it('PayPal Checkout Trigger: two as well, though it asks PayPal for the event', async () => {
		const workflow = await payPalTrigger(shop);
		const { webhooks } = shop.simulators.payPal.state();
		const { id } = webhooks.find(({ url }) => url === workflow.url)!;
		const deliveries = await new PayPalActor(shop.simulators).deliveriesFor(id, counted + 1);
		expect(await perDelivery(workflow, deliveries)).toEqual({ isolates: 2, evaluations: 0 });
	});
});
