import { buyers } from '../../playground/seed.ts';
import { Buyer, type ChatMessage } from '../support/buyer.ts';
import { startBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { subscribersAt } from '../support/subscriptions.ts';
import { PayPalAccount } from './payPalAccount.ts';

jest.setTimeout(240_000);

const jamie = buyers[0]!.psid;
const lea = buyers[1]!.psid;
const dayMs = 24 * 3_600_000;
const usd = (value: string) => ({ currency_code: 'USD', value });

interface Button {
	title: string;
	url?: string;
	payload?: string;
}

describe('subscription-in-chat.json', () => {
	const shop = withShop({ published: ['subscription-in-chat.json'] });
	const account = new PayPalAccount(shop);

	const personOf = (psid: string) => new Buyer(shop.simulators.origin, psid);
	const subscriptions = () => shop.simulators.payPal.state().subscriptions;
	const world = () => subscribersAt(shop.simulators);

	const wordsOf = ({ text, attachment }: ChatMessage): string =>
		text ?? String(attachment?.payload.text ?? attachment?.payload.template_type ?? '');

	/** What the shop writes to this person from here on. */
	const from = async (psid: string) => {
		const before = (await personOf(psid).got()).length;
		const since = async () => (await personOf(psid).got()).slice(before);
		return {
			since,
			/** The next message like this. */
			reads: async (words: RegExp) =>
				await eventually(`a message like ${String(words)}`, async () =>
					(await since()).find((message) => words.test(wordsOf(message))),
				),
		};
	};

	const buttonOf = (message: ChatMessage, title: string): Button =>
		(message.attachment!.payload.buttons as Button[]).find((button) => button.title === title)!;

	/** Does something, and waits for the answer. */
	const answered = async (words: RegExp, act: () => Promise<unknown>, psid = jamie) => {
		const chat = await from(psid);
		await act();
		return await chat.reads(words);
	};
	const taps = async (button: Button, words: RegExp, psid = jamie) =>
		await answered(words, async () => await personOf(psid).taps(button.title, button.payload!), psid);

	/** Time goes by until then; Jamie writes an hour before, which opens the 24 hours. */
	const comesTo = async (at: number, words: RegExp) => {
		const { clock } = shop.simulators.world;
		const hourMs = 3_600_000;
		clock.advance(at - hourMs - clock.now().getTime());
		await answered(/^Welcome to the Coffee Club/, async () => await personOf(jamie).writes('hi'));
		await answered(words, async () => await Promise.resolve(clock.advance(2 * hourMs)));
	};

	/** On PayPal's page, in a browser that comes back into the chat. */
	const subscribes = async (approveUrl: string) => {
		const browser = await startBrowser();
		try {
			const tab = await browser.newPage({ locale: 'en-US' });
			await tab.goto(approveUrl);
			expect(await tab.getByTestId('plan').innerText()).toBe('A bag a month');
			expect(await tab.getByTestId('regular').innerText()).toBe('$12.00 every month');
			await tab.getByTestId('agree').click();
			await tab.waitForURL(/\/m\.me\//);
		} finally {
			await browser.close();
		}
	};

	const plan = async (productId: string, name: string, price: string) =>
		await account.call('POST', '/v1/billing/plans', {
			product_id: productId,
			name,
			description: 'Fresh beans each month',
			billing_cycles: [
				{
					tenure_type: 'REGULAR',
					sequence: 1,
					frequency: { interval_unit: 'MONTH', interval_count: 1 },
					total_cycles: 0,
					pricing_scheme: { fixed_price: usd(price) },
				},
			],
			payment_preferences: { auto_bill_outstanding: true, payment_failure_threshold: 2 },
		});

	it('goes from "hi" to coffee each month: another plan, a pause, a renewal that fails, the end', async () => {
		const product = await account.call('POST', '/v1/catalogs/products', {
			name: 'Coffee Club',
			type: 'PHYSICAL',
		});
		await plan(product.id, 'A bag a month', '12.00');
		await plan(product.id, 'Two bags a month', '20.00');

		const cards = await answered(/^generic$/, async () => await personOf(jamie).writes('hi'));
		const elements = cards.attachment!.payload.elements as Array<{
			title: string;
			subtitle: string;
			buttons: Button[];
		}>;
		const choose = (title: string) => elements.find((card) => card.title === title)!.buttons[0]!;
		expect(elements.map(({ title }) => title).sort()).toEqual(['A bag a month', 'Two bags a month']);

		const link = await taps(choose('A bag a month'), /^Subscribe with PayPal/);
		await answered(
			/received \$12\.00 for your subscription/,
			async () => await subscribes(buttonOf(link, 'Subscribe').url!),
		);
		const [{ id }] = subscriptions() as [{ id: string }];

		// Nobody else's tap does anything to it.
		await taps({ title: 'End', payload: `END:${id}` }, /^That is not possible/, lea);
		expect(subscriptions()).toMatchObject([{ id, status: 'ACTIVE' }]);

		const agree = await taps(choose('Two bags a month'), /whether you agree to the new plan/);
		await answered(
			/From now on it is: Two bags a month/,
			async () => await world().approves(buttonOf(agree, 'Agree at PayPal').url!),
		);
		await taps(choose('Two bags a month'), /^That is the plan you have already/);

		const mine = await taps({ title: 'My subscription', payload: 'MINE' }, /^Your subscription is active/);
		await taps(buttonOf(mine, 'Pause'), /^Your subscription was paused on /);
		const paused = await taps({ title: 'My subscription', payload: 'MINE' }, /is paused: nothing is charged/);
		await taps(buttonOf(paused, 'Resume'), /^Your subscription was resumed on /);

		// The bank says no once; PayPal tries again five days later.
		await world().bank(id, false);
		const [{ billing_info: billing }] = subscriptions() as unknown as [
			{ billing_info: { next_billing_time: string } },
		];
		await comesTo(
			new Date(billing.next_billing_time).getTime(),
			/^Your payment of \$20\.00 .*did not go through on /,
		);
		await world().bank(id, true);
		await comesTo(
			shop.simulators.world.clock.now().getTime() + 5 * dayMs,
			/received \$20\.00 for your subscription/,
		);

		const last = await taps({ title: 'My subscription', payload: 'MINE' }, /^Your subscription is active/);
		await taps(buttonOf(last, 'End'), /^Your subscription was cancelled on /);
		expect(subscriptions()).toMatchObject([{ id, status: 'CANCELLED' }]);

		const told = (await personOf(jamie).got()).map(wordsOf);
		for (const words of [
			/received \$12\.00/,
			/received \$20\.00/,
			/did not go through/,
			/was paused on/,
			/was resumed on/,
			/was cancelled on/,
			/From now on it is/,
		])
			expect(told.filter((text) => words.test(text))).toHaveLength(1);
	});
});
