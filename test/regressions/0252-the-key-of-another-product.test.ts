import type { IDataObject } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();
let executions = 0;

const create = async (parameters: IDataObject): Promise<IDataObject> =>
	(
		await run(
			'product',
			'create',
			{ name: 'Coffee Club', type: 'PHYSICAL', options: { idempotencyKey: 'club' }, ...parameters },
			{ executionId: String(++executions) },
		)
	).json[0]!;

/** A plan for tea was then sold as one for coffee. */
it.each([
	{ name: 'Tea Club' },
	{ type: 'DIGITAL' },
	{ options: { idempotencyKey: 'club', ownId: 'TEA-CLUB' } },
])('a product of the same key is not taken for another one: %j', async (other) => {
	const { productId } = await create({});
	await expect(create(other)).rejects.toThrow(
		'Idempotency Key: PayPal already has a product with this key, and it is another one',
	);
	expect(
		await create({ options: { idempotencyKey: 'club', description: 'Fresh each month' } }),
	).toMatchObject({
		productId,
		replayed: true,
	});
	expect(simulators.payPal.state().products).toHaveLength(1);
});
