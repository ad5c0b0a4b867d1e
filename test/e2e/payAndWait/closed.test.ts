import { withShop } from '../../support/shop.ts';
import { eventually } from '../../support/eventually.ts';
import { jamie, lea, yuki } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { tap } from '../pages/payLink.ts';
import { askToPay, holdEvents, letGo, nextReceipt, orderBehind, type Asked } from './customer.ts';

jest.setTimeout(240_000);

const closed = 'This payment request is closed';

describe('a card that leads nowhere any more', () => {
	const shop = withShop({ published: ['pay-and-wait.json'] });
	const books = withHonestBooks(shop);

	/** The shop's owner does something to an execution in the editor. */
	const stop = async ({ executionId }: Asked) =>
		await shop.api.call('POST', `/rest/executions/${executionId}/stop`);
	const remove = async ({ executionId }: Asked) =>
		await shop.api.call('POST', '/rest/executions/delete', { ids: [executionId] });

	it('is paid, in whatever way it is tapped', async () => {
		const { payUrl, buyer } = await askToPay(shop, jamie);
		const orderId = await orderBehind(payUrl);
		const returnUrl = await buyer.approves(orderId);
		await nextReceipt(books, jamie, 0);
		for (const url of [payUrl, returnUrl, await buyer.cancels(orderId)]) {
			const page = await tap(url);
			expect(page).toMatchObject({ status: 200, title: 'Thank you, that is paid' });
			expect(page.html).toContain('/m.me/');
		}
	});

	it('was closed by the shop, and whoever pays in a window that is still open gets a receipt', async () => {
		const asked = await askToPay(shop, lea);
		const orderId = await orderBehind(asked.payUrl);
		await stop(asked);
		expect(await tap(asked.payUrl)).toMatchObject({ status: 200, title: closed });

		holdEvents(shop);
		expect(await tap(await asked.buyer.approves(orderId))).toMatchObject({ status: 200, title: closed });
		await letGo(shop);
		await nextReceipt(books, lea, 0);
		expect(books.captures(orderId)).toHaveLength(1);
	});

	it('belongs to an execution that was deleted', async () => {
		const asked = await askToPay(shop, yuki);
		await stop(asked);
		await remove(asked);
		expect(await tap(asked.payUrl)).toMatchObject({ status: 200, title: closed });
	});

	it('answers like a page, or like a web server without n8n, while n8n starts', async () => {
		const { payUrl } = await askToPay(shop, jamie);
		await shop.killN8n();
		const seen = new Set<string>();
		let started = false;
		const starting = shop.restartN8n().then(() => (started = true));
		await eventually(
			'n8n to be back',
			async () => {
				const answer = await tap(payUrl).catch(() => undefined);
				seen.add(answer ? `${answer.status} ${answer.title}` : 'no answer');
				return started;
			},
			60_000,
		);
		await starting;
		expect([...seen].filter((answer) => answer.includes('{'))).toEqual([]);
	});
});
