import { app, buyers, merchant, pageAccessToken } from '../../playground/seed.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { Books } from './books.ts';
import { elsewhere } from './payPalAccount.ts';
import { readPaymentRun, type PaymentRun } from './paymentRuns.ts';

/** What may stand nowhere but in n8n's own encrypted credentials. */
const secrets = [app.secret, pageAccessToken, merchant.clientSecret];
/** Access tokens as PayPal hands them out. */
const accessToken = /A21AA[\w-]{20,}/;

/** Of what a buyer is asked for, and of the one order by which a new process learns whose account it is. */
const forNewOrders = /^(order-[0-9a-f]{32}|account-[0-9a-f]{30})$/;

/** How long PayPal remembers the key of an order. */
const rememberedMs = 6 * 60 * 60 * 1000;

/** A payment as PayPal has it. */
interface Capture {
	id: string;
	status: string;
	amount: { value: string; currency_code: string };
	custom_id?: string;
	invoice_id?: string;
	supplementary_data: { related_ids: { order_id: string } };
}

/** The books of a shop, which are looked through after every story: however it went, these things hold. */
export function withHonestBooks(shop: Shop): Books {
	const books = new Books(shop);
	let before: Before;

	beforeEach(async () => {
		await books.beginStory();
		before = await lookAt(shop);
	});

	afterEach(async () => {
		const failed = (await books.runs()).filter(({ status }) => !books.mayEndAs.has(status));
		expect(failed).toEqual([]);
		const captures = capturesOf(shop).filter(({ id }) => !before.captures.includes(id));
		chargesWhatTheCardsSay(shop, before, captures);
		sendsOneReceiptForEachPayment(books, before, captures);
		derivesEveryRequestId(shop, before);
		const runs = await paymentRunsSince(shop, before);
		callsPaidOnlyWhatIsPaid(shop, books.mayEndAs.has('crashed') ? [] : captures, runs);
		keepsSecrets(shop, runs);
	});

	return books;
}

interface Before {
	captures: string[];
	receipts: Record<string, number>;
	messages: Record<string, number>;
	executions: string[];
	calls: number;
	orders: string[];
}

async function lookAt(shop: Shop): Promise<Before> {
	const books = new Books(shop);
	const perBuyer = (count: (psid: string) => number) =>
		Object.fromEntries(buyers.map(({ psid }) => [psid, count(psid)]));
	return {
		captures: capturesOf(shop).map(({ id }) => id),
		receipts: perBuyer((psid) => books.receipts(psid).length),
		messages: perBuyer((psid) => messagesTo(shop, psid).length),
		executions: (await shop.api.executions()).map(({ id }) => id),
		calls: shop.simulators.world.calls.length,
		orders: ordersOf(shop),
	};
}

/** Nobody pays anything but the price of a card, nor one card twice. */
function chargesWhatTheCardsSay(shop: Shop, before: Before, captures: Capture[]): void {
	const taken = captures.filter(({ status }) => status === 'COMPLETED');
	for (const { psid } of buyers) {
		const prices = messagesTo(shop, psid).slice(before.messages[psid]).flatMap(priceOnCard);
		for (const { amount } of taken.filter(({ custom_id }) => custom_id?.includes(psid))) {
			expect(prices).toContain(`${amount.value} ${amount.currency_code}`);
			prices.splice(prices.indexOf(`${amount.value} ${amount.currency_code}`), 1);
		}
	}
	expect(taken.every(({ custom_id }) => buyers.some(({ psid }) => custom_id?.includes(psid)))).toBe(true);
	for (const unique of [orderOf, invoiceOf]) expect(new Set(taken.map(unique)).size).toBe(taken.length);
}

function sendsOneReceiptForEachPayment(books: Books, before: Before, captures: Capture[]): void {
	for (const { psid } of buyers) {
		const paid = captures.filter(
			({ status, custom_id }) => status === 'COMPLETED' && custom_id?.includes(psid),
		);
		expect(books.receipts(psid).slice(before.receipts[psid]).sort()).toEqual(paid.map(invoiceOf).sort());
	}
}

