import { buyers } from '../../playground/seed.ts';
import type { Execution } from '../../playground/n8nSetup/n8nApi.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import type { Vendor } from '../../playground/world/calls.ts';
import type { DeliveryAttempt } from '../../playground/world/deliveries.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';

export interface Run {
	status: string;
	/** Name of the trigger. */
	startedBy: string;
}

/** Somebody who buys nothing, only writes: when they are answered, n8n has got everything that was sent before. */
const bystander = buyers[2]!.psid;

/** What the vendors and n8n wrote down, since the story began. */
export class Books {
	private earlierExecutions = new Set<string>();
	private earlierDeliveries = 0;
	private earlierCalls = 0;
	/** How an execution of the story may end; waiting is an end, too. */
	mayEndAs = new Set<string>();
	/** How many messages the shop answers to whoever writes "hello". */
	greeting = 2;

	constructor(private readonly shop: Shop) {}

	/** Leaves earlier stories behind, once they are over. */
	async beginStory(): Promise<void> {
		const { world } = this.shop.simulators;
		world.faults.clear();
		this.mayEndAs = new Set(['success', 'waiting', 'canceled']);
		await this.runs();
		this.earlierExecutions = new Set((await this.shop.api.executions()).map(({ id }) => id));
		this.earlierDeliveries = world.deliveries.length;
		this.countCallsFromHere();
	}

	countCallsFromHere(): void {
		this.earlierCalls = this.shop.simulators.world.calls.length;
	}

	/** Calls to a vendor, oldest first, e.g. `POST /v2/checkout/orders`. */
	calls(vendor: Vendor): string[] {
		return this.shop.simulators.world.calls
			.slice(this.earlierCalls)
			.filter((call) => call.vendor === vendor)
			.map(({ method, path }) => `${method} ${path}`);
	}

	/** How often anybody asked PayPal for an access token since the shop opened. */
	tokenRequests(): number {
		return this.shop.simulators.world.calls.filter(({ path }) => path === '/v1/oauth2/token').length;
	}

	/** Payments that PayPal took for an order: amounts. */
	captures(orderId: string): string[] {
		return (this.shop.simulators.payPal.state().captures as unknown as CaptureView[])
			.filter(({ supplementary_data: { related_ids } }) => related_ids.order_id === orderId)
			.map(({ amount }) => `${amount.value} ${amount.currency_code}`);
	}

	/** Order numbers of the receipts in a buyer's chat. */
	receipts(psid: string): string[] {
		const thread = this.shop.simulators.messenger.state().threads.find((found) => found.psid === psid);
		return (thread?.messages ?? []).flatMap(({ attachment }) => {
			const payload = attachment?.payload as { template_type?: string; order_number?: string } | undefined;
			return payload?.template_type === 'receipt' ? [payload.order_number ?? ''] : [];
		});
	}

	/** The id PayPal gave its event about this resource, e.g. an order. */
	eventId(type: string, resourceId: string): string | undefined {
		return this.shop.simulators.payPal
			.state()
			.events.find(({ event_type, resource }) => event_type === type && resource.id === resourceId)?.id;
	}

	/** Tries to deliver an event of this kind, oldest first, answered or still on their way. */
	deliveries(event: string): DeliveryAttempt[] {
		return this.shop.simulators.world.deliveries
			.slice(this.earlierDeliveries)
			.filter((delivery) => delivery.event === event);
	}

	/** Waits for so many deliveries of this kind to be answered, and says how. */
	async answers(event: string, count: number): Promise<Array<number | null>> {
		const isAnswered = ({ status, error }: DeliveryAttempt) => status !== null || error !== undefined;
		return await eventually(`${count} deliveries of ${event}`, () => {
			const answered = this.deliveries(event).filter(isAnswered);
			return answered.length >= count && answered.map(({ status }) => status);
		});
	}

	/** Waits until an execution of the story waits for a payment. */
	async parked(): Promise<void> {
		await eventually('an execution that waits', async () =>
			(await this.shop.api.executions()).some(
				({ id, status }) => status === 'waiting' && !this.earlierExecutions.has(id),
			),
		);
	}

	/** Executions of the story, all finished, oldest first. */
	async runs(): Promise<Run[]> {
		const { api, simulators } = this.shop;
		const other = new Buyer(simulators.origin, bystander);
		const known = (await other.got()).length;
		await other.writes('hello');
		await eventually(
			'an answer to somebody else',
			async () => (await other.got()).length === known + this.greeting,
		);
		const finished = async () => {
			const all = await api.executions();
			// One that has waited keeps the time at which it was parked while it runs again.
			return all.every(({ stoppedAt, status }) => stoppedAt && status !== 'running') && all;
		};
		// Who finds a message begun waits until whoever sends it would be done, before looking into the chat.
		const executions = await eventually('n8n to finish', finished, 120_000);
		const own = executions.filter(({ id }) => !this.earlierExecutions.has(id));
		const whole = await Promise.all(own.map(async ({ id }) => await api.execution(id)));
		return whole
			.sort((a, b) => Number(a.id) - Number(b.id))
			.filter((execution) => writerOf(execution) !== bystander)
			.map((execution) => ({ status: execution.status, startedBy: triggerOf(execution) }));
	}
}

interface CaptureView {
	amount: { value: string; currency_code: string };
	supplementary_data: { related_ids: { order_id: string } };
}

const triggers = ['Customer writes or taps', 'PayPal tells us'];

const triggerOf = ({ data }: Execution): string =>
	triggers.find((name) => name in data.resultData.runData) ?? 'nothing';

function writerOf({ data }: Execution): string | undefined {
	const [run] = (data.resultData.runData[triggers[0]!] ?? []) as Array<{
		data: { main: Array<Array<{ json: { psid: string } }>> };
	}>;
	return run?.data.main[0]?.[0]?.json.psid;
}
