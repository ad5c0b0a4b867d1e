import { buyers } from '../../playground/seed.ts';
import { tap } from '../e2e/pages/payLink.ts';
import { openOrder, patienceMs, tapBuy } from '../scale/buying.ts';
import { capturesOf, receiptsOf } from '../scale/ledger.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];
const ours = 'n8n-nodes-messenger-checkout.';

/** `node_modules` by version of n8n: `npm run test:versions` installs them. */
const installed = Object.entries(JSON.parse(process.env.N8N_MODULES ?? '{}') as Record<string, string>);

jest.setTimeout(600_000);

describe.each(installed)('n8n %s', (version, n8nModules) => {
	const shop = withShop({
		...{ isFresh: true, n8nModules, published: ['first-sale.json'] },
		// What the playground turns off is not in every version.
		n8nEnv: { N8N_DISABLED_MODULES: '' },
	});

	const isPaidOnce = async (psid: string, orderId: string) => {
		await eventually('the receipt', () => receiptsOf(shop, psid).length > 0, patienceMs);
		expect(capturesOf(shop).filter((one) => one.orderId === orderId)).toHaveLength(1);
		expect(receiptsOf(shop, psid)).toHaveLength(1);
	};

	it('is that version, and loads all six nodes', async () => {
		expect(shop.n8n.log().join('\n')).toContain(`Version: ${version}`);
		const names = (await shop.api.nodeTypes()).flatMap(({ name }) =>
			name.startsWith(ours) && !/(Tool|Hitl)$/i.test(name) ? [name.slice(ours.length)] : [],
		);
		expect(names.sort()).toEqual([
			'linkPayPalAccountTrigger',
			'messenger',
			'messengerCheckout',
			'messengerTrigger',
			'payPalCheckout',
			'payPalCheckoutTrigger',
		]);
	});

	it('makes the first sale', async () => {
		const { buyer, payUrl } = await tapBuy(shop, jamie, 'mug');
		const orderId = await openOrder(payUrl);
		await buyer.approves(orderId);
		await isPaidOnce(jamie, orderId);
	});

	it('goes on with an execution that waited while it was restarted', async () => {
		const idOf = (file: string) => shop.workflows.find((workflow) => workflow.file === file)!.id;
		await shop.api.unpublish(idOf('first-sale.json'));
		await shop.api.publish(idOf('pay-and-wait.json'));
		const { buyer, payUrl } = await tapBuy(shop, lea, 'mug');
		const orderId = await openOrder(payUrl);
		await shop.restartN8n();
		await tap(await buyer.approves(orderId));
		await isPaidOnce(lea, orderId);
	});
});
