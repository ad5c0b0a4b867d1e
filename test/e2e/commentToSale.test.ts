import axios from 'axios';

import { page } from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { withHonestBooks } from './invariants.ts';
import { rowsAt } from './tables.ts';

jest.setTimeout(240_000);

describe('workflows/comment-to-sale.json', () => {
	const shop = withShop({ published: ['comment-to-sale.json'] });
	const customers = withCustomers(shop);
	const books = withHonestBooks(shop);
	const messenger = () => shop.simulators.messenger;
	// Nobody is answered who only writes.
	books.greeting = 0;

	const comments = async (psid: string, text: string): Promise<string> => {
		const url = `${shop.simulators.origin}/m.me/${page.id}/comments?as=${psid}`;
		const { data } = await axios.post<{ commentId: string }>(url, { text });
		return data.commentId;
	};
	const repliesTo = (commentId: string) =>
		messenger()
			.comments.of(commentId)
			.replies.map(({ message }) => message);
	const inPrivate = (psid: string) =>
		messenger()
			.thread(psid)
			.messages.filter(({ from }) => from === 'page')
			.map(({ attachment, text }) => (attachment?.payload as { text?: string })?.text ?? text);
	/** How many comments the workflow has got to see, and done with. */
	const doneWith = async () => (await shop.api.executions()).filter(({ stoppedAt }) => stoppedAt).length;

	it('"+1" becomes a message, a tap, a payment and a receipt', async () => {
		const chat = await customers.open(jamie, phone);
		const commentId = await comments(jamie, '+1');
		expect(await eventually('an answer in public', () => repliesTo(commentId)[0])).toBe(
			'Thank you! We have sent you a message.',
		);
		await eventually('a like', () => messenger().comments.of(commentId).liked);
		expect(await chat.reads()).toContain('Stoneware mug is 24 USD: Hand-thrown, 350 ml.');
		await chat.tapButton('Order');
		const approval = await (await chat.payCard()).open();
		const orderId = approval.orderId();
		expect(await approval.total()).toBe('$28.95');
		await approval.pay();
		await chat.isOpen();
		expect(await chat.receipt()).toMatch(/Stoneware mug[^]*Total\s+\$28\.95/);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it('the product may be named, by people at the same time', async () => {
		const wishes: Array<[string, string, string]> = [
			[lea, 'The SYRUP please!', 'Maple syrup is 12.5 USD'],
			[yuki, 'towel for me 🙋', 'Tea towel is 16 USD'],
		];
		await Promise.all(
			wishes.map(async ([psid, text, offer]) => {
				const commentId = await comments(psid, text);
				await eventually('an answer in public', () => repliesTo(commentId)[0]);
				expect(inPrivate(psid)).toEqual([expect.stringContaining(offer)]);
			}),
		);
	});

	it('a tap for what is no longer in the table is told so, and asks for nothing', async () => {
		const { api } = shop;
		const filter = { type: 'and', filters: [{ columnName: 'sku', condition: 'eq', value: 'syrup' }] };
		await api.call('PATCH', await rowsAt(api, 'Products'), { filter, data: { sku: 'syrup-2025' } });
		const chat = await customers.open(lea, phone);
		await chat.tapButton('Order');
		await eventually('an answer', () => inPrivate(lea).find((text) => text?.includes('sold out')));
		expect(
			messenger()
				.thread(lea)
				.messages.filter(({ attachment }) => attachment),
		).toHaveLength(1);
	});

	it('talk is left alone, and so is what the shop says itself', async () => {
		const before = await doneWith();
		const known = inPrivate(jamie).length;
		const commentId = await comments(jamie, 'So lovely!');
		await eventually('the end of its execution', async () => (await doneWith()) > before);
		expect([repliesTo(commentId), inPrivate(jamie).length]).toEqual([[], known]);
	});

	it('whoever takes no messages is told in public how to write', async () => {
		await axios.post(`${shop.simulators.origin}/m.me/${page.id}/block?as=${yuki}`, { blocked: true });
		const commentId = await comments(yuki, '+1');
		expect(await eventually('an answer in public', () => repliesTo(commentId)[0])).toBe(
			'Thank you! Please send us a message, and we tell you how to order.',
		);
		await axios.post(`${shop.simulators.origin}/m.me/${page.id}/block?as=${yuki}`, { blocked: false });
	});
});
