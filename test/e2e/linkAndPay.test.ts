import axios from 'axios';
import type { Page } from 'playwright-core';

import { Buyer } from '../support/buyer.ts';
import { payers } from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';
import { StagePage } from './pages/stage.ts';

jest.setTimeout(180_000);

const mug = 'Stoneware mug';
const question = { title: mug, about: 'Pay $28.95 with PayPal (j•••@example.com)?' };

/** workflows/link-and-pay.json: the first purchase saves the account, every later one is two taps. */
describe('link and pay', () => {
	const shop = withShop({ published: ['link-and-pay.json'] });
	const customers = withCustomers(shop);
	const books = new Books(shop);
	books.greeting = 1;

	const saved = () => shop.simulators.payPal.state().paymentTokens;
	const taken = () => shop.simulators.payPal.state().captures.length;

	/** Every page that the browser shows from now on, this one aside. */
	const pagesOf = (tab: Page): string[] => {
		const pages: string[] = [];
		tab.on('framenavigated', (frame) => pages.push(frame.url()));
		tab.context().on('page', (other) => pages.push(other.url()));
		return pages;
	};

	/** @returns how often somebody has tapped there since */
	const tapsOn = async (tab: Page): Promise<() => Promise<number>> => {
		await tab.evaluate(() => {
			const counted = globalThis as { taps?: number };
			counted.taps = 0;
			document.addEventListener('click', () => (counted.taps! += 1), true);
		});
		return async () => await tab.evaluate(() => (globalThis as { taps?: number }).taps!);
	};

	/** What PayPal was asked, e.g. `GET /v2/checkout/orders/…`. */
	const calls = () =>
		books
			.calls('paypal')
			.map((call) => call.replace(/(orders|captures|webhooks-events)\/[\w-]+/, '$1/…'))
			.sort();

	it('saves the account with the first purchase; the next one is two taps, no page and one order', async () => {
		const chat = await customers.open(jamie, phone);
		await (await chat.order(mug)).pay();
		await (await BuyerPage.opened(chat.tab)).goBackToChat();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95/);
		expect(saved()).toHaveLength(1);
		await books.beginStory();

		const pages = pagesOf(chat.tab);
		const taps = await tapsOn(chat.tab);
		await chat.tapBuy(mug);
		expect(await chat.carousel()).toMatchObject([question]);
		expect(taken()).toBe(1);
		await chat.tapButton('Pay now');
		await eventually('the receipt', () => books.receipts(jamie).length === 2);
		expect({ taps: await taps(), pages, taken: taken() }).toEqual({ taps: 2, pages: [], taken: 2 });
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95/);

		const settled = () => calls().includes('GET /v1/notifications/webhooks-events/…');
		await eventually("PayPal's own event", settled);
		await books.runs();
		expect(calls().filter((call) => !call.startsWith('GET'))).toEqual(['POST /v2/checkout/orders']);
		expect([...new Set(calls())]).toEqual([
			// PayPal's own event is confirmed, and what was settled is looked at, by the receipt, too.
			'GET /v1/notifications/webhooks-events/…',
			'GET /v2/checkout/orders/…',
			// What is saved: there is no table of it.
			'GET /v3/vault/payment-tokens',
			// Makes the order and takes the money.
			'POST /v2/checkout/orders',
		]);
	});

	it('charges once for taps on two devices at once', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		await books.beginStory();
		const before = { taken: taken(), receipts: books.receipts(jamie).length };
		await chat.tapBuy(mug);
		expect(await chat.carousel()).toMatchObject([question]);
		const devices = [new Buyer(shop.simulators.origin), new Buyer(shop.simulators.origin)];
		const [card] = (await devices[0]!.got()).at(-1)!.attachment!.payload.elements as Array<{
			buttons: Array<{ title: string; payload: string }>;
		}>;
		const { title, payload } = card!.buttons[0]!;
		await Promise.all(devices.map(async (device) => await device.taps(title, payload)));
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95/);
		await devices[0]!.taps(title, payload);
		await chat.tab.getByText('Thank you, that is paid').last().waitFor();
		await books.runs();
		expect(taken()).toBe(before.taken + 1);
		expect(books.receipts(jamie)).toHaveLength(before.receipts + 1);
	});

	it('forgets, and sends the ordinary card from then on; saves without a purchase', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('Please forget me');
		await chat.tab.getByText('Done: we can no longer charge your PayPal account.').waitFor();
		expect(saved()).toEqual([]);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy(mug);
		expect(await chat.payCard()).toMatchObject({ title: mug, about: '$28.95, incl. $4.95 shipping' });

		await chat.write('Link');
		await chat.tab.getByTestId('button-template').last().getByRole('link').click();
		await chat.tab.getByTestId('agree').click();
		await chat.isOpen();
		await eventually('the saved account', () => saved().length === 1);
		await chat.tapBuy(mug);
		await chat.tab.getByText(question.about).last().waitFor();
	});

	it('saves and pays on a phone of the stage, with the account of whose phone it is', async () => {
		await books.beginStory();
		const chat = await customers.open(lea);
		const stage = await StagePage.open(chat.tab, shop.simulators.origin);
		const name = 'Léa Moreau';
		const onPhone = stage.phone(name);
		const before = { saved: saved().length, taken: taken() };
		await stage.writes(name, 'Link');
		await onPhone.getByTestId('button-template').last().getByRole('link').click();
		await stage.pageOn(name).getByText('lea.moreau@example.com').first().waitFor();
		await stage.pageOn(name).getByTestId('agree').click();
		await stage.windowOn(name).waitFor({ state: 'detached' });
		await eventually('the saved account', () => saved().length === before.saved + 1);
		expect(saved().at(-1)).toMatchObject({
			payment_source: { paypal: { email_address: payers[1]!.email, account_id: payers[1]!.payerId } },
		});

		await stage.writes(name, 'hi');
		const card = onPhone.getByRole('listitem').filter({ hasText: mug }).last();
		await card.getByRole('button', { name: 'Buy' }).click();
		await onPhone.getByText('(l•••@example.com)').waitFor();
		await onPhone.getByRole('button', { name: 'Payer maintenant' }).click();
		await onPhone.getByTestId('receipt').waitFor();
		expect(taken()).toBe(before.taken + 1);
		expect(shop.simulators.payPal.state().orders.at(-1)).toMatchObject({
			status: 'COMPLETED',
			payer: { email_address: payers[1]!.email },
		});
		await books.runs();
	});

	it('answers whoever wants to save PayPal where PayPal has saving turned off', async () => {
		await axios.patch(`${shop.simulators.origin}/_playground/paypal/account`, { vaults: false });
		const saved = () => shop.simulators.payPal.state().paymentTokens;
		const before = saved();
		const chat = await customers.open(jamie, phone);
		await chat.write('Link');
		await chat.tab.getByText("We can't save PayPal at the moment.").waitFor();
		expect(saved()).toEqual(before);
		await axios.patch(`${shop.simulators.origin}/_playground/paypal/account`, { vaults: true });
	});
});
