import type { IDataObject } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();
let executions = 0;

const pay = async (receiver: string, idempotencyKey = 'Payday'): Promise<IDataObject> =>
	(
		await run(
			'payout',
			'create',
			{ receiver, amount: '12.00', currency: 'USD', options: { idempotencyKey } },
			{ executionId: String(++executions) },
		)
	).json[0]!;

const [jamie, kim] = ['jamie.rivera@example.com', 'kim@example.com'];
const known = /^Idempotency Key: payout [A-Z0-9]+ was made with it before, for other recipients or amounts/;

/** Two items with one key, one right after the other: the second said nothing, and nobody but the first was paid. */
describe('a payout under the key of one that was made a moment ago', () => {
	it('is an error for others, and the same for the same', async () => {
		const { payoutBatchId } = await pay(jamie);
		await expect(pay(kim)).rejects.toThrow(known);
		expect(await pay(jamie)).toMatchObject({ payoutBatchId, recipients: 1 });
		expect(await pay(kim, 'Another')).toMatchObject({ recipients: 1 });
	});

	it('is an error also where PayPal does not list yet whom it pays', async () => {
		await pay(jamie);
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: '/v1/payments/payouts/',
			status: 200,
			body: { batch_header: { payout_batch_id: '1', batch_status: 'PENDING' }, items: [] },
		});
		await expect(pay(kim)).rejects.toThrow(known);
	});
});
