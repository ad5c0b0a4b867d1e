import type { Browser } from 'playwright-core';

import { page } from '../../playground/seed.ts';
import { startBrowser } from '../support/browser.ts';
import { Buyer } from '../support/buyer.ts';
import { DisputedPayment } from '../support/disputedPayment.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie } from './customers.ts';
import { PayPalAccount } from './payPalAccount.ts';
import { withShopkeeper } from './shopkeeper.ts';

jest.setTimeout(180_000);

/** workflows/dispute-desk.json: the buyer is told, a person decides, and only then money goes back. */
describe('the dispute desk', () => {
	const shop = withShop({ published: [] });
	const shopkeeper = withShopkeeper(shop, 'dispute-desk.json');
	const account = new PayPalAccount(shop);
	let browser: Browser;

	beforeAll(async () => {
		browser = await startBrowser();
	}, 60_000);

	afterAll(async () => await browser?.close());

	const buyer = () => new Buyer(shop.simulators.origin, jamie);

	/** A payment of this chat about which its buyer has just complained. */
	const disputed = async (opening: { message?: string; reason?: string }): Promise<DisputedPayment> => {
		await buyer().writes('hello');
		const order = await account.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{ custom_id: `messenger:${page.id}:${jamie}`, amount: { currency_code: 'USD', value: '24.00' } },
			],
		});
		await buyer().approves(order.id);
		const { purchase_units: units } = (await account.call(
			'POST',
			`/v2/checkout/orders/${order.id}/capture`,
		)) as unknown as { purchase_units: Array<{ payments: { captures: Array<{ id: string }> } }> };
		return await DisputedPayment.open(shop.simulators, units[0]!.payments.captures[0]!.id, opening);
	};

	const disputeAt = async ({ disputeId }: DisputedPayment) =>
		(await account.call('GET', `/v1/customer/disputes/${disputeId}`)) as unknown as {
			status: string;
			dispute_outcome?: { outcome_code: string; amount_refunded: { value: string } };
		};

	const texts = async () => (await buyer().got()).map(({ text }) => text ?? '');
	const isTold = async (words: RegExp, since: number) =>
		await eventually(`a message like ${String(words)}`, async () =>
			(await texts()).slice(since).find((text) => words.test(text)),
		);

	/** The link leads to the form as soon as n8n has put the execution away. */
	const isOpen = async (form: string) => await eventually('the form', async () => (await fetch(form)).ok);

	/** Fills in the form behind the button, as on a phone. */
	const decides = async (
		form: string,
		decision: string,
		{ amount = '', note = '' } = {},
	): Promise<string> => {
		const tab = await browser.newPage();
		try {
			await isOpen(form);
			await tab.goto(form);
			const shown = await tab.locator('body').innerText();
			await tab.selectOption('select', decision);
			await tab.getByLabel('Amount').fill(amount);
			await tab.getByLabel('Note').fill(note);
			await tab.getByRole('button', { name: 'Do it' }).click();
			await tab.getByText('Got it, thanks').first().waitFor();
			return shown;
		} finally {
			await tab.close();
		}
	};

	const allIsDone = async () =>
		await eventually('n8n to finish', async () =>
			(await shop.api.executions()).every(({ status }) => status === 'success' || status === 'waiting'),
		);

	it('gives the money back when a person chose it, and never for opening the link', async () => {
		const before = (await texts()).length;
		const case1 = await disputed({ message: 'The mug is broken' });
		await isTold(/reported a problem with order/, before);
		const { text, form } = await shopkeeper.isAskedInForm();
		expect(text).toContain(`waits for your answer: 24.00 USD`);
		expect(text).toContain(`Case ${case1.disputeId}, payment ${case1.captureId}`);

		await isOpen(form);
		await allIsDone();
		expect((await disputeAt(case1)).status).toBe('WAITING_FOR_SELLER_RESPONSE');

		expect(await decides(form, 'Give the money back')).toContain('The mug is broken');
		const closed = await eventually('the case to be closed', async () => {
			const now = await disputeAt(case1);
			return now.status === 'RESOLVED' && now;
		});
		expect(closed.dispute_outcome).toMatchObject({ amount_refunded: { value: '24.00' } });
		await isTold(/^The PayPal case about order .* is closed/, before);
		await allIsDone();
		expect(shopkeeper.unread).toEqual([]);
	});

	it('offers a part, tells the buyer in the chat that it waits for them, and asks anew when they decline', async () => {
		const before = (await texts()).length;
		const case2 = await disputed({ message: 'Where is it?' });
		const { form } = await shopkeeper.isAskedInForm();
		await decides(form, 'Offer a part', { amount: '9.50', note: 'For the long wait' });
		await isTold(/is waiting for your answer/, before);
		expect(await disputeAt(case2)).toMatchObject({
			status: 'WAITING_FOR_BUYER_RESPONSE',
			offer: { seller_offered_amount: { value: '9.50' }, history: [{ notes: 'For the long wait' }] },
		});

		await allIsDone();
		await case2.others('denyOffer', 'All of it, please');
		const again = await shopkeeper.isAskedInForm();
		await decides(again.form, 'Nothing yet');
		await allIsDone();
		expect((await disputeAt(case2)).status).toBe('WAITING_FOR_SELLER_RESPONSE');
		expect(shopkeeper.unread).toEqual([]);
	});

	it('says why, when what was chosen is no longer possible, also in a case without a message of the buyer', async () => {
		const case3 = await disputed({ reason: 'UNAUTHORISED' });
		const { form } = await shopkeeper.isAskedInForm();
		await case3.others('cancel');
		await decides(form, 'Give the money back');
		expect(await shopkeeper.reads()).toMatch(
			new RegExp(
				`^Case ${case3.disputeId}: that was not done\\.\n.*PayPal does not allow accepting the claim`,
			),
		);
		expect((await disputeAt(case3)).dispute_outcome).toMatchObject({ outcome_code: 'CANCELED_BY_BUYER' });
	});
});