/** One key for one purpose, however often it is asked for: the order's own for each attempt to take it, and no order twice under one. */
function derivesEveryRequestId(shop: Shop, before: Before): void {
	const changing = shop.simulators.world.calls
		.slice(before.calls)
		.filter(({ method, path }) => method === 'POST' && path.startsWith('/v2/'));
	for (const { path, requestId } of changing.filter((call) => !call.requestId?.startsWith(elsewhere))) {
		const [, orderId, action] = /orders\/(\w+)\/(capture|authorize)$/.exec(path) ?? [];
		expect(requestId).toMatch(action ? new RegExp(`^${action}-${orderId}[0-9a-f]*$`) : forNewOrders);
	}
	// PayPal answers 200 to a new order that names how it is paid, and to one that it had made before.
	const asked = changing.filter(({ path, status }) => path === '/v2/checkout/orders' && status < 300);
	const possible = [...new Set(asked.map(({ requestId }) => requestId))].reduce((sum, key) => {
		const times = asked.filter(({ requestId }) => requestId === key).map(({ at }) => Date.parse(at));
		return sum + 1 + Math.floor((times.at(-1)! - times[0]!) / rememberedMs);
	}, 0);
	const made = ordersOf(shop).filter((id) => !before.orders.includes(id));
	expect(made.length).toBeLessThanOrEqual(possible);
}

/**
 * What left through Paid is a completed payment of exactly that amount, and every payment did so, once. Of an execution
 * that was killed n8n keeps nothing.
 */
function callsPaidOnlyWhatIsPaid(shop: Shop, captures: Capture[], runs: PaymentRun[]): void {
	const complete = (all: Capture[]) =>
		all
			.filter(({ status }) => status === 'COMPLETED')
			.map(({ id, amount }) => `${id} ${amount.value} ${amount.currency_code}`);
	const paid = runs.flatMap((run) => run.paid);
	expect(paid).toEqual(expect.arrayContaining(complete(captures)));
	expect(new Set(paid).size).toBe(paid.length);
	// An event of an earlier story may have come late.
	expect(complete(capturesOf(shop))).toEqual(expect.arrayContaining(paid));
}

function keepsSecrets(shop: Shop, runs: PaymentRun[]): void {
	const written = [...shop.n8n.log(), ...runs.map(({ everything }) => everything)].join('\n');
	for (const secret of secrets) expect(written.includes(secret)).toBe(false);
	expect(accessToken.exec(written)?.[0]).toBeUndefined();
	expect(shop.n8n.log().filter((line) => line.includes('signature='))).toEqual([]);
}

async function paymentRunsSince(shop: Shop, before: Before): Promise<PaymentRun[]> {
	const fresh = (await shop.api.executions()).filter(({ id }) => !before.executions.includes(id));
	return await Promise.all(fresh.map(async ({ id }) => readPaymentRun(await shop.api.execution(id))));
}

const capturesOf = (shop: Shop) => shop.simulators.payPal.state().captures as unknown as Capture[];

const ordersOf = (shop: Shop) => shop.simulators.payPal.state().orders.map(({ id }) => String(id));

const orderOf = ({ supplementary_data }: Capture) => supplementary_data.related_ids.order_id;

/** The number on its receipt: that of the order, where it has no other. */
const invoiceOf = (capture: Capture) => capture.invoice_id || orderOf(capture);

const messagesTo = (shop: Shop, psid: string) =>
	shop.simulators.messenger
		.state()
		.threads.filter((thread) => thread.psid === psid)
		.flatMap(({ messages }) => messages);

/** `$28.95`, or as the buyer's language writes it, on a card with a link that pays. */
function priceOnCard({ attachment }: { attachment?: { payload?: unknown } }): string[] {
	const { elements } = (attachment?.payload ?? {}) as { elements?: PayElement[] };
	return (elements ?? [])
		.filter(({ buttons }) => buttons?.some(({ type }) => type === 'web_url'))
		.map(({ subtitle }) => `${/\d+[.,]\d\d/.exec(subtitle ?? '')?.[0].replace(',', '.')} USD`);
}

interface PayElement {
	subtitle?: string;
	buttons?: Array<{ type: string }>;
}
