import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();

/** A buyer was given the link of another one: what they agreed to would have been charged for the other's purchases. */
it.each(['merchantCustomerId', 'customerId'])(
	'a key of one customer gives no link to another: %s',
	async (name) => {
		const ask = async (who: string): Promise<IDataObject> => {
			const parameters = {
				pageId: '108542738901234',
				details: { [name]: who },
				options: { idempotencyKey: 'october' },
			};
			return (await run('setupToken', 'create', parameters as INodeParameters, { executionId: who }))
				.json[0]!;
		};
		const { setupTokenId } = await ask('jo');
		await expect(ask('kim')).rejects.toThrow(
			'Idempotency Key: PayPal already has a setup token with this key, for another customer',
		);
		expect(await ask('jo')).toMatchObject({ setupTokenId });
	},
);

/** A model was talked into an order that charged what somebody else had saved. */
it('a model charges nothing that was saved', async () => {
	const parameters = {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		createOptions: { vaultId: '8kk8451t' },
	};
	const type = 'n8n-nodes-messenger-checkout.payPalCheckoutTool';
	await expect(run('order', 'create', parameters, { type })).rejects.toThrow(
		'Saved Payment Method ID: an AI agent charges nothing that a buyer has saved',
	);
	expect(calls('POST', '/orders')).toEqual([]);
	expect(simulators.payPal.state().captures).toEqual([]);
});
