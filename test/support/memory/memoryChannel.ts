import type {
	Channel,
	ChatMessage,
	Delivery,
	DeliveryOutcome,
	SendPurpose,
	Sighting,
	Sought,
	TemplateWords,
} from '../../../nodes/checkout/ports/channel';
import type { MappedTemplate } from '../../../nodes/checkout/telling/utilityTemplate';
import { fill } from '../../../nodes/checkout/telling/values';
import { withPlainSpaces } from '../../../nodes/checkout/telling/wordings';
import { inLocale, type BuyerLanguage } from '../../../nodes/wording/buyerLanguage';
import type { Clock } from './clock';
import { turn } from './clock';
import { limits, readable } from './funk/readable';
import { Room, type Shown } from './funk/room';

/** The second implementation of the port: Funk, all of it in memory. */
export class MemoryChannel implements Channel {
	readonly name = 'Funk';
	readonly longestTitle = limits.title;
	/** Whom Funk knows, by ID. */
	readonly rooms = new Map<string, Room>();
	/** Templates that Funk has approved: name and language. */
	readonly templates = new Map<string, string>();
	/** What becomes of the next messages, each in turn: nobody hears of it, before or after it is in the chat. */
	readonly lost: Array<'after' | 'before'> = [];
	/** Funk takes nothing from this shop until its credential is right. */
	isRefusingShop = false;
	private count = 0;

	constructor(
		private readonly clock: Clock,
		private readonly id = '4242',
	) {}

	/** The chat with a person; they are known from then on. */
	room(buyerId: string): Room {
		const room = this.rooms.get(buyerId) ?? new Room();
		this.rooms.set(buyerId, room);
		return room;
	}

	async requireUsable(): Promise<void> {
		if (this.isRefusingShop) throw new Error('Funk does not take the key of this shop.');
		await Promise.resolve();
	}

	async shopId(): Promise<string> {
		return await Promise.resolve(this.id);
	}

	check(message: ChatMessage): void {
		readable(message);
	}

	async send(buyerId: string, message: ChatMessage, purpose: SendPurpose): Promise<Delivery> {
		const text = readable(message);
		if (!this.rooms.has(buyerId)) {
			if (purpose === 'answer') throw new Error('Funk knows no such person.');
			return refused('unknown-person', 'Funk knows no such person');
		}
		if (!this.room(buyerId).isOpen) return refused('outside-window', 'The buyer last wrote long ago');
		return await this.put(buyerId, { text, message });
	}

	async sendTemplate(buyerId: string, template: MappedTemplate, words: TemplateWords): Promise<Delivery> {
		const { name, bodyValues } = template;
		const language = this.templates.get(name);
		if (language === undefined) return refused('template-refused', `Funk has no template "${name}"`);
		const values = words.valuesIn(inLocale(language) ?? words.buyerLanguage);
		const text = [name, ...bodyValues.map((one) => fill(one.text, values))].join(' ');
		const delivery = await this.put(buyerId, { text, message: { type: 'template', name, language } });
		return delivery.delivered ? { ...delivery, template: name } : delivery;
	}

	async languageOf(buyerId: string): Promise<BuyerLanguage | undefined> {
		await turn();
		return inLocale(this.rooms.get(buyerId)?.language ?? '');
	}

	async seek(
		buyerId: string,
		{ message, wordings, orderNumber, mayBeTemplate, since }: Sought,
	): Promise<Sighting> {
		await turn();
		const room = this.rooms.get(buyerId);
		if (!room?.isReadable) return 'unclear';
		const isIt = (shown: Shown): boolean =>
			wordings.some((wording) => wording.test(withPlainSpaces(shown.text))) ||
			(message.type === 'receipt' && shown.message.type === 'receipt' && shown.text.includes(orderNumber));
		const recent = room.shown.filter(({ atMs }) => since === undefined || atMs >= Date.parse(since));
		const found = recent.find(isIt);
		if (found) return { messageId: found.id };
		return mayBeTemplate && recent.some((shown) => shown.message.type === 'template') ? 'unclear' : 'missing';
	}

	async linkToChat(ref?: string): Promise<string> {
		return await Promise.resolve(`https://funk.example/${this.id}${ref ? `?ref=${ref}` : ''}`);
	}

	private async put(buyerId: string, shown: Pick<Shown, 'message' | 'text'>): Promise<Delivery> {
		await turn();
		await this.requireUsable();
		const room = this.room(buyerId);
		if (room.isBlocked) return refused('unreachable-person', 'The buyer has blocked the shop');
		const loss = this.lost.shift();
		const id = `funk-${++this.count}`;
		if (loss !== 'before') room.shown.push({ ...shown, id, atMs: this.clock.ms });
		await turn();
		if (loss) return { ...refused('no-answer', 'Funk did not answer'), mayHaveArrived: true };
		return { delivered: true, messageId: id };
	}
}

const refused = (outcome: DeliveryOutcome, reason: string) => ({
	delivered: false as const,
	outcome,
	reason,
	mayHaveArrived: false,
});
