import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode } = withPayPalCheckout();
let executions = 0;

const run = async (
	resource: string,
	operation: string,
	parameters: IDataObject,
	items: IDataObject[] = [{}],
): Promise<IDataObject[]> =>
	(
		await runNode(resource, operation, parameters as INodeParameters, {
			items,
			executionId: String(++executions),
		})
	).json;

const key = { idempotencyKey: 'october' };
const from = (value: unknown) => ({ __rl: true, mode: 'id', value });

const club = {
	currency: 'USD',
	invoiceLines: { line: [{ name: 'Membership', quantity: 1, unitPrice: '12.00' }] },
	options: key,
};

/** One key for all buyers of a month: the second one was never billed, and got the link to the first one's invoice. */
it.each([
	['Email of Buyer', { email: '={{ $json.who }}' }, ['jo@example.com', 'kim@example.com']],
	['name', { givenName: '={{ $json.who }}' }, ['Jo', 'Kim']],
])('an invoice of another buyer is not this one: %s', async (_, invoiceDetails, [jo, kim]) => {
	const bill = async (who: string) => await run('invoice', 'create', { ...club, invoiceDetails }, [{ who }]);
	const [first] = await bill(jo!);
	await expect(bill(kim!)).rejects.toThrow(
		/^Invoice Number: PayPal already has an invoice INV-\w+, for something else/,
	);
	expect(await bill(jo!.toUpperCase())).toMatchObject([
		{ payPalInvoiceId: first!.payPalInvoiceId, replayed: true },
	]);
	expect(simulators.payPal.state().invoices).toHaveLength(1);
});

describe('a key that PayPal knows', () => {
	const planWith = async (parameters: IDataObject, options: IDataObject = key) => {
		const [product] = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL', options: key });
		return await run('plan', 'create', {
			productId: from(product!.productId),
			name: 'Monthly',
			price: '12.00',
			currency: 'USD',
			options,
			...parameters,
		});
	};

	/** Subscribers would have been charged what another plan costs. */
	it.each([
		[{ price: '15.00' }],
		[{ unit: 'WEEK' }],
		[{ numberOfPayments: 6 }],
		[{ options: { ...key, setupFee: '5' } }],
		[{ options: key }],
		[{ trials: { trial: [{ price: '0', every: 1, unit: 'MONTH', times: 1 }] } }],
	])('is not taken for another plan: %j', async (other) => {
		const [plan] = await planWith({}, { ...key, setupFee: '4' });
		await expect(planWith({ options: { ...key, setupFee: '4' }, ...other })).rejects.toThrow(
			'Idempotency Key: PayPal already has a plan with this key, for another price',
		);
		expect(await planWith({ price: '12' }, { ...key, setupFee: '4.0' })).toMatchObject([
			{ planId: plan!.planId },
		]);
	});

	it.each([
		{ ownPrice: '15.00' },
		{ ownPrice: '10.00', shippingAmount: '2.00' },
		{ ownPrice: '10.00', shippingAmount: '' },
		{ ownPrice: '' },
	])('is not taken for a subscription at another price: %j', async (subscriptionDetails) => {
		const [plan] = await planWith({}, {});
		const subscribe = async (details: object) =>
			await run('subscription', 'create', {
				planId: from(plan!.planId),
				psid: '',
				pageId: '',
				details: { shippingAmount: '1.00', ...details },
				options: key,
			});
		const [made] = await subscribe({ ownPrice: '10.00' });
		await expect(subscribe(subscriptionDetails)).rejects.toThrow('already has a subscription with this key');
		expect(await subscribe({ ownPrice: '10' })).toMatchObject([{ subscriptionId: made!.subscriptionId }]);
	});

	it.each([{ shipping: '4.90' }, { taxPercentage: '7' }, { shipping: '1.00' }])(
		'is not taken for a link with another sum: %j',
		async (details) => {
			const create = async (given: object) =>
				await run('paymentLink', 'create', {
					name: 'Mug',
					price: '24.00',
					currency: 'USD',
					details: given,
					options: key,
				});
			await create({ taxPercentage: '19', shipping: '2.00' });
			await expect(create({ taxPercentage: '19', shipping: '2.00', ...details })).rejects.toThrow(
				'already has a payment link with this key',
			);
			await expect(create({ taxPercentage: '19.0', shipping: '2' })).resolves.toHaveLength(1);
		},
	);
});
