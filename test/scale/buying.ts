import { setTimeout as sleep } from 'node:timers/promises';

import { payUrlOf } from '../e2e/payAndWait/customer.ts';
import { orderIdOf, tap } from '../e2e/pages/payLink.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';

/** Patience on a machine on which seven processes of n8n share two cores. */
export const patienceMs = 120_000;

/** Somebody who was sent a pay card. */
export interface Carded {
	buyer: Buyer;
	/** The address behind the button. */
	payUrl: string;
}

/** Taps Buy, and waits for the pay card. */
export async function tapBuy(shop: Shop, psid: string, sku: string, withinMs = patienceMs): Promise<Carded> {
	const buyer = new Buyer(shop.simulators.origin, psid);
	const before = (await buyer.got()).length;
	shop.simulators.messenger.buyer(psid).tapPostback({ title: 'Buy', payload: `BUY:${sku}` });
	const payUrl = await eventually(
		`a pay card for ${psid}`,
		async () => (await buyer.got()).slice(before).map(payUrlOf).find(Boolean),
		withinMs,
	);
	return { buyer, payUrl };
}

/** Taps the card until it leads to PayPal: the execution may be on its way to the wait, or a process may be gone. */
export const openOrder = async (payUrl: string): Promise<string> =>
	await eventually("PayPal's page", async () => await orderBehind(payUrl), patienceMs);

/** As a browser does: follows where it is sent, which is past the page when that cannot reach the execution. */
async function orderBehind(payUrl: string, redirects = 3): Promise<string | undefined> {
	if (isPayPals(payUrl)) return orderIdOf({ location: payUrl });
	const { location } = await tap(payUrl).catch(() => ({ location: '' }));
	return location && redirects > 0 ? await orderBehind(location, redirects - 1) : undefined;
}

const isPayPals = (url: string) => new URL(url).pathname.endsWith('/checkoutnow');

/** As a person does with a page that does not come: again after three seconds, and no more after a minute or two. */
export async function reload(url: string): Promise<void> {
	for (let attempt = 1; attempt <= 30; attempt++) {
		const { status } = await tap(url).catch(() => ({ status: 0 }));
		if (status > 0 && status < 500) return;
		await sleep(3_000);
	}
}
