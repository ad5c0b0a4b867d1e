import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, order: run } = withPayPalCheckout();

const one = async (...call: Parameters<typeof run>): Promise<IDataObject> => (await run(...call)).json[0]!;

const cart: INodeParameters = {
	intent: 'CAPTURE',
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
};

const hintsOf = ({ context }: Awaited<ReturnType<typeof run>>): string[] =>
	context.hints.map(({ message }) => message);

describe('a cart of all input items', () => {
	const rows = [
		{ Product: 'Blue mug', Qty: 2, 'Unit Price': '12,00', SKU: 'MUG-1', id: 17, stock: 7 },
		{ title: 'Tea', quantity: 1, price: 4.5, subtitle: 'loose leaf', id: 'TEA', category: 'Drinks' },
	];
	const fromRows = { ...cart, linesSource: 'input' };
	const itemsAtPayPal = () =>
		(simulators.payPal.state().orders as Array<{ purchase_units: IDataObject[] }>)[0]!.purchase_units[0]!
			.items;

	it('becomes one order, paired with all of them', async () => {
		const { outputs } = await run('create', fromRows, { items: rows });
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]![0]).toMatchObject({
			json: { amount: { currency: 'USD', value: '28.50' } },
			pairedItem: [{ item: 0 }, { item: 1 }],
		});
		expect(itemsAtPayPal()).toMatchObject([
			{ name: 'Blue mug', quantity: '2', sku: 'MUG-1' },
			{ name: 'Tea', quantity: '1', sku: 'TEA', description: 'loose leaf' },
		]);
	});

	it.each<[string, IDataObject, string]>([
		['has no price', { name: 'Cake' }, 'Unit Price of cart line 3 is empty'],
		[
			'has an unreadable price',
			{ name: 'Cake', 'Unit price': 'ask us' },
			'Unit Price of cart line 3: "ask us" is not an amount (column "Unit price")',
		],
		['has no name', { Price: 3 }, 'Name of cart line 3 is empty'],
		[
			'says two prices',
			{ name: 'Cake', price: '3.00', unitPrice: '4.00' },
			'Unit Price of cart line 3: the row has price "3.00" and unitPrice "4.00" (column "price")',
		],
		[
			'says two names',
			{ name: 'Cake', title: 'Pie', price: 3 },
			'Name of cart line 3: the row has title "Pie" and name "Cake" (column "title")',
		],
		[
			'is priced in another currency',
			{ name: 'Cake', price: 3, Currency: 'eur' },
			'Currency of cart line 3: the row has EUR, but the order is in USD (column "Currency")',
		],
		[
			'lost its quantity',
			{ name: 'Cake', price: 3, Qty: '' },
			'Quantity of cart line 3 is present but empty (column "Qty")',
		],
	])('names the row that %s', async (_what, row, message) => {
		const items = [...rows, row];
		const failed = run('create', fromRows, { items });
		await expect(failed).rejects.toThrow(`${message} [item 2]`);
		expect(simulators.payPal.state().orders).toEqual([]);
	});

	it('takes the same price under two names for one', async () => {
		const row = { title: 'Cake', name: 'Cake', price: '3,00', unitPrice: 3, currency: 'usd' };
		expect(await one('create', fromRows, { items: [row] })).toMatchObject({ amount: { value: '3.00' } });
	});

	it('understands JSON alike', async () => {
		await one('create', { ...cart, linesSource: 'json', linesJson: JSON.stringify(rows) });
		expect(itemsAtPayPal()).toMatchObject([{ name: 'Blue mug' }, { name: 'Tea', sku: 'TEA' }]);
		const linesJson = JSON.stringify([{ title: 'Cake', price: 3, currency: 'EUR' }]);
		await expect(run('create', { ...cart, linesSource: 'json', linesJson })).rejects.toThrow(
			'Currency of cart line 1: the row has EUR, but the order is in USD',
		);
	});

	describe('in a node of version 1', () => {
		it('is read as it was: the first column counts, and IDs are none of it', async () => {
			const items = [
				{ Product: 'Blue mug', name: 'Mug', Qty: 2, 'Unit Price': '12.00', id: { $oid: 'x' }, subtitle: 's' },
			];
			const created = await one('create', fromRows, { items, typeVersion: 1 });
			expect(created).toMatchObject({ amount: { value: '24.00' } });
			expect(itemsAtPayPal()).toEqual([expect.objectContaining({ name: 'Blue mug', quantity: '2' })]);
			expect(itemsAtPayPal()).not.toEqual([expect.objectContaining({ sku: expect.anything() as unknown })]);
		});
	});
});

describe('several carts in one order', () => {
	const unitsJson = JSON.stringify([
		{ lines: [{ name: 'Mug', unitPrice: '12.00' }], shipping: '4.90' },
		{ referenceId: 'tea', lines: [{ name: 'Tea', unitPrice: '4.50', quantity: 2 }] },
	]);

	it('are paid at once, and each is told apart', async () => {
		const order = await one('create', { ...cart, linesSource: 'units', unitsJson });
		expect(order.purchaseUnits).toMatchObject([
			{ referenceId: 'part-1', amount: { value: '16.90' } },
			{ referenceId: 'tea', amount: { value: '9.00' } },
		]);
	});

	it.each<[string, INodeParameters, string]>([
		[
			'held',
			{ intent: 'AUTHORIZE' },
			"When to Take the Money is set to Reserve Now, Take Later, but PayPal can't reserve the money",
		],
		[
			'told apart',
			{
				unitsJson: JSON.stringify(
					['a', 'a'].map((referenceId) => ({ referenceId, lines: [{ name: 'M', unitPrice: 1 }] })),
				),
			},
			'Reference ID: two parts of the order are called "a"',
		],
		['read', { unitsJson: '[{"name":"Mug"}]' }, 'Purchase Units (JSON) is not a list of carts'],
		[
			'mixed in one order',
			{ unitsJson: JSON.stringify([{ lines: [{ name: 'M', unitPrice: 1 }] }, { lines: [{ name: 'M' }] }]) },
			'Unit Price of cart line 1 of part 2 is empty',
		],
	])('that can not be %s are refused before any call', async (_what, changes, message) => {
		await expect(run('create', { ...cart, linesSource: 'units', unitsJson, ...changes })).rejects.toThrow(
			message,
		);
		expect(simulators.world.calls.filter(({ path }) => path.startsWith('/v2/'))).toEqual([]);
	});
});

