import type { IDataObject } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();

const pay = async (executionId = '1') =>
	(
		await run(
			'payout',
			'create',
			{
				receiver: 'jamie.rivera@example.com',
				amount: '12.00',
				currency: 'USD',
				options: { idempotencyKey: 'Payday' },
			},
			{ executionId },
		)
	).json[0]!;

/** PayPal lists somebody under another name than they were asked for by. */
const listedAs = (receiver: string, agoMs: number) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'GET',
		match: '/v1/payments/payouts/',
		status: 200,
		body: {
			batch_header: {
				payout_batch_id: '1',
				batch_status: 'SUCCESS',
				time_created: new Date(simulators.world.clock.now().getTime() - agoMs).toISOString(),
			},
			items: [{ payout_item: { receiver, amount: { currency: 'USD', value: '12.00' } } }],
		} satisfies IDataObject,
	});

/** The merchant read that nobody had been paid, took another key, and everybody was paid twice. */
it('a payout that PayPal has made now is never told as one of before', async () => {
	listedAs('jamie@rivera.example', 0);
	const made = await pay();
	expect(made).toMatchObject({ payoutBatchId: expect.any(String) as string });
	expect(made).not.toHaveProperty('recipients');
	listedAs('jamie@rivera.example', 10_000);
	await expect(pay('2')).rejects.toThrow('was made with it before');
	expect(await pay('3')).toMatchObject({ recipients: 1 });
});
