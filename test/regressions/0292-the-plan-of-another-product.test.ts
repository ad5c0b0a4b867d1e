import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();
let executions = 0;

const run = async (resource: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, 'create', parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

/** The brother of 0252: tea was then sold by the plan of the coffee. */
it('a plan of the same key and price is not taken for one of another product', async () => {
	const [coffee, tea] = [
		await run('product', { name: 'Coffee Club', type: 'PHYSICAL' }),
		await run('product', { name: 'Tea Club', type: 'PHYSICAL' }),
	];
	const plan = async ({ productId }: IDataObject) =>
		await run('plan', {
			productId: { __rl: true, mode: 'id', value: productId },
			name: 'Monthly',
			price: '12.00',
			currency: 'USD',
			options: { idempotencyKey: 'club' },
		});
	const { planId } = await plan(coffee);
	await expect(plan(tea)).rejects.toThrow(
		'Idempotency Key: PayPal already has a plan with this key, for another price or product',
	);
	expect(await plan(coffee)).toMatchObject({ planId, replayed: true });
	expect(simulators.payPal.state().plans).toHaveLength(1);
});

/** Only what PayPal had before can be another one. */
it('a payment link that was made is given, also where PayPal writes its name otherwise', async () => {
	const made = {
		id: 'PLB-7F2K9Q',
		status: 'ACTIVE',
		payment_link: 'https://www.paypal.com/ncp/payment/PLB-7F2K9Q',
		line_items: [{ name: 'Salt &amp; pepper mill', unit_amount: { currency_code: 'USD', value: '24.00' } }],
	};
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		when: 'after',
		method: 'POST',
		match: '/payment-resources',
		status: 201,
		body: made,
	});
	const parameters = { name: 'Salt & pepper mill', price: '24.00', currency: 'USD' };
	const { json } = await runNode('paymentLink', 'create', parameters);
	expect(json).toMatchObject([{ paymentLinkId: made.id, payUrl: made.payment_link }]);
});
