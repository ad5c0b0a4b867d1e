import { merchant, page } from '../../../playground/seed.ts';
import { withShop } from '../../support/shop.ts';
import { jamie, lea, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { tap, withParameters } from '../pages/payLink.ts';
import { PayPalAccount } from '../payPalAccount.ts';
import { askToPay, holdEvents, letGo, nextReceipt, orderBehind } from './customer.ts';

jest.setTimeout(180_000);

const refused = 'This link does not work';

describe('what is not what was asked', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const books = withHonestBooks(shop);

	it('is an order whose amount was changed between approval and return', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie);
		const orderId = await orderBehind(payUrl);
		holdEvents(shop);
		const returnUrl = await buyer.approves(orderId);
		await changeAmount(orderId, '1.00');

		expect((await tap(returnUrl)).title).toBe(refused);
		await letGo(shop);
		await books.answers('CHECKOUT.ORDER.APPROVED', 1);
		await books.runs();
		expect(books.captures(orderId)).toEqual([]);
	});

	it('is an order whose amount was changed before it was approved', async () => {
		const { payUrl, buyer } = await askToPay(shop, lea);
		const orderId = await orderBehind(payUrl);
		await changeAmount(orderId, '1.00');

		expect((await tap(await buyer.approves(orderId))).title).toBe(refused);
		await books.answers('CHECKOUT.ORDER.APPROVED', 1);
		await books.runs();
		expect(books.captures(orderId)).toEqual([]);
	});

	it('is a cheaper order of the same buyer, put into the way back of a dearer one', async () => {
		const dear = await askToPay(shop, yuki, 'box');
		const cheap = await askToPay(shop, yuki, 'cookies');
		const dearOrder = await orderBehind(dear.payUrl);
		const cheapOrder = await orderBehind(cheap.payUrl);
		holdEvents(shop);
		await cheap.buyer.approves(cheapOrder);
		books.countCallsFromHere();

		const swapped = withParameters(dear.payUrl, { step: 'return', token: cheapOrder, PayerID: 'X' });
		expect((await tap(swapped)).title).toBe(refused);
		expect(books.captures(cheapOrder)).toEqual([]);
		expect(books.calls('paypal').filter((call) => call.startsWith('POST /v2/'))).toEqual([]);

		await letGo(shop);
		await nextReceipt(books, yuki, 0);
		expect(books.captures(cheapOrder)).toEqual(['12.95 USD']);
		expect(books.captures(dearOrder)).toEqual([]);
		expect(await orderBehind(dear.payUrl)).toBe(dearOrder);
	});

	it('is the order of another chat', async () => {
		const mine = await askToPay(shop, jamie, 'mug');
		const theirs = await askToPay(shop, lea, 'mug');
		const theirOrder = await orderBehind(theirs.payUrl);
		holdEvents(shop);
		await theirs.buyer.approves(theirOrder);
		const stolen = withParameters(mine.payUrl, { step: 'return', token: theirOrder });
		expect((await tap(stolen)).title).toBe(refused);
		expect(books.captures(theirOrder)).toEqual([]);
		await letGo(shop);
		await nextReceipt(books, lea, 0);
	});

	it('is an order that somebody made with the public client ID, for the chat of a buyer', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie, 'syrup');
		const { purchase_units: units } = await payPal().read(await orderBehind(payUrl));
		const forged = await payPal().call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [{ ...units[0], amount: { currency_code: 'USD', value: '0.01' }, items: undefined }],
		});
		holdEvents(shop);
		await buyer.approves(forged.id);
		const swapped = withParameters(payUrl, { step: 'return', token: forged.id });
		expect((await tap(swapped)).title).toBe(refused);
		await letGo(shop);
		await books.answers('CHECKOUT.ORDER.APPROVED', 1);
		await books.runs();
		expect(books.captures(forged.id)).toEqual([]);
	});

	it.each([
		['a changed token', (token: string) => `x${token}`],
		['a token without its signature', (token: string) => token.split('.')[0]!],
		['a token that names another execution', (token: string) => renamed(token)],
		['no token', () => ''],
	])('is a link with %s', async (_, change) => {
		const { payUrl } = await askToPay(shop, yuki);
		const token = new URL(payUrl).searchParams.get('c') ?? '';
		books.countCallsFromHere();
		const answer = await tap(withParameters(payUrl, { c: change(token) }));
		expect(answer.title).toBe(refused);
		expect(answer.html).toContain(`/m.me/${page.id}`);
		expect(books.calls('paypal')).toEqual([]);
	});

	it.each([
		'../../rest/executions',
		'https://evil.example/',
		"1' OR '1'='1",
		'A'.repeat(5000),
		'',
		merchant.clientId,
	])('is an order called %j', async (token) => {
		const { payUrl } = await askToPay(shop, jamie);
		books.countCallsFromHere();
		expect((await tap(withParameters(payUrl, { step: 'return', token }))).title).toBe(refused);
		expect(books.calls('paypal')).toEqual([]);
	});

	const payPal = () => new PayPalAccount(shop);

	async function changeAmount(orderId: string, value: string): Promise<void> {
		const account = payPal();
		const { purchase_units: units } = await account.read(orderId);
		const path = `/purchase_units/@reference_id=='${units[0]!.reference_id}'`;
		await account.call('PATCH', `/v2/checkout/orders/${orderId}`, [
			{ op: 'remove', path: `${path}/items` },
			{ op: 'replace', path: `${path}/amount`, value: { currency_code: 'USD', value } },
		]);
	}
});

/** The same token, for an execution next to it: whoever turns one bit of a cipher text has turned one of what it says. */
function renamed(token: string): string {
	const [content = '', proof = ''] = token.split('.');
	const bytes = Buffer.from(content, 'base64url');
	const firstDigit = '["'.length;
	bytes.writeUInt8(bytes.readUInt8(firstDigit) ^ 1, firstDigit);
	return `${bytes.toString('base64url')}.${proof}`;
}
