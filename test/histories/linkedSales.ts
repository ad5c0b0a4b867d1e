import axios from 'axios';

import { Buyer } from '../support/buyer';
import type { SimulatorsUnderTest } from '../support/simulators';
import type { TriggerHost } from '../support/triggerHost';
import { buttonsOf, payNowIn } from './cards';
import type { Execution } from './execution';
import type { Ground } from './ground';
import { paramsOf } from './sale';
import type { WaitingRoom } from './waitingRoom';
import { psidOf, type Workflows } from './workflows';

/** What PayPal may do with a saved account that is charged. */
export const moods = ['WORK', 'DECLINED', 'CAPTURE_DECLINED', 'PAYER_ACTION', 'PENDING'] as const;

/** An execution that asks whether to pay with what is saved. */
interface Asked {
	execution: Execution;
	psid: string;
	cents: number;
}

/** What a shop sells to buyers whose accounts are saved: by a tap in the chat, or as agreed. */
export class LinkedSales {
	private readonly asked: Asked[] = [];
	/** Executions that charge without a tap. */
	private readonly automatic: Array<() => Promise<unknown>> = [];

	constructor(
		private readonly workflows: Workflows,
		private readonly ground: Pick<Ground, 'model' | 'origin'>,
		private readonly simulators: SimulatorsUnderTest,
		private readonly host: TriggerHost,
		private readonly room: WaitingRoom,
	) {}

	/** Asks a buyer in the chat to save their account, who agrees. */
	async save(buyer: number): Promise<void> {
		const psid = psidOf(buyer);
		await this.workflows.begins('askToSave', async (execution) => {
			await this.workflows.nodes.run(execution, 'askToSave', [{}], { psid });
		});
		const chat = await new Buyer(this.ground.origin, psid).got();
		const link = chat
			.flatMap(buttonsOf)
			.flatMap(({ url }) => url ?? [])
			.findLast((url) => url.includes('/agreements/'));
		if (!link) return;
		const before = this.saved();
		await axios.post(link, {}).catch(() => undefined);
		for (const token of this.saved()) if (!before.includes(token)) this.ground.model.savedIn.set(token, psid);
	}

	/** @param foreign whose account the workflow names by mistake */
	async ask(buyer: number, foreign?: number): Promise<void> {
		const psid = psidOf(buyer);
		const sale = this.workflows.nextSale();
		const linkedAccountKey = foreign === undefined ? '' : (this.savedBy(psidOf(foreign)).at(-1) ?? '');
		await this.workflows.begins('chargeLinkedAccount', async (execution) => {
			this.asked.push({ execution, psid, cents: sale.cents });
			await this.workflows.wait(execution, psid, 'chargeLinkedAccount', {
				...paramsOf(sale),
				linkedAccountKey,
			});
			this.listen(execution);
		});
	}

	/**
	 * A buyer taps "Pay now" below the question of an execution.
	 *
	 * @param who taps: in the chat of somebody else, nothing may come of it
	 */
	async tap(which: number, who?: number): Promise<void> {
		const asked = this.asked[which % this.asked.length];
		if (!asked) return;
		const { psid, cents, execution } = asked;
		const button = payNowIn(await new Buyer(this.ground.origin, psid).got(), execution.id);
		if (!button?.payload) return;
		const taps = who === undefined ? psid : psidOf(who);
		if (taps === psid) this.ground.model.agreed.set(cents, psid);
		this.simulators.messenger.buyer(taps).tapPostback({ title: button.title, payload: button.payload });
	}

	/** Charges without a tap, for what the buyer has agreed to. */
	async charge(buyer: number): Promise<void> {
		const psid = psidOf(buyer);
		const sale = this.workflows.nextSale();
		this.ground.model.agreed.set(sale.cents, psid);
		const begin = async () =>
			await this.workflows.begins('chargeAutomatically', async (execution) => {
				const about = { ...paramsOf(sale), chargeReason: `Coffee Club ${sale.cents}` };
				await this.workflows.nodes.run(execution, 'chargeAutomatically', [{ psid }], about);
			});
		this.automatic.push(begin);
		await begin();
	}

	/** The same renewal in another execution: a schedule that ran twice. */
	async chargeAgain(which: number): Promise<void> {
		await this.automatic[which % this.automatic.length]?.();
	}

	/** "Forget me": once the output says so, nothing of what was saved is left. */
	async forget(buyer: number): Promise<void> {
		const psid = psidOf(buyer);
		const before = this.savedBy(psid);
		await this.workflows.begins('forget', async (execution) => {
			const [[item] = []] = await this.workflows.nodes.run(execution, 'forget', [{}], { psid });
			if (item?.linked !== false) return;
			const left = this.savedBy(psid).filter((token) => before.includes(token));
			if (left.length > 0) this.ground.model.lies.push(`forgotten, it says, and there is ${left.join()}`);
		});
	}

	/** The buyer ends it at PayPal. */
	async revoke(which: number): Promise<void> {
		const saved = this.saved();
		if (saved.length > 0) await this.control('POST', `payment-tokens/${saved[which % saved.length]}/revoke`);
	}

	/** From now on saved accounts that are charged do this. */
	async mood(savedAccounts: (typeof moods)[number]): Promise<void> {
		await this.control('PATCH', 'account', { savedAccounts });
	}

	private saved(): string[] {
		return this.simulators.payPal.state().paymentTokens.map(({ id }) => String(id));
	}

	private savedBy(psid: string): string[] {
		return this.saved().filter((token) => this.ground.model.savedIn.get(token) === psid);
	}

	/** From here on the Messenger Trigger can bring a tap to it. */
	private listen({ id, resumeToken }: Execution): void {
		const { room } = this;
		this.host.waiting.set(id, {
			get state() {
				return room.find(id) ? ('waiting' as const) : ('finished' as const);
			},
			// The room knows it.
			set state(_) {},
			signature: resumeToken,
			suffix: 'answer',
			calls: 0,
			take: async (request, response) => {
				const work = room.hear(id, request, response);
				this.workflows.goesOnBy(work);
				return await work;
			},
		});
	}

	private async control(method: string, path: string, data: object = {}): Promise<void> {
		await axios.request({ method, url: `${this.ground.origin}/_playground/paypal/${path}`, data });
	}
}
