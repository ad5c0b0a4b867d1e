import type { PayCard, PayCardLabels } from '../asking/payCard';
import type { Amount } from '../../core/money/amount';
import type { Payment } from '../payment';
import type { MappedTemplate } from '../telling/utilityTemplate';
import type { Values } from '../telling/values';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import type { NotificationTexts } from '../../wording/buyerTexts';

/**
 * Where shop and buyer talk. All rules of asking and telling are written against this; Messenger is the one that ships
 * (`nodes/vendors/messenger/channel.ts`), another is one more implementation of it.
 */
export interface Channel {
	/** As merchants and buyers know it; used in texts. */
	readonly name: string;

	/** How many characters of a pay card's title it shows. */
	readonly longestTitle: number;

	/** @throws an error that names what its credential lacks, before anything is done and without any call */
	requireUsable(): Promise<void>;

	/** The shop's side of the chats, e.g. the ID of its Page. */
	shopId(): Promise<string>;

	/**
	 * Makes sure that a message can be sent as it is, without any call.
	 *
	 * @throws InvalidInput that names the field
	 */
	check(message: ChatMessage): void;

	/** Sends it, once. That it can't be delivered is an answer; a broken credential or message is an error. */
	send(buyerId: string, message: ChatMessage, purpose: SendPurpose): Promise<Delivery>;

	/** Sends what is to be told in words that the channel has approved, which may be sent at any time. */
	sendTemplate(buyerId: string, template: MappedTemplate, words: TemplateWords): Promise<Delivery>;

	/** The language the buyer uses; undefined when the channel does not tell, or tells one we don't speak. */
	languageOf(buyerId: string): Promise<BuyerLanguage | undefined>;

	/** Whether a message is in the chat. */
	seek(buyerId: string, sought: Sought): Promise<Sighting>;

	/** The link that opens the chat with the shop. */
	linkToChat(ref?: string): Promise<string>;
}

export type ChatMessage =
	| {
			type: 'payCard';
			card: PayCard;
			payUrl: string;
			/** What errors call the texts on it. */
			labels: PayCardLabels;
	  }
	| {
			/** Asks whether to pay with a saved account: by one tap, or on the page that the link leads to. */
			type: 'tapToPay';
			/** What is paid for; may be empty. */
			title: string;
			question: string;
			imageUrl?: string;
			payNow: { title: string; payload: string };
			otherWay: { title: string; url: string };
			/** What errors call the texts on it. */
			labels: PayCardLabels;
	  }
	| {
			type: 'text';
			text: string;
			/** Whose words they are, for an error. */
			label: string;
			button?: { title: string; url: string };
	  }
	| {
			type: 'receipt';
			payment: Payment;
			/** What was charged, if it is not the amount that was asked. */
			taken?: Amount;
			shopName?: string;
			words: NotificationTexts['receipt'];
	  };

/**
 * An answer to what the buyer has just done, news of their order, or news that they are owed: of money, which go in between
 * while a person of the shop has the chat.
 */
export type SendPurpose = 'answer' | 'update' | 'owed';

/** What happened to a message: in the chat, not in the chat, or nobody knows. */
export type Delivery =
	| { delivered: true; messageId: string; /** The template it went as. */ template?: string }
	| { delivered: false; reason: string; outcome: DeliveryOutcome; mayHaveArrived: boolean };

/** Why a message is not in the chat. Workflows branch on it: what was once said stays. */
export type DeliveryOutcome =
	/** The buyer wrote too long ago: only a template may be sent. */
	| 'outside-window'
	/** The shop can't reach this buyer now: blocked, gone, opted out. */
	| 'unreachable-person'
	/** Nobody in the chats of this shop has this ID. */
	| 'unknown-person'
	/** The channel sends nothing of this shop for now. */
	| 'page-restricted'
	/** Another program, or a person, has taken over the chat. */
	| 'thread-owner'
	/** Nothing was sent: the sale is paid for already. */
	| 'paid-before'
	/** It says something about the template, not about the buyer. */
	| 'template-refused'
	/** Nobody knows whether it arrived. */
	| 'no-answer'
	| 'temporary'
	| 'rate-limit'
	/** The message, or what the credential may do: mostly an error, not an outcome. */
	| 'invalid'
	| 'permission'
	| 'token'
	| 'app-secret'
	| 'callback';

export interface TemplateWords {
	buyerLanguage: BuyerLanguage;
	/** What is filled in speaks the language of the template, which may be another than the buyer's. */
	valuesIn: (language: BuyerLanguage) => Values;
}

/** Whether a message is in the chat: there it is; it is not; the chat does not tell. */
export type Sighting = { messageId: string } | 'missing' | 'unclear';

/** What is looked for. */
export interface Sought {
	/** As it would be sent now. */
	message: ChatMessage;
	/** All wordings in which it may have gone. */
	wordings: RegExp[];
	orderNumber: string;
	/** It may have gone as a template, whose words are not ours. */
	mayBeTemplate: boolean;
	/** It can't be older; ISO 8601. */
	since?: string;
}