describe('how the goods get to the buyer', () => {
	it('is chosen at PayPal, and the first choice sets the price', async () => {
		const option = [
			{ label: 'Standard', amount: '4.90' },
			{ label: 'Come and get it', type: 'PICKUP', id: 'pickup' },
		];
		const order = await one('create', { ...cart, orderDetails: { shippingOptions: { option } } });
		expect(order).toMatchObject({
			amount: { value: '28.90' },
			breakdown: { shipping: '4.90' },
			shippingOption: { id: 'option-1', label: 'Standard', amount: { value: '4.90' } },
		});
	});

	it('can be a pickup at a place', async () => {
		const address = { fullName: 'S2S Maple & Mug', addressLine1: '1 Main St', city: 'San Jose', state: 'CA' };
		const order = await one('create', {
			...cart,
			orderDetails: {
				deliveryType: 'PICKUP_IN_STORE',
				shipTo: { address: { ...address, postalCode: '95131', countryCode: 'US' } },
			},
			experience: { shippingPreference: 'SET_PROVIDED_ADDRESS' },
		});
		expect(order).toMatchObject({ shipTo: { fullName: 'S2S Maple & Mug' } });
		await expect(
			run('create', { ...cart, orderDetails: { deliveryType: 'PICKUP_IN_STORE' } }),
		).rejects.toThrow('Delivery Type is a pickup, but the buyer would choose an address at PayPal');
	});
});

describe('what PayPal would cut', () => {
	it('is cut visibly', async () => {
		const ran = await run('create', {
			...cart,
			lines: { line: [{ name: 'Mug', unitPrice: '1', description: 'd'.repeat(2049), imageUrl: 'x.bmp' }] },
			orderDetails: { description: 'e'.repeat(128), softDescriptor: 'MAPLE AND MUG SAN JOSE CA' },
		});
		expect(hintsOf(ran)).toEqual([
			'Item 0: Description has 128 characters, but PayPal keeps 127: the rest was cut off.',
			'Item 0: Soft Descriptor has 25 characters, but PayPal keeps 22: the rest was cut off.',
			'Item 0: Description of cart line 1 has 2049 characters, but PayPal keeps 2048: the rest was cut off.',
			'Item 0: Image URL of cart line 1 was left out: PayPal shows only https pictures whose address ends in .jpg, .png or .gif.',
		]);
	});

	it('is not spoken of when nothing is cut', async () => {
		expect(hintsOf(await run('create', cart))).toEqual([]);
	});
});

describe('a way to pay that is saved', () => {
	it('while paying is charged later without a link', async () => {
		const save = { method: { usageType: 'MERCHANT', usagePattern: 'IMMEDIATE' } };
		const { orderId, expiresAt } = await one('create', { ...cart, createOptions: { save } });
		expect(expiresAt).toEqual(expect.any(String));
		await new Buyer(simulators.origin).approves(orderId as string);
		const paid = await one('capture', { orderId: orderId as string });
		const saved = paid.savedPaymentMethod as IDataObject;
		expect(saved).toMatchObject({
			id: expect.any(String) as string,
			customerId: expect.any(String) as string,
		});
		const charged = await one(
			'create',
			{ ...cart, createOptions: { vaultId: saved.id as string } },
			{ executionId: 'next month' },
		);
		expect(charged).toMatchObject({
			status: 'COMPLETED',
			captures: [{ status: 'COMPLETED', amount: { value: '24.00' } }],
		});
		expect(charged).not.toHaveProperty('approveUrl');
		expect(charged).not.toHaveProperty('expiresAt');
	});

	it('is charged once, however often it is tried', async () => {
		const { orderId } = await one('create', { ...cart, createOptions: { save: { method: {} } } });
		await new Buyer(simulators.origin).approves(orderId as string);
		const { savedPaymentMethod } = await one('capture', { orderId: orderId as string });
		const vaultId = (savedPaymentMethod as IDataObject).id as string;
		const tries = [1, 2].map(
			async () => await one('create', { ...cart, createOptions: { vaultId } }, { executionId: 'later' }),
		);
		const charged = await Promise.all(tries);
		expect(charged[1]!.captureId).toBe(charged[0]!.captureId);
		expect(simulators.payPal.state().captures).toHaveLength(2);
	});
});

describe('an order that is made again', () => {
	it('is the one made before, and says so', async () => {
		const first = await one('create', cart);
		expect(first).toMatchObject({ requestId: expect.stringMatching(/^order-/) as string });
		expect(first).not.toHaveProperty('replayed');
		expect(await one('create', cart)).toMatchObject({ orderId: first.orderId, replayed: true });
		expect(await one('create', cart, { executionId: 'another' })).not.toHaveProperty('replayed');
	});
});
