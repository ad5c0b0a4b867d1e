import type { IDataObject, INodeParameters } from 'n8n-workflow';

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

describe('an order that is changed', () => {
	const patched = async (changes: INodeParameters, extra: INodeParameters = {}) => {
		const { orderId } = await one('create', {
			...cart,
			amounts: { shipping: '4.90' },
			orderDetails: { description: 'Mugs' },
			...extra,
		});
		return await run('update', { orderId: orderId as string, changes });
	};

	it('has new texts, and lacks those that were removed', async () => {
		const ran = await patched({ invoiceId: 'INV-7', remove: ['description'] });
		expect(ran.json[0]).toMatchObject({
			invoiceId: 'INV-7',
			requestId: expect.stringMatching(/^update-/) as string,
		});
		const [order] = simulators.payPal.state().orders as Array<{ purchase_units: IDataObject[] }>;
		expect(order!.purchase_units[0]).not.toHaveProperty('description');
		expect(hintsOf(ran)).toEqual([]);
	});

	it('has a new cart and what was not changed of the amount', async () => {
		const ran = await patched({ linesJson: '[{"name":"Tea","unitPrice":"4.50"}]', discount: '0.40' });
		expect(ran.json[0]).toMatchObject({
			amount: { value: '9.00' },
			breakdown: { itemTotal: '4.50', shipping: '4.90', discount: '0.40' },
		});
		expect(hintsOf(ran)[0]).toContain('Settle Payment accepts this order only if');
	});

	it('goes to another address', async () => {
		const address = { fullName: 'Jo', addressLine1: '1 Main', city: 'San Jose', state: 'CA' };
		const shipTo = { address: { ...address, postalCode: '95131', countryCode: 'US' } };
		expect((await patched({ shipTo })).json[0]).toMatchObject({
			shipTo: { fullName: 'Jo', city: 'San Jose' },
		});
	});

	it.each<[string, INodeParameters, string]>([
		['without a change', {}, 'Changes contains nothing that would change the order'],
		['with a first soft descriptor', { softDescriptor: 'MUG' }, "Soft Descriptor can't be added"],
		['with a negative discount', { discount: '-1' }, 'Discount: -1 is below zero'],
	])('is refused %s', async (_what, changes, message) => {
		await expect(patched(changes)).rejects.toThrow(message);
		expect(simulators.world.calls.filter(({ method }) => method === 'PATCH')).toEqual([]);
	});
});

describe('an order made elsewhere', () => {
	const create = async (): Promise<string> => {
		const { orderId } = await one('create', cart);
		return orderId as string;
	};

	it('gets its link when the payment source is confirmed', async () => {
		const orderId = await create();
		const confirmed = await one('confirmPaymentSource', {
			orderId,
			experience: { returnUrl: 'https://m.me/mapleandmug', cancelUrl: 'https://m.me/mapleandmug' },
		});
		expect(confirmed).toMatchObject({ orderId, status: 'PAYER_ACTION_REQUIRED' });
		expect(confirmed.approveUrl).toContain(`checkoutnow?token=${orderId}`);
	});

	it.each([
		['{"card":{"number":"4111111111111111"}}', 'contains a card number'],
		['{}', 'must contain exactly one payment method'],
		['{"eps":{},"blik":{}}', 'must contain exactly one payment method'],
	])('takes no payment source of %s', async (paymentSourceJson, message) => {
		const parameters = { orderId: '5O190127TN364715T', paymentSource: 'json', paymentSourceJson };
		await expect(one('confirmPaymentSource', parameters)).rejects.toThrow(message);
	});
});
