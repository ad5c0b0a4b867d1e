/** What the vendors and n8n have written down about one buyer, once everything has been put right that can be. */
export interface LaneBooks {
	/** What one sale costs, in cents. */
	price: number;
	/** Orders that the buyer has agreed to. */
	approved: string[];
	/** How often they have agreed by a tap in the chat, of which PayPal makes an order. */
	agreedByTap: number;
	/** What a person of the shop has asked to give back, in cents. */
	refundsAsked: number[];
	captures: Money[];
	refunds: Array<{ cents: number }>;
	/** Receipts in the chat. */
	receipts: number;
	/** How often the chat says that money went back. */
	refundsTold: number;
	/** Items that left a node. */
	items: Array<Record<string, unknown>>;
	/** Names of the nodes at which an execution failed, and nobody has brought it to its end since. */
	failedAt: string[];
}

interface Money {
	id: string;
	orderId: string;
	cents: number;
}

/** What became of a sale. */
export interface Verdict {
	isGood: boolean;
	/** In a few words: how it ended, or every promise that was broken. */
	words: string;
}

/** Holds a sale to the promises of docs/security.md, whatever has happened to it. */
export function judge(books: LaneBooks): Verdict {
	const broken = [...charged(books), ...told(books), ...givenBack(books), ...saidSo(books)];
	if (broken.length > 0) return { isGood: false, words: broken.join('; ') };
	return { isGood: true, words: ending(books) };
}

function charged({ captures, price, approved, agreedByTap }: LaneBooks): string[] {
	const byTap = captures.filter(({ orderId }) => !approved.includes(orderId));
	return [
		...captures
			.filter(({ cents }) => cents !== price)
			.map(({ cents }) => `${cents} taken where ${price} was asked`),
		...byTap.slice(agreedByTap).map(({ orderId }) => `${orderId} taken, which nobody approved`),
		...(captures.length > approved.length + agreedByTap ? [`charged ${captures.length} times`] : []),
	];
}

function told({ captures, receipts, items, failedAt, refunds, refundsTold }: LaneBooks): string[] {
	const saysSo = failedAt.length > 0 || items.some(saysNotTold);
	const about = (done: number, times: number, what: string) => [
		...(times > done ? [`told ${times} times of ${done} ${what}s`] : []),
		...(times < done && !saysSo ? [`a ${what} not told, and nothing says so`] : []),
	];
	return [...about(captures.length, receipts, 'payment'), ...about(refunds.length, refundsTold, 'refund')];
}

function givenBack({ refunds, refundsAsked }: LaneBooks): string[] {
	const sum = (all: number[]) => all.reduce((total, cents) => total + cents, 0);
	const back = sum(refunds.map(({ cents }) => cents));
	return back > sum(refundsAsked) ? [`${back} given back where ${sum(refundsAsked)} was asked`] : [];
}

/** Nothing happens to money without an item, or a failed execution, that says so. */
function saidSo({ captures, approved, items, failedAt }: LaneBooks): string[] {
	if (failedAt.length > 0) return [];
	const texts = items.map((item) => JSON.stringify(item));
	return [
		...captures
			.filter(({ id }) => !texts.some((text) => text.includes(id)))
			.map(({ id }) => `${id} taken, and no item says so`),
		...approved
			.filter((id) => captures.every(({ orderId }) => orderId !== id) && !items.some(speaksOfEnd(id)))
			.map((id) => `${id} approved, not taken, and no item says so`),
	];
}

/** That somebody was asked to pay says nothing about what became of it. */
const speaksOfEnd =
	(id: string) =>
	({ orderId, payment }: Record<string, unknown>): boolean =>
		orderId === id && (payment as { status?: string } | undefined)?.status !== 'AWAITING_APPROVAL';

const saysNotTold = ({ notification }: Record<string, unknown>): boolean =>
	(notification as { sent?: boolean } | undefined)?.sent === false;

function ending({ captures, receipts, approved, failedAt, items }: LaneBooks): string {
	const paid = captures.length > 0 && (receipts > 0 ? 'paid, told once' : 'paid');
	const untold =
		captures.length > receipts && items.some(saysNotTold) && 'an output says that nobody was told';
	const nothing = captures.length === 0 && (approved.length > 0 ? 'approved, not charged' : 'not charged');
	const failed = failedAt.length > 0 && `failed at "${[...new Set(failedAt)].join('", "')}"`;
	return [paid, nothing, untold, failed].filter(Boolean).join(', ');
}
