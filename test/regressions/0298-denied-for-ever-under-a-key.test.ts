import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();
let executions = 0;

const pay = async (
	options: IDataObject = { idempotencyKey: 'Payday' },
	executionId = String(++executions),
): Promise<IDataObject> =>
	(
		await run(
			'payout',
			'create',
			{ receiver: 'jamie.rivera@example.com', amount: '12.00', currency: 'USD', options: options as never },
			{ executionId },
		)
	).json[0]!;

/** PayPal repeats under the same ID what became of it. */
const denied = (id: unknown, skip = 0) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'POST',
		match: '/v1/payments/payouts',
		skip,
		status: 201,
		body: { batch_header: { payout_batch_id: id, batch_status: 'DENIED' } },
	});

const ids = () => calls('POST', '/v1/payments/payouts').map(({ requestId }) => requestId);

/** The brother of 0182: there was too little in the account, and under the key nobody was paid for 30 days. */
describe('a payout that PayPal has denied', () => {
	it('is made once it is asked for again', async () => {
		const { payoutBatchId: first } = await pay();
		denied(first);
		const again = await pay();
		expect(again).toMatchObject({ status: 'PENDING', recipients: 1 });
		expect(again.payoutBatchId).not.toBe(first);
		denied(first);
		expect(await pay()).toMatchObject({ payoutBatchId: again.payoutBatchId });
	});

	it('is made once, also where the answer to that is lost', async () => {
		denied('5UXD2E8A7EBQJ');
		simulators.world.faults.add({
			...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/v1/payments/payouts' },
			...{ action: 'drop', when: 'after', times: 3 },
		} as const);
		await failureOf(pay({}, 'one'));
		denied('5UXD2E8A7EBQJ');
		await pay({}, 'two');
		expect(new Set(ids()).size).toBe(2);
	});
});
