import type {
	Channel,
	ChatMessage,
	Delivery,
	SendPurpose,
	Sighting,
	Sought,
	TemplateWords,
} from '../../checkout/ports/channel';
import type { MappedTemplate } from '../../checkout/telling/utilityTemplate';
import { inLocale, type BuyerLanguage } from '../../wording/buyerLanguage';
import type { GraphContext } from './api/graphContext';
import { toChatLink } from './chatLink';
import type { GraphFailure } from './errors/errors';
import { toMessage } from './sending/chatMessage';
import { deliver } from './sending/deliver';
import { limits } from './sending/limits';
import { pageOf, type Page } from './sending/page';
import { toRecogniser } from './sending/recognise';
import { sendBetween } from './sending/sendBetween';
import { seekInChat } from './sending/seekInChat';
import { spokenBy } from './spokenLanguages';
import { sendAsTemplate } from './templates/sendAsTemplate';

/** A message can wait for its language a little, not for as long as other calls. */
const languageTimeoutMs = 10_000;

/** Messenger: the shop is a Facebook Page, and buyers are known by their PSIDs. */
class MessengerChannel implements Channel {
	readonly name = 'Messenger';
	readonly longestTitle = limits.cardTitle;

	/** By PSID: what was asked for in this run, whatever came of it. */
	private readonly asked = new Map<string, Promise<BuyerLanguage | undefined>>();

	constructor(private readonly page: Page) {}

	async requireUsable(): Promise<void> {
		await this.page.graph.usableCredentials();
	}

	async shopId(): Promise<string> {
		return (await this.page.graph.credentials()).pageId;
	}

	check(message: ChatMessage): void {
		toMessage(message);
	}

	async send(psid: string, message: ChatMessage, purpose: SendPurpose): Promise<Delivery> {
		const made = toMessage(message);
		if (purpose === 'answer') return await deliver(this.page, psid, made);
		const update = async () =>
			await deliver(this.page, psid, made, { messagingType: 'UPDATE', isOutcome: isUnknown });
		const first = await update();
		const isWithOther = !first.delivered && first.outcome === 'thread-owner';
		const delivery =
			isWithOther && purpose === 'owed' ? await sendBetween(this.page, psid, first, update) : first;
		const isUnknownPerson = !delivery.delivered && delivery.outcome === 'invalid';
		return isUnknownPerson ? { ...delivery, outcome: 'unknown-person' } : delivery;
	}

	async sendTemplate(psid: string, template: MappedTemplate, words: TemplateWords): Promise<Delivery> {
		return await sendAsTemplate(this.page, psid, template, words);
	}

	async languageOf(psid: string): Promise<BuyerLanguage | undefined> {
		const found = this.asked.get(psid) ?? this.readLanguage(psid);
		this.asked.set(psid, found);
		return await found;
	}

	async seek(psid: string, sought: Sought): Promise<Sighting> {
		const { since } = sought;
		const isIt = toRecogniser(sought);
		return await seekInChat(this.page.graph, { psid, isIt, ...(since && { since }) });
	}

	async linkToChat(ref?: string): Promise<string> {
		const { graphBaseUrl, pageId } = await this.page.graph.credentials();
		return toChatLink(graphBaseUrl, pageId, ref);
	}

	/**
	 * The language a person uses Facebook in. Facebook tells it only to apps with Business Asset User Profile
	 * Access and the permission for locales, and a language is never worth a failed payment.
	 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile
	 */
	private async readLanguage(psid: string): Promise<BuyerLanguage | undefined> {
		const { graph } = this.page;
		return await spokenBy(await graph.credentials(), psid, async () => {
			const query = { fields: 'locale' };
			const profile = await graph
				.get([psid], { query, timeoutMs: languageTimeoutMs, purpose: 'profile' })
				.catch(() => undefined);
			return inLocale(String(profile?.locale ?? ''));
		});
	}
}

/** Facebook knows no such person at this Page: wrong only for this buyer. */
const isUnknown = ({ code, subcode }: GraphFailure): boolean => code === 100 && subcode === 2018001;

/** One for each run of a node, and each delivery. */
const known = new WeakMap<GraphContext, Channel>();

/** The chats of the Page of the node. */
export function messengerOf(context: GraphContext): Channel {
	const channel = known.get(context) ?? new MessengerChannel(pageOf(context));
	known.set(context, channel);
	return channel;
}
