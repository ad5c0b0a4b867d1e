import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators, save, taken, buyer } = charge;

const onOrders = { on: 'call', vendor: 'paypal', match: '/v2/checkout/orders' } as const;

/** As a server of PayPal's says that is behind the others. */
const unknownYet = {
	...onOrders,
	action: 'fail',
	method: 'GET',
	status: 404,
	body: { name: 'RESOURCE_NOT_FOUND', debug_id: 'd1', details: [{ issue: 'INVALID_RESOURCE_ID' }] },
} as const;

const approved = async (): Promise<string> => {
	const { outputs } = await charge.run({ operation: 'requestPayment', requestOptions: {} });
	const orderId = outputs[0]![0]!.json.orderId as string;
	await buyer.approves(orderId);
	return orderId;
};

const settle = async (orderId: string) => {
	const { outputs } = await charge.run({ operation: 'settlePayment', orderId, settleOptions: {} });
	return outputs.flatMap((items, output) =>
		items.map(({ json }) => [output, (json.payment as IDataObject).status]),
	);
};

/**
 * The node asked again under the same key, and PayPal answered with the order that was charged; a look at it found none. So it
 * was charged under the next key: only the invoice ID, which an account can be set to allow twice, kept it to once.
 */
it('is not charged under another key because a look is behind', async () => {
	await save();
	const renewal = { operation: 'chargeAutomatically', requestOptions: {} };
	const run = async () => await charge.run(renewal, { executionId: 'same' });
	const made = () =>
		simulators.world.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/orders'));
	await run();
	simulators.world.faults.add({ ...unknownYet, times: 3 });
	const { outputs } = await run();
	expect(outputs[1]).toHaveLength(1);
	expect(made()).toHaveLength(2);
	expect(taken()).toHaveLength(1);
});

it.each(['ORDER_COMPLETED_OR_VOIDED', 'ORDER_ALREADY_COMPLETED', 'INVALID_RESOURCE_ID'])(
	'is Paid where taking it is refused by %s, because it was taken just before',
	async (issue) => {
		const orderId = await approved();
		const body = { name: 'UNPROCESSABLE_ENTITY', debug_id: 'd2', details: [{ issue }] };
		const capture = {
			...onOrders,
			match: '/capture',
			action: 'fail',
			when: 'after',
			status: 422,
			body,
		} as const;
		simulators.world.faults.add({ ...capture, times: 3 });
		expect(await settle(orderId)).toEqual([[1, 'PAID']]);
	},
);
