import type { IDataObject } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();
const hourMs = 3_600_000;

const jamie = { email: 'jamie.rivera@example.com', amount: '12.00' };
const nobody = { email: 'nobody@example.com', amount: '5' };

const pay = async (items: IDataObject[], extra: object = {}, idempotencyKey?: string) =>
	(
		await run(
			'payout',
			'create',
			{
				receiver: '={{ $json.email }}',
				amount: '={{ $json.amount }}',
				currency: 'USD',
				...(idempotencyKey && { options: { idempotencyKey } }),
			},
			{ items, ...extra },
		)
	).json[0];

const known = /^Idempotency Key: payout [A-Z0-9]+ was made with it before, for other recipients or amounts/;

/** Under a key of last month three people were named as paid, and PayPal did nothing for them. */
describe('a payout under a key that PayPal knows', () => {
	it.each([
		['within hours, when PayPal repeats its answer', 10_000],
		['later, when PayPal says where the first one is', 7 * hourMs],
	])('is an error for other people or amounts: %s', async (_, ms) => {
		simulators.world.clock.advance(-ms);
		await pay([jamie], {}, 'Payday');
		simulators.world.clock.advance(ms);
		const other = { executionId: '2' };
		for (const items of [[jamie, nobody], [nobody], [{ ...jamie, amount: '12.01' }], [jamie, jamie]])
			await expect(pay(items, other, 'Payday')).rejects.toThrow(known);
		expect(
			await pay([{ ...jamie, email: 'Jamie.Rivera@example.com', amount: '12' }], other, 'Payday'),
		).toMatchObject({
			recipients: 1,
		});
		expect(
			simulators.payPal.state().events.filter(({ event_type }) => event_type.includes('PAYOUTSBATCH.PROC')),
		).toHaveLength(1);
	});

	it('is the same in another order of the rows', async () => {
		const first = await pay([jamie, nobody], {}, 'Payday');
		const again = await pay([nobody, jamie], { executionId: '2' }, 'Payday');
		expect(again).toMatchObject({ payoutBatchId: first!.payoutBatchId, recipients: 2 });
	});

	it.each([[[]], [[jamie]]])('is none of others while PayPal does not list all of it: %j', async (listed) => {
		const items = listed.map(({ email: receiver, amount: value }) => ({
			payout_item: { receiver, amount: { currency: 'USD', value } },
		}));
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: '/v1/payments/payouts/',
			status: 200,
			body: { batch_header: { payout_batch_id: '1', batch_status: 'PENDING' }, items },
		});
		const made = await pay([jamie, nobody], {}, 'Payday');
		expect(made).toMatchObject({ status: 'PENDING' });
		expect(made).not.toHaveProperty('recipients');
	});

	it('names nobody where PayPal does not say whom it pays', async () => {
		const answer = { on: 'call', action: 'fail', method: 'GET', match: '/v1/payments/payouts/' } as const;
		simulators.world.faults.add({ ...answer, status: 404, body: { name: 'RESOURCE_NOT_FOUND' } });
		expect(await pay([jamie], {}, 'Payday')).not.toHaveProperty('recipients');
	});
});

it('whose rows were changed before a retry is an error, too', async () => {
	simulators.world.clock.advance(-10_000);
	await pay([jamie], { executionId: '1', resumeToken: 'drawn-once' });
	simulators.world.clock.advance(10_000);
	const retry = { executionId: '2', resumeToken: 'drawn-once', mode: 'retry' };
	expect(await pay([jamie], retry)).toMatchObject({ recipients: 1 });
	await expect(pay([nobody], retry)).rejects.toThrow(known);
});

it('a refusal of PayPal names the item of the recipient', async () => {
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'POST',
		match: '/v1/payments/payouts',
		status: 400,
		body: {
			name: 'VALIDATION_ERROR',
			debug_id: 'd1',
			details: [{ field: '/items/1/receiver', issue: 'INVALID_PARAMETER_VALUE' }],
		},
	});
	await expect(pay([jamie, nobody])).rejects.toThrow('Recipient of item 1');
	expect(calls('POST', '/v1/payments/payouts')).toHaveLength(1);
});
