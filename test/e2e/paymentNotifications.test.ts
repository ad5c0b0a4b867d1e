import { buyers, page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { PayPalAccount } from './payPalAccount.ts';

const lea = buyers[1]!.psid;
const completed = 'PAYMENT.CAPTURE.COMPLETED';
const amount = (value: string) => ({ currency_code: 'EUR', value });

jest.setTimeout(180_000);

describe('payment-notifications.json', () => {
	const shop = withShop({ published: ['payment-notifications.json'] });
	const account = new PayPalAccount(shop);
	const books = new Books(shop);

	const chat = () => new Buyer(shop.simulators.origin, lea);
	const words = async () =>
		(await chat().got()).map(
			({ text, attachment }) => text ?? String(attachment!.payload.text ?? attachment!.payload.template_type),
		);
	const message = async (pattern: RegExp) =>
		await eventually(`a message like ${String(pattern)}`, async () =>
			(await words()).find((text) => pattern.test(text)),
		);
	const runs = async (count: number) =>
		await eventually(`${count} finished runs`, async () => {
			const all = await shop.api.executions();
			return all.length === count && all.every(({ stoppedAt }) => stoppedAt) && all;
		});

	const capturedOrder = async (choice: object): Promise<{ orderId: string; captureId: string }> => {
		const order = await account.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [{ custom_id: `messenger:${page.id}:${lea}`, amount: amount('24.00') }],
		});
		await chat().approves(order.id, choice);
		const whole = (await account.call('POST', `/v2/checkout/orders/${order.id}/capture`)) as {
			id: string;
			purchase_units?: Array<{ payments: { captures: Array<{ id: string }> } }>;
		};
		return { orderId: order.id, captureId: whole.purchase_units![0]!.payments.captures[0]!.id };
	};

	it('tells a buyer in their language what becomes of their money, each thing once', async () => {
		await chat().writes('Bonjour');
		await capturedOrder({ fundingSource: 'paypal', pendingReason: 'ECHECK' });
		expect(await message(/confirmer/)).toMatch(/24,00\s€.*depuis votre banque/);

		const { captureId } = await capturedOrder({ fundingSource: 'paypal' });
		await message(/^receipt$/);
		await account.call('POST', `/v2/payments/captures/${captureId}/refund`, { amount: amount('4.00') });
		expect(await message(/remboursé/)).toMatch(/4,00\s€/);

		await account.resend(books.eventId(completed, captureId)!);
		expect(await books.answers(completed, 2)).toEqual([200, 200]);
		const all = await runs(3);
		expect(all.map(({ status }) => status)).toEqual(all.map(() => 'success'));
		expect(await words()).toHaveLength(3);
	});
});
