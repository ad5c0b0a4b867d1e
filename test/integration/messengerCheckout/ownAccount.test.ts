import { sealTerms } from '../../../nodes/checkout/terms/seal';
import { buyers, merchant, otherMerchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout } = withCheckout();
const customId = `messenger:${page.id}:${buyers[0]!.psid}`;

/** What another worker has made, which this process knows nothing of. */
const approvedOrder = async (payee?: { email_address: string }) => {
	const reference_id = sealTerms({ currency: 'USD', value: '24.00', customId }, merchant);
	const { id } = await checkout.payPal('POST', '/v2/checkout/orders', {
		intent: 'CAPTURE',
		purchase_units: [
			{
				reference_id,
				custom_id: customId,
				amount: { currency_code: 'USD', value: '24.00' },
				...(payee && { payee }),
			},
		],
	});
	await new Buyer(simulators.origin).approves(id as string);
	simulators.world.calls.length = 0;
	return id as string;
};

const ordersMade = () =>
	simulators.world.calls.filter(
		({ method, path }) => method === 'POST' && path.endsWith('/v2/checkout/orders'),
	);

// The order of these tests matters: what a process has learned about an account it keeps.
describe('a worker that has made no order yet', () => {
	it('believes nobody when PayPal does not say whose account it is', async () => {
		const orderId = await approvedOrder();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			method: 'POST',
			match: '/v2/checkout/orders',
			action: 'fail',
			status: 201,
			body: { id: 'NOTOURS', status: 'CREATED', links: [] },
		});
		const { output, json } = await checkout.settle(orderId);
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'MISMATCH' });
		expect(checkout.calls('/capture')).toEqual([]);
	});

	it('does not look for it when the order is none of ours anyway', async () => {
		const { id } = await checkout.payPal('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [{ custom_id: customId, amount: { currency_code: 'USD', value: '0.01' } }],
		});
		simulators.world.calls.length = 0;
		await checkout.settle(id as string);
		expect(ordersMade()).toEqual([]);
	});

	it('finds out with one order that nobody pays, and then knows', async () => {
		expect((await checkout.settle(await approvedOrder())).output).toBe(1);
		expect(ordersMade()).toHaveLength(1);
		expect((await checkout.settle(await approvedOrder())).output).toBe(1);
		expect(ordersMade()).toEqual([]);
	});

	it('finds the thief, too', async () => {
		const { output, json } = await checkout.settle(
			await approvedOrder({ email_address: otherMerchant.email }),
		);
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ reason: expect.stringContaining(otherMerchant.email) });
	});
});
