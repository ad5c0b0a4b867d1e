import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, calls } = withPayPalCheckout();

const rows = (...messages: unknown[]): IDataObject[] =>
	messages.map((message) => ({ email: 'jamie.rivera@example.com', amount: '12.00', message }) as IDataObject);

const pay = async (items: IDataObject[], parameters: INodeParameters, typeVersion?: number) =>
	await run(
		'payout',
		'create',
		{ currency: 'USD', ...parameters },
		{ items, ...(typeVersion && { typeVersion }) },
	);

/** PayPal has one email for a payout: what was written for the first went to everybody. */
describe.each<[string, INodeParameters, number | undefined]>([
	['the options', { options: { message: '={{ $json.message }}' } }, undefined],
	['a group of its own', { payoutEmail: { message: '={{ $json.message }}' } }, 2],
])('a message in %s', (_, parameters, version) => {
	it('that is another one in each row is refused', async () => {
		await expect(pay(rows('Dear Jamie', 'Dear Kim'), parameters, version)).rejects.toThrow(
			/^Message is "Dear Kim" here and "Dear Jamie" in item 0/,
		);
		expect(calls('POST', '/v1/payments/payouts')).toEqual([]);
	});

	it.each([[['Thanks', 'Thanks']], [['Thanks', '']]])(
		'that is the same for all is sent: %j',
		async (texts) => {
			await pay(rows(...texts), parameters, version);
			expect(calls('POST', '/v1/payments/payouts')).toHaveLength(1);
		},
	);
});
