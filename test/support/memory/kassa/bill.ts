import type { Buyer, GoodsLine, Payment } from '../../../../nodes/checkout/payment';

/** Kassa counts in the smallest coin, and knows only currencies with hundredths. */
export interface Coins {
	cents: number;
	code: string;
}

/** Money that Kassa has collected, or tried to. */
export interface Collection {
	no: string;
	state: 'bounced' | 'booked' | 'odd' | 'partSentBack' | 'sentBack' | 'underWay';
	sum: Coins;
	atMs: number;
}

/** Money that is set aside for the shop. */
export interface Deposit {
	no: string;
	state: 'kept' | 'released' | 'used';
	sum: Coins;
	atMs: number;
	untilMs: number;
}

/** Money that was sent back to the buyer. */
export interface Return {
	no: string;
	collectionNo: string;
	state: 'failed' | 'there' | 'underWay';
	sum: Coins;
	atMs: number;
}

/** What becomes of a signature when the shop collects on it. */
export type Signature =
	/** The money comes. */
	| 'good'
	/** It bounces, and the buyer signs again. */
	| 'bounces'
	/** It bounces, and the bill is closed with that on it. */
	| 'bouncesForGood'
	/** The money is on its way. */
	| 'slow';

/** What a buyer signs and pays at Kassa, in Kassa's own words. */
export interface Bill {
	no: string;
	/** Whose it is: the client ID of the app that asked. */
	shop: string;
	state: 'closed' | 'issued' | 'signed' | 'torn';
	way: 'collect' | 'setAside';
	sum: Coins;
	/** What the shop has written on it. */
	stamp: string;
	memo: string;
	saleNo: string;
	/** The account that gets the money. */
	payTo: { email?: string; accountId?: string };
	goods: GoodsLine[];
	signature?: Signature;
	/** Who has signed, and where the goods go: known from then on. */
	signedBy?: Buyer;
	sendTo?: Payment['shipTo'];
	sendBy?: Payment['shippingOption'];
	issuedAtMs: number;
	collections: Collection[];
	deposits: Deposit[];
	returns: Return[];
}

export const toCoins = ({ value, currency }: { value: string; currency: string }): Coins => ({
	cents: Math.round(Number(value) * 100),
	code: currency,
});
