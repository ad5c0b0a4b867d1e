import { buyers, page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { PayPalAccount } from './payPalAccount.ts';

const lea = buyers[1]!.psid;
const completed = 'PAYMENT.CAPTURE.COMPLETED';

/** n8n starts twice, and whoever goes on waits a minute for the one that was killed. */
jest.setTimeout(420_000);

describe('n8n is killed while it sends a receipt', () => {
	const shop = withShop({ published: ['payment-notifications.json'] });
	const account = new PayPalAccount(shop);
	const books = new Books(shop);
	const chat = () => new Buyer(shop.simulators.origin, lea);
	const receipts = async () =>
		(await chat().got()).filter(({ attachment }) => attachment?.payload.template_type === 'receipt').length;
	const told = async (count: number) =>
		await eventually(
			`${count} finished runs`,
			async () => {
				const all = (await shop.api.executions()).filter(({ status }) => status === 'success');
				return all.length === count;
			},
			180_000,
		);

	it('the next event sends it, once', async () => {
		await chat().writes('Bonjour');
		const { faults, calls } = shop.simulators.world;
		// Recorded, and not yet sent: n8n asks for the language of the buyer.
		faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'GET',
			match: `/${lea}`,
			action: 'delay',
			ms: 60_000,
		});
		const order = await account.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{ custom_id: `messenger:${page.id}:${lea}`, amount: { currency_code: 'EUR', value: '24.00' } },
			],
		});
		await chat().approves(order.id, { fundingSource: 'paypal' });
		const { purchase_units: units } = (await account.call(
			'POST',
			`/v2/checkout/orders/${order.id}/capture`,
		)) as {
			id: string;
			purchase_units?: Array<{ payments: { captures: Array<{ id: string }> } }>;
		};
		const captureId = units![0]!.payments.captures[0]!.id;
		await eventually(
			'the question for the language',
			async () =>
				await Promise.resolve(calls.some(({ method, path }) => method === 'GET' && path.endsWith(`/${lea}`))),
		);
		await shop.killN8n();
		faults.clear();
		expect(await receipts()).toBe(0);

		await shop.restartN8n();
		await account.resend(books.eventId(completed, captureId)!);
		await told(1);
		expect(await receipts()).toBe(1);
	});
});
