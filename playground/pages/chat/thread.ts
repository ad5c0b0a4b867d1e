import type { FeedbackPayload } from './feedback.ts';

/** The chat as the simulated Messenger tells it: `GET /m.me/<page>/thread`. */
export interface Thread {
	page: { id: string; name: string; picture?: string };
	buyer: { psid: string; firstName: string; lastName: string; picture?: string };
	/** The Page is writing. */
	typing: boolean;
	/** ISO 8601: what the buyer wrote until then, the Page has seen. */
	seenAt?: string;
	/** Payload of the Get Started button: a new conversation, and the Page has one. */
	getStarted?: string;
	/** What the Page says in a new conversation. */
	greeting?: string;
	/** Questions to begin a new conversation with: each is a postback. */
	iceBreakers?: Array<{ question: string; payload: string }>;
	/** The persistent menu: links and postbacks. */
	menu?: Button[];
	/** The Page wants taps in its menu, and no words. */
	composerDisabled?: boolean;
	messages: ChatMessage[];
}

/** Somebody else in whose name the Page writes. */
export interface Persona {
	name: string;
	picture: string;
}

export interface ChatMessage {
	mid: string;
	from: 'buyer' | 'page';
	/** ISO 8601. */
	at: string;
	text?: string;
	quickReplies?: QuickReply[];
	attachment?: Attachment;
	/** What a person sent along. */
	attachments?: Attachment[];
	/** An emoji, or Meta's word for one. */
	reaction?: string;
	/** The mid of the message it answers. */
	replyTo?: string;
	/** How often the person has changed it. */
	edits?: number;
	persona?: Persona;
	/** A feedback form that was sent back. */
	answered?: boolean;
}

export interface QuickReply {
	title: string;
	payload: string;
	imageUrl?: string;
	contentType: string;
}

/** The Send API's attachment, word for word: https://developers.facebook.com/docs/messenger-platform/send-messages/templates */
export type Attachment =
	| { type: 'image' | 'video' | 'audio' | 'file'; payload: { url?: string } }
	| { type: 'template'; payload: Template };

type Template =
	| ButtonTemplatePayload
	| FeedbackPayload
	| GenericTemplatePayload
	| ImageGridPayload
	| MediaTemplatePayload
	| ReceiptPayload;

export interface Button {
	type: string;
	title?: string;
	url?: string;
	payload?: string;
	/** How much of the screen the page behind a link takes: `compact`, `tall` or `full`. */
	webview_height_ratio?: string;
}

export interface ButtonTemplatePayload {
	template_type: 'button';
	text: string;
	buttons: Button[];
}

export interface GenericElement {
	title: string;
	subtitle?: string;
	image_url?: string;
	default_action?: Button;
	buttons?: Button[];
}

export interface GenericTemplatePayload {
	template_type: 'generic';
	image_aspect_ratio?: 'horizontal' | 'square';
	elements: GenericElement[];
}

interface MediaTemplatePayload {
	template_type: 'media';
	elements: Array<{ media_type: 'image' | 'video'; url?: string; buttons?: Button[] }>;
}

export interface GridImage {
	url: string;
	/** The large one. */
	is_hero_image?: boolean;
	/** A postback has a `text` in place of a title. */
	action?: Button & { text?: string };
}

export interface ImageGridPayload {
	template_type: 'image_grid';
	elements: Array<{ images: GridImage[]; title?: string; subtitle?: string; buttons?: Button[] }>;
}

type Amount = number | string;

export interface ReceiptElement {
	title: string;
	subtitle?: string;
	quantity?: number;
	price: Amount;
	currency?: string;
	image_url?: string;
}

export interface ReceiptPayload {
	template_type: 'receipt';
	recipient_name: string;
	merchant_name?: string;
	order_number: string;
	currency: string;
	payment_method: string;
	/** Unix time in seconds. */
	timestamp?: string;
	order_url?: string;
	elements?: ReceiptElement[];
	address?: {
		street_1: string;
		street_2?: string;
		city: string;
		postal_code: string;
		state: string;
		country: string;
	};
	summary: { subtotal?: Amount; shipping_cost?: Amount; total_tax?: Amount; total_cost: Amount };
	adjustments?: Array<{ name: string; amount: Amount }>;
}
