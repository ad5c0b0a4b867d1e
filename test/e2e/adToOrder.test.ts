import { ads } from '../../playground/seed.ts';
import { startBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { PayPalAccount } from './payPalAccount.ts';
import { rowsOf } from './tables.ts';

jest.setTimeout(180_000);

const [ad] = ads;
const dayMs = 24 * 60 * 60_000;

/** workflows/ad-to-order.json: which ad sold, and for how much. */
describe('from an ad to an order', () => {
	const shop = withShop({ published: ['ad-to-order.json'] });
	const customers = withCustomers(shop);

	const sales = async () => await rowsOf(shop, 'Ad sales');
	const arrivalOf = async (psid: string) =>
		(await rowsOf(shop, 'Arrivals')).filter((row) => row.psid === psid);
	const saleOf = async (orderId: string) =>
		await eventually(`the row of ${orderId}`, async () =>
			(await sales()).find((row) => row.orderId === orderId),
		);
	const account = new PayPalAccount(shop);
	interface PaidUnit {
		custom_id: string;
		payments: { captures: Array<{ id: string }> };
	}
	const unitOf = async (orderId: string) =>
		(await account.read(orderId)).purchase_units[0] as unknown as PaidUnit;

	it('a tap on the ad, a purchase, and a row that says so; the money back is a row, too', async () => {
		const browser = await startBrowser();
		const tab = await (await browser.newContext({ ...phone, locale: 'en-US' })).newPage();
		await tab.goto(`${shop.chatUrl}?as=${jamie}&ad=${ad!.id}`);
		await tab.getByTestId('ad').getByText('Sponsored').waitFor();
		await tab.getByRole('button', { name: 'Send message' }).click();
		await tab.locator('textarea:enabled').waitFor();
		await browser.close();

		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		expect(await chat.carousel()).toHaveLength(6);
		expect(await arrivalOf(jamie)).toMatchObject([
			{ adId: ad!.id, ref: ad!.ref, source: 'ADS', adTitle: ad!.title },
		]);
		await chat.tapBuy('Stoneware mug');
		const approval = await (await chat.payCard()).open();
		const orderId = approval.orderId();
		expect(await approval.total()).toBe('$28.95');
		expect((await unitOf(orderId)).custom_id).toMatch(`:mug:cf1.A.${ad!.id}.${ad!.ref}`);
		await approval.pay();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Total\s+\$28\.95/);
		expect(await saleOf(orderId)).toMatchObject({
			adId: ad!.id,
			ref: ad!.ref,
			source: 'ADS',
			currency: 'USD',
			sold: 28.95,
		});
		const [capture] = (await unitOf(orderId)).payments.captures;
		await account.call('POST', `/v2/payments/captures/${capture!.id}/refund`, {
			amount: { currency_code: 'USD', value: '4.95' },
		});
		const refund = await eventually('the row of the refund', async () =>
			(await sales()).find((row) => row.orderId === orderId && row.refunded !== null),
		);
		expect(refund).toMatchObject({ adId: ad!.id, currency: 'USD', sold: null, refunded: 4.95 });
		expect(await chat.reads()).toContain('$4.95');
		expect((await sales()).filter((row) => row.orderId === orderId)).toHaveLength(2);
		// The way back from PayPal is no arrival.
		expect(await arrivalOf(jamie)).toMatchObject([{ adId: ad!.id }]);
	});

	it('a purchase by link, days later, and after another link: the last one counts, for a week', async () => {
		const chat = await customers.open(lea);
		await chat.write('hello');
		await chat.carousel();
		shop.simulators.messenger.buyer(lea).follow('poster');
		await eventually('the arrival', async () => (await arrivalOf(lea))[0]?.ref === 'poster');
		shop.simulators.messenger.buyer(lea).follow("flyer'); \u202e{{ $json }}");
		await eventually('the next arrival', async () =>
			String((await arrivalOf(lea))[0]?.ref).startsWith('flyer'),
		);
		expect(await arrivalOf(lea)).toHaveLength(1);
		const approval = await chat.order('Tea towel');
		await approval.pay();
		await chat.isOpen();
		await chat.receipt();
		expect(await saleOf(approval.orderId())).toMatchObject({
			adId: '',
			ref: "flyer'); \u202e{{ $json }}",
			source: 'SHORTLINK',
			sold: 20.95,
		});
	});

	it('who came more than a week ago, or by nothing, is a sale without an ad', async () => {
		const { clock } = shop.simulators.world;
		clock.advance(-8 * dayMs);
		shop.simulators.messenger.buyer(yuki).write('hi');
		shop.simulators.messenger.buyer(yuki).follow('long-ago');
		await eventually('the arrival', async () => (await arrivalOf(yuki))[0]?.ref === 'long-ago');
		clock.advance(8 * dayMs);
		const chat = await customers.open(yuki);
		const approval = await chat.order('Oat cookies');
		expect((await unitOf(approval.orderId())).custom_id).not.toContain(':cf1.');
		await approval.pay();
		await chat.isOpen();
		await chat.receipt();
		expect(await saleOf(approval.orderId())).toMatchObject({
			adId: null,
			ref: null,
			source: null,
			sold: 12.95,
		});
	});
});
