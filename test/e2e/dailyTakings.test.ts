import { page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie } from './customers.ts';
import { PayPalAccount } from './payPalAccount.ts';
import { withShopkeeper } from './shopkeeper.ts';

jest.setTimeout(180_000);

/** workflows/daily-takings.json: what came in, summed up, and what is in no row of the books. */
describe('the daily takings', () => {
	const shop = withShop({ published: [] });
	// Payments are of this moment here, and a morning is too far away.
	const shopkeeper = withShopkeeper(shop, 'daily-takings.json', {
		'Every morning': { rule: { interval: [{ field: 'months', triggerAtDayOfMonth: 1 }] } },
		'Yesterday at PayPal': { period: 'last7Days' },
	});
	const account = new PayPalAccount(shop);
	const file = 'daily-takings.json';

	const pays = async (value: string, currency = 'USD'): Promise<string> => {
		const buyer = new Buyer(shop.simulators.origin, jamie);
		const order = await account.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{ custom_id: `messenger:${page.id}:${jamie}`, amount: { currency_code: currency, value } },
			],
		});
		await buyer.approves(order.id);
		const { purchase_units: units } = (await account.call(
			'POST',
			`/v2/checkout/orders/${order.id}/capture`,
		)) as unknown as { purchase_units: Array<{ payments: { captures: Array<{ id: string }> } }> };
		return units[0]!.payments.captures[0]!.id;
	};

	/** Runs it as its button in the editor does, and waits for its end. */
	const morning = async (): Promise<void> => {
		const { id } = shop.workflows.find((workflow) => workflow.file === file)!;
		const { executionId } = await shop.api.call<{ executionId: string }>(
			'POST',
			`/rest/workflows/${id}/run`,
			{ triggerToStartFrom: { name: 'Every morning' } },
		);
		const { status } = await eventually('the end of the run', async () => {
			const run = (await shop.api.executions()).find((one) => one.id === executionId);
			return run?.stoppedAt ? run : undefined;
		});
		expect(status).toBe('success');
	};

	/** What a selling workflow does after *Paid*. */
	const isBooked = async (captureId: string): Promise<void> => {
		const { id: project } = await shop.api.call<{ id: string }>('GET', '/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { data } = await shop.api.call<{ data: Array<{ id: string; name: string }> }>('GET', tables);
		const { id } = data.find(({ name }) => name === 'Sales')!;
		await shop.api.call('POST', `${tables}/${id}/insert`, { data: [{ captureId }] });
	};

	it('says nothing of a day on which no money moved', async () => {
		await morning();
		expect(shopkeeper.unread).toEqual([]);
	});

	it('adds up by currency and kind, and names the payments that are not in the books', async () => {
		// 0.1 + 0.2 in cents: what floating point gets wrong.
		const [first, second, third] = [await pays('24.10'), await pays('10.20'), await pays('9.30', 'EUR')];
		await account.call('POST', `/v2/payments/captures/${first}/refund`, {
			amount: { currency_code: 'USD', value: '4.10' },
		});
		await morning();
		expect(await shopkeeper.reads()).toMatch(
			/^Yesterday at PayPal:\npayment \(2\): 34\.30 USD, fees -\d\.\d\d, left \d\d\.\d\d\nrefund \(1\): -4\.10 USD, fees 0\.00, left -4\.10\npayment \(1\): 9\.30 EUR, fees -\d\.\d\d, left \d\.\d\d$/,
		);
		const missing = await shopkeeper.reads();
		expect(missing).toContain('Paid at PayPal, but not in your table Sales (at most 50):');
		for (const line of [`${first}: 24.10 USD`, `${second}: 10.20 USD`, `${third}: 9.30 EUR`])
			expect(missing).toContain(line);
		expect(missing.split('\n')).toHaveLength(4);
	});

	it('names only what no row has, and nothing once all is booked', async () => {
		const [booked, forgotten] = [await pays('1.00'), await pays('2.00')];
		const earlier = (await transactions()).filter((id) => id !== forgotten);
		expect(earlier).toContain(booked);
		for (const captureId of earlier) await isBooked(captureId);
		await morning();
		await shopkeeper.reads();
		expect((await shopkeeper.reads()).split('\n').slice(1)).toEqual([
			expect.stringContaining(`${forgotten}: 2.00 USD`),
		]);

		await isBooked(forgotten);
		await morning();
		expect(await shopkeeper.reads()).toContain('Yesterday at PayPal:');
		expect(shopkeeper.unread).toEqual([]);
	});

	const transactions = async (): Promise<string[]> =>
		(shop.simulators.payPal.state().captures as unknown as Array<{ id: string }>).map(({ id }) => id);
});
