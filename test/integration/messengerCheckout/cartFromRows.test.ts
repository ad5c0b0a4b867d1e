import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

const { simulators, checkout } = withCheckout();
const { psid } = buyers[0]!;

/** As three sheets have them. */
const rows: IDataObject[] = [
	{ psid, title: 'Stoneware mug', price: '24.00', id: 'mug' },
	{ psid, Name: 'Maple spoon', 'Unit Price': '9,50', Quantity: 2 },
	{ psid, product: 'Tea towel', unit_price: 11, qty: '1', sku: 'towel' },
];

const run = async (operation: string, items: IDataObject[], changes: IDataObject = {}, extra = {}) =>
	await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'payment',
			operation,
			psid: '={{ $json.psid }}',
			currency: 'USD',
			linesSource: 'input',
			...(operation === 'requestPaymentAndWait' && { waitAmount: 1, waitUnit: 'hours' }),
			...changes,
		} as NodeRun['parameters'],
		credentials: checkout.credentials,
		items,
		...extra,
	});

const orderOf = async (orderId: unknown) =>
	await checkout.payPal('GET', `/v2/checkout/orders/${String(orderId)}`);

describe('Cart Lines From: All Input Items', () => {
	it('is one order and one card for all rows, whatever their columns are called, and is paired with all', async () => {
		simulators.world.calls.length = 0;
		const { outputs } = await run('requestPayment', rows);
		expect(outputs.map(({ length }) => length)).toEqual([1, 0]);
		const [item] = outputs[0]!;
		expect(item!.pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(item!.json).toMatchObject({ psid, payment: { amount: { value: '54.00', currency: 'USD' } } });
		const { purchase_units: units } = await orderOf(item!.json.orderId);
		expect((units as IDataObject[])[0]!.items).toMatchObject([
			{ name: 'Stoneware mug', quantity: '1', sku: 'mug', unit_amount: { value: '24.00' } },
			{ name: 'Maple spoon', quantity: '2', unit_amount: { value: '9.50' } },
			{ name: 'Tea towel', quantity: '1', sku: 'towel', unit_amount: { value: '11.00' } },
		]);
		expect(checkout.calls('/messages')).toHaveLength(1);
	});

	it('waits for all of them as for one payment', async () => {
		const { waitTill, executeData } = await run('requestPaymentAndWait', rows);
		expect(waitTill).toBeDefined();
		const parked = executeData.data.main![0]!;
		expect(parked).toHaveLength(1);
		expect(parked[0]).toMatchObject({
			pairedItem: [{ item: 0 }, { item: 1 }, { item: 2 }],
			json: { psid, payment: { amount: { value: '54.00' } } },
		});
	});

	it.each(['requestPayment', 'requestPaymentAndWait'])(
		'%s refuses rows of several people before anything is made or sent, naming the first row of another',
		async (operation) => {
			simulators.world.calls.length = 0;
			const others = [...rows, { ...rows[0], psid: buyers[1]!.psid }];
			await expect(run(operation, others)).rejects.toMatchObject({
				message: expect.stringMatching(/^Recipient .*one person \[item 3\]$/) as string,
				description: expect.stringContaining('Fields Below') as string,
			});
			expect(simulators.world.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
		},
	);

	it.each<[string, IDataObject, string]>([
		['a price that is none', { psid, title: 'Mug', price: 'soon' }, 'column "price"'],
		['another currency', { psid, title: 'Mug', price: '9', currency: 'EUR' }, 'the order is in USD'],
		['nobody', { title: 'Mug', price: '9' }, 'Recipient is empty'],
	])('refuses a row with %s before any call, by its number', async (_, row, problem) => {
		simulators.world.calls.length = 0;
		const refused = run('requestPayment', [...rows, row]);
		await expect(refused).rejects.toThrow(problem);
		await expect(refused).rejects.toThrow('[item 3]');
		expect(simulators.world.calls).toEqual([]);
	});

	it('under Continue On Fail is one failed item for all', async () => {
		const { outputs } = await run('requestPayment', [...rows, { psid }], {}, { continueOnFail: true });
		expect(outputs[1]).toHaveLength(1);
		expect(outputs[1]![0]).toMatchObject({
			json: { error: expect.stringContaining('cart line 4') as string, details: { itemIndex: 3 } },
			pairedItem: [{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }],
		});
	});

	it('is no choice for a model, which has no rows', async () => {
		const type = 'n8n-nodes-messenger-checkout.messengerCheckoutTool';
		await expect(run('requestPayment', rows.slice(0, 1), {}, { type })).rejects.toThrow('AI agent');
	});
});

it('a node that waits says where rows of one cart are put', async () => {
	const refused = run('requestPaymentAndWait', rows, {
		linesSource: 'json',
		linesJson: [{ name: 'Mug', price: '9' }],
	});
	await expect(refused).rejects.toMatchObject({
		description: expect.stringContaining('All Input Items') as string,
	});
});
