import { join } from '../../playground/graph/people/people.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { payUrlOf } from '../e2e/payAndWait/customer.ts';
import { orderIdOf, tap } from '../e2e/pages/payLink.ts';
import { Buyer, type ChatMessage } from '../support/buyer.ts';

let people = 0;

/** One buyer and their sale: nobody else's trouble is theirs. */
export class Lane {
	readonly psid = String(31_000_000_000_000_000n + BigInt(++people));
	readonly buyer: Buyer;
	/** What the buyer has agreed to pay for, by PayPal's ID of it. */
	readonly approved: string[] = [];
	/** How often they have agreed to pay by a tap in the chat, of which PayPal makes an order. */
	agreedByTap = 0;
	/** What a person of the shop has asked to give back, in cents. */
	readonly refundsAsked: number[] = [];
	/** How it was put right, in the order in which it was tried and helped. */
	readonly helpedBy: string[] = [];
	/** The act that could not be brought to its end. */
	stuckAt?: string;
	/** What acts leave for those after them. */
	readonly notes = new Map<string, string>();

	constructor(readonly shop: Shop) {
		join(this.psid, { firstName: 'Buyer', lastName: String(people) });
		shop.simulators.world.concerns.follow(this.psid);
		this.buyer = new Buyer(shop.simulators, this.psid);
	}

	/** What the Page wrote, oldest first. */
	got(): ChatMessage[] {
		const { messages } = this.shop.simulators.messenger.thread(this.psid);
		return messages.filter(({ from }) => from === 'page') as unknown as ChatMessage[];
	}

	/** The address behind the newest pay card. */
	payUrl(): string | undefined {
		return this.got().map(payUrlOf).findLast(Boolean);
	}

	taps(title: string, payload: string): void {
		this.shop.simulators.messenger.buyer(this.psid).tapPostback({ title, payload });
	}

	/** Whether the Page has written something like this. */
	hasRead(words: RegExp): boolean {
		return this.countOf(words) > 0;
	}

	/** How many messages of the Page are like this. */
	countOf(words: RegExp): number {
		return this.got().filter(({ text, attachment }) => words.test(text ?? String(attachment?.payload.text)))
			.length;
	}

	hasButton(title: string): boolean {
		return this.got().some(({ attachment }) =>
			buttonsOf(attachment?.payload).some((button) => button.title === title),
		);
	}

	/** The address behind the newest button with this title. */
	linkBehind(title: string): string | undefined {
		return this.got()
			.flatMap(({ attachment }) => buttonsOf(attachment?.payload))
			.findLast((button) => button.title === title)?.url;
	}

	/** What PayPal has taken of the order they agreed to. */
	captureId(): string | undefined {
		const captures = this.shop.simulators.payPal.state().captures as Array<{
			id: string;
			custom_id?: string;
		}>;
		return captures.find(({ custom_id: customId }) => customId?.includes(this.psid))?.id;
	}

	/** Taps a button with this title: the newest one, or the how manieth from 0 of the newest message that has it. */
	tapsButton(title: string, index = -1): void {
		const ofEach = this.got().map(({ attachment }) =>
			buttonsOf(attachment?.payload).filter((one) => one.title === title && one.payload !== undefined),
		);
		const button = ofEach.findLast(({ length }) => length > 0)?.at(index);
		if (button) this.taps(button.title, button.payload!);
	}

	/** Taps the newest quick reply with this title, or one like it, where there is one. */
	answers(title: string | RegExp): void {
		const reply = this.got()
			.flatMap(({ quickReplies = [] }) => quickReplies)
			.findLast((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
		if (reply) this.shop.simulators.messenger.buyer(this.psid).tapQuickReply(reply);
	}

	writes(text: string): void {
		this.shop.simulators.messenger.buyer(this.psid).write(text);
	}

	/** Opens the newest pay card; remembers which order it leads to. */
	async opensCard(): Promise<void> {
		const payUrl = this.payUrl();
		if (!payUrl) return;
		const orderId = orderIdOf({ location: payUrl }) || orderIdOf(await this.visits(payUrl));
		if (orderId) this.notes.set('order', orderId);
	}

	/** Agrees at PayPal, once; comes back to where PayPal sends the browser, as often as it is called. */
	async paysAndReturns(): Promise<void> {
		const orderId = this.notes.get('order');
		if (!orderId) return;
		if (!this.approved.includes(orderId)) {
			const returnUrl = await this.buyer.approves(orderId);
			this.approved.push(orderId);
			this.notes.set('return', returnUrl);
		}
		await this.visits(this.notes.get('return')!);
	}

	/** Order numbers of the receipts in the chat. */
	receipts(): string[] {
		return this.got().flatMap(({ attachment }) => {
			const { template_type, order_number } = attachment?.payload ?? {};
			return template_type === 'receipt' ? [String(order_number ?? '')] : [];
		});
	}

	/** A browser shows whatever comes, and also that nothing does. */
	private async visits(url: string): Promise<{ location: string }> {
		return await tap(url).catch(() => ({ location: '' }));
	}
}

interface Button {
	title: string;
	payload?: string;
	url?: string;
}

/** Of a template, whichever it is. */
function buttonsOf(payload: Record<string, unknown> = {}): Button[] {
	const { buttons = [], elements = [] } = payload as {
		buttons?: Button[];
		elements?: Array<{ buttons?: Button[] }>;
	};
	return [...buttons, ...elements.flatMap((element) => element.buttons ?? [])];
}
