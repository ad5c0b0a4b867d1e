import '../support/shortSleeps';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();

beforeEach(
	async () =>
		await axios.patch(`${simulators.origin}/_playground/paypal/account`, { remembersRefusals: true }),
);

const take = async (operation: string, orderId: string, options: IDataObject = { idempotencyKey: 'C-7' }) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'order', operation, orderId, options } as never,
			credentials: [payPalCredential(simulators.origin)],
		})
	).json[0]!;

/** The brother of 0023: under a key, the first card's refusal was repeated for six hours, also for who had paid meanwhile. */
describe.each([
	['capture', 'CAPTURE'],
	['authorize', 'AUTHORIZE'],
])('Order: %s under a key of which PayPal remembers a refusal', (operation, intent) => {
	it('asks anew once the buyer has chosen another card', async () => {
		const orderId = await checkout.order({ intent });
		await buyer.approves(orderId, { decline: true });
		await expect(take(operation, orderId)).rejects.toThrow(/declined|refused/i);
		await buyer.approves(orderId);
		expect(await take(operation, orderId)).toMatchObject({ status: 'COMPLETED' });
		expect(await take(operation, orderId)).toMatchObject({ status: 'COMPLETED', replayed: true });
	});

	it('says that it is paid where it was paid meanwhile', async () => {
		const orderId = await checkout.order({ intent });
		await buyer.approves(orderId, { decline: true });
		await expect(take(operation, orderId)).rejects.toThrow();
		await checkout.settled(orderId);
		expect(await take(operation, orderId)).toMatchObject({ status: 'COMPLETED', replayed: true });
	});

	it('tells of the first refusal, with the link for the buyer', async () => {
		const orderId = await checkout.order({ intent });
		await buyer.approves(orderId, { decline: true });
		await expect(take(operation, orderId)).rejects.toMatchObject({
			description: expect.stringContaining('INSTRUMENT_DECLINED') as string,
			context: { outcome: { issue: 'INSTRUMENT_DECLINED', approveUrl: expect.any(String) as string } },
		});
	});
});
