import type { Fault } from '../../../playground/world/faults.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { Buyer, type ChatMessage } from '../../support/buyer.ts';
import { eventually } from '../../support/eventually.ts';
import type { Books } from '../books.ts';
import { orderIdOf, tap } from '../pages/payLink.ts';

/** Somebody who was sent a pay card, and whose execution waits. */
export interface Asked {
	buyer: Buyer;
	/** The address behind the button. */
	payUrl: string;
	/** The execution that waits. */
	executionId: string;
}

/** Buys something and gets a pay card for it, without a browser. */
export async function askToPay(shop: Shop, psid: string, sku = 'mug'): Promise<Asked> {
	const buyer = new Buyer(shop.simulators.origin, psid);
	const before = (await buyer.got()).length;
	const waitingBefore = await waiting(shop);
	await buyer.taps('Buy', `BUY:${sku}`);
	const payUrl = await eventually('a pay card', async () =>
		(await buyer.got()).slice(before).map(payUrlOf).find(Boolean),
	);
	const executionId = await eventually('a waiting execution', async () =>
		(await waiting(shop)).find((id) => !waitingBefore.includes(id)),
	);
	return { buyer, payUrl, executionId };
}

/** The address behind the button of a pay card. */
export function payUrlOf({ attachment }: ChatMessage): string | undefined {
	const elements = attachment?.payload.elements as PayElement[] | undefined;
	return elements?.[0]?.buttons?.[0]?.url;
}

/** Taps the card: the PayPal order it leads to. */
export const orderBehind = async (payUrl: string): Promise<string> => orderIdOf(await tap(payUrl));

/** Executions that wait, oldest first. */
async function waiting(shop: Shop): Promise<string[]> {
	const executions = await shop.api.executions();
	return executions.filter(({ status }) => status === 'waiting').map(({ id }) => id);
}

/** Waits until a further receipt has come. */
export async function nextReceipt(books: Books, psid: string, before: number): Promise<void> {
	await eventually('a receipt', () => books.receipts(psid).length > before);
}

/** PayPal's events of this kind stay on their way until they are let go. */
export const holdEvents = (shop: Shop, event = 'CHECKOUT.ORDER.APPROVED', times = 1): Fault =>
	shop.simulators.world.faults.add({
		on: 'delivery',
		vendor: 'paypal',
		match: event,
		action: 'hold',
		times,
	});

/** Lets go what was held, once it is on its way. */
export const letGo = async (shop: Shop): Promise<void> =>
	void (await eventually('an event on its way', () => shop.simulators.world.release() > 0));

interface PayElement {
	buttons?: Array<{ type: string; url?: string }>;
}
