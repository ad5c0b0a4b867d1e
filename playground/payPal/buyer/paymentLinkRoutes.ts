import type { FastifyInstance } from 'fastify';

import type { OrderBook } from '../orders/book.ts';
import type { PaymentLinks } from '../paymentLinks/book.ts';
import { toOrderRequest, type Choice } from '../paymentLinks/purchase.ts';
import { isObject } from '../shape.ts';
import { merchant } from '../../seed.ts';
import { toInstrument } from './instrument.ts';
import { accountsOn, whoActs, type OnPhone } from './loggedIn.ts';
import { likeAPage } from './pageErrors.ts';

type WithId = { Querystring: { link?: string } & OnPhone };

/**
 * What the page of a payment link asks for and reports. `POST pay` takes `{ variants, quantity }` and whatever the
 * approval page takes. Paying makes an order and captures it; which events the real PayPal sends then is unverified.
 */
export function paymentLinkPageRoutes(
	app: FastifyInstance,
	{ paymentLinks, orders }: { paymentLinks: PaymentLinks; orders: OrderBook },
): void {
	likeAPage(app);

	app.get<WithId>('/link', async ({ query }) => {
		const { content } = paymentLinks.find(query.link ?? '');
		const { name, description, unit_amount, variants, adjustable_quantity } = content.line_items[0]!;
		return {
			shopName: merchant.name,
			name,
			description,
			price: unit_amount,
			variants: variants?.dimensions ?? [],
			most: adjustable_quantity?.maximum ?? 1,
			accounts: accountsOn(query),
		};
	});
	app.post<WithId>('/pay', async ({ query, body }) => {
		const link = paymentLinks.find(query.link ?? '');
		const { id } = orders.create(toOrderRequest(link, toChoice(body)), false);
		orders.approve(id, { ...toInstrument(body), person: whoActs(query, body) });
		orders.capture(id);
		return { redirect: link.content.return_url ?? null };
	});
}

function toChoice(body: unknown): Choice {
	const { variants, quantity = 1 } = isObject(body) ? body : {};
	const chosen = Object.entries(isObject(variants) ? variants : {});
	return {
		variants: Object.fromEntries(chosen.map(([name, label]) => [name, String(label)])),
		quantity: Number(quantity),
	};
}
