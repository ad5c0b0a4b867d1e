import { join } from '../../playground/graph/people/people.ts';
import { Books } from '../e2e/books.ts';
import { PayPalAccount } from '../e2e/payPalAccount.ts';
import { eventually } from '../support/eventually.ts';
import { type Carded, openOrder, reload, tapBuy } from './buying.ts';
import { capturesOf, receiptsOf } from './ledger.ts';
import type { QueueShop } from './queueShop.ts';

const approved = 'CHECKOUT.ORDER.APPROVED';
const completed = 'PAYMENT.CAPTURE.COMPLETED';

/** What goes out of its way for one buyer. */
export interface Plan {
	psid: string;
	tapComesTwice: boolean;
	approvalComesTwice: boolean;
	captureComesTwice: boolean;
	/** PayPal's word of the approval is overtaken by whatever happens within 20 seconds. */
	approvalComesLate: boolean;
	/** Closes the window once it is paid, and never gets back to the shop's page. */
	closesWindow: boolean;
}

/** 10 % of the taps and of the events of either kind come twice, 5 % of the approvals late. */
export function planFor(count: number, random: () => number): Plan[] {
	return Array.from({ length: count }, (_, number) => ({
		psid: String(30_000_000_000_000_000n + BigInt(number)),
		tapComesTwice: random() < 0.1,
		approvalComesTwice: random() < 0.1,
		captureComesTwice: random() < 0.1,
		approvalComesLate: random() < 0.05,
		closesWindow: random() < 0.5,
	}));
}

/** A buyer who has paid, and for which order. */
export interface Bought {
	psid: string;
	orderId: string;
}

/** The buyers of a day, so many of them at a time. */
export class Day {
	readonly bought: Bought[] = [];
	readonly seen = { came: 0, tapsAgain: 0, twice: 0, late: 0 };
	private readonly account: PayPalAccount;
	private readonly books: Books;

	constructor(private readonly shop: QueueShop) {
		this.account = new PayPalAccount(shop);
		this.books = new Books(shop);
	}

	/** @param untilMs when nobody comes any more, however many are left */
	async run(plans: Plan[], { atATime, untilMs }: { atATime: number; untilMs: number }): Promise<void> {
		for (const [number, { psid }] of plans.entries())
			join(psid, { firstName: 'Buyer', lastName: String(number) });
		const waiting = [...plans];
		const lane = async () => {
			for (let plan = waiting.shift(); plan && Date.now() < untilMs; plan = waiting.shift())
				await this.buy(plan).catch((error: unknown) => {
					waiting.length = 0;
					throw error;
				});
		};
		const lanes = await Promise.allSettled(Array.from({ length: atATime }, lane));
		for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason;
	}

	private async buy({ psid, ...trouble }: Plan): Promise<void> {
		this.seen.came++;
		const { simulators } = this.shop;
		const { buyer, payUrl } = await this.tapUntilAsked(psid);
		if (trouble.tapComesTwice) {
			this.seen.twice++;
			const { messages } = simulators.messenger.thread(psid);
			simulators.messenger.redeliver(messages.findLast(({ from }) => from === 'buyer')!.mid);
		}
		const orderId = await openOrder(payUrl);
		if (trouble.approvalComesLate) {
			this.seen.late++;
			simulators.world.faults.add({
				on: 'delivery',
				vendor: 'paypal',
				match: approved,
				action: 'delay',
				ms: 20_000,
			});
		}
		const back = await buyer.approves(orderId);
		this.bought.push({ psid, orderId });
		if (!trouble.closesWindow && new URL(back).pathname.startsWith('/webhook')) await reload(back);
		// Whoever has to wait for more than a moment waits beside the others.
		const isTold = await eventually('', () => receiptsOf(this.shop, psid).length > 0, 10_000).catch(
			() => false,
		);
		if (isTold) await this.sendAgain(orderId, trouble);
	}

	/** Somebody who gets no answer for a minute taps again: that is another order. */
	private async tapUntilAsked(psid: string): Promise<Carded> {
		for (;;)
			try {
				return await tapBuy(this.shop, psid, 'mug', 60_000);
			} catch {
				this.seen.tapsAgain++;
			}
	}

	/** Also what was said before comes after what was said last. */
	private async sendAgain(
		orderId: string,
		trouble: Pick<Plan, 'approvalComesTwice' | 'captureComesTwice'>,
	): Promise<void> {
		const captureId = capturesOf(this.shop).find((one) => one.orderId === orderId)!.id;
		const again = [
			trouble.captureComesTwice && this.books.eventId(completed, captureId),
			trouble.approvalComesTwice && this.books.eventId(approved, orderId),
		];
		for (const id of again) {
			if (!id) continue;
			this.seen.twice++;
			await this.account.resend(id);
		}
	}
}
