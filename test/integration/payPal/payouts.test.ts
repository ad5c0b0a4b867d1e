import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run, calls } = withPayPalCheckout();
const secondMs = 1000;
const dayMs = 24 * 3600 * secondMs;

const row = (email: string, amount = '12.00') => ({ email, amount, currency: 'USD' });
const known = row('jamie.rivera@example.com');
const unknown = row('nobody@example.com', '5');

const perRow: INodeParameters = {
	receiver: '={{ $json.email }}',
	amount: '={{ $json.amount }}',
	currency: '={{ $json.currency }}',
};

const pay = async (
	items: IDataObject[],
	parameters: INodeParameters = {},
	extra: object = {},
): Promise<IDataObject[]> =>
	(await run('payout', 'create', { ...perRow, ...parameters }, { items, ...extra })).json;

const get = async (payoutBatchId: unknown): Promise<IDataObject & { items: IDataObject[] }> =>
	(await run('payout', 'get', { payoutBatchId: payoutBatchId as string })).json[0] as never;

const posted = () => calls('POST', '/v1/payments/payouts');
const later = (ms: number) => simulators.world.clock.advance(ms);

describe('a payout', () => {
	it('pays everybody who came in, in one go, and tells what became of it', async () => {
		// A period ends at the clock of n8n.
		later(-dayMs / 24);
		const [made] = await pay([known, unknown], {
			recipientDetails: { note: 'Thank you', ownId: '7' },
			payoutEmail: { subject: 'Your share' },
		});
		expect(made).toMatchObject({ status: 'PENDING', recipients: 2 });
		expect(posted()).toHaveLength(1);
		later(secondMs);
		const paid = await get(made!.payoutBatchId);
		expect(paid).toMatchObject({
			status: 'SUCCESS',
			amount: { currency: 'USD', value: '17.00' },
			senderBatchId: made!.requestId,
		});
		expect(paid.items).toMatchObject([
			{ receiver: known.email, status: 'SUCCESS', amount: { value: '12.00' }, note: 'Thank you', ownId: '7' },
			{ receiver: unknown.email, status: 'UNCLAIMED', amount: { value: '5.00' } },
		]);
		const { payoutItemId } = paid.items[0]!;
		const item = await run('payout', 'getItem', { payoutItemId: payoutItemId as string });
		expect(item.json).toMatchObject([{ payoutItemId, status: 'SUCCESS' }]);
		const from = new Date(simulators.world.clock.now().getTime() - dayMs).toISOString();
		const found = (await run('transaction', 'search', { period: 'dates', from })).json;
		expect(found).toMatchObject([{ kind: 'payout', net: { value: '-12.25' } }, { kind: 'payout' }]);
		later(dayMs / 24);
	});

	it('is made once, also when its execution is retried, with the answer lost or not', async () => {
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: 'after',
			method: 'POST',
			match: '/v1/payments/payouts',
		});
		const [first] = await pay([known]);
		const [again] = await pay([known]);
		expect(again!.payoutBatchId).toBe(first!.payoutBatchId);
		const [other] = await pay([known], {}, { executionId: '2' });
		expect(other!.payoutBatchId).not.toBe(first!.payoutBatchId);
	});

	it('of one key is made once within 30 days, also when PayPal has forgotten the request', async () => {
		const november = { options: { idempotencyKey: 'Payday November' } };
		const [first] = await pay([known], november);
		later(7 * 3600 * secondMs);
		const [again] = await pay([known], november, { executionId: '2' });
		expect(again).toMatchObject({ payoutBatchId: first!.payoutBatchId, replayed: true });
		later(-7 * 3600 * secondMs);
	});

	it('pays nobody when one of the rows is wrong, and names that row', async () => {
		const items = [known, { ...unknown, amount: '-5' }, known];
		await expect(pay(items)).rejects.toThrow(/Amount: -5 is below zero.*\[item 1\]/s);
		const continued = await pay(items, {}, { continueOnFail: true });
		expect(continued).toHaveLength(1);
		expect(continued[0]).toMatchObject({ error: expect.stringContaining('[item 1]') as string });
		expect(posted()).toEqual([]);
	});

	it.each<[string, IDataObject, string]>([
		['no recipient', { email: '' }, 'Recipient is empty'],
		['no address', { email: 'Jamie' }, 'is not an email address'],
		['no amount', { amount: '' }, 'Amount is empty'],
		['nothing to pay', { amount: '0.00' }, 'Amount is zero'],
		['too many decimals', { amount: '1.005' }, 'more than 2 decimals'],
		['no currency', { currency: '' }, 'Currency is empty'],
		['an unknown currency', { currency: 'DOLLAR' }, 'Currency'],
	])('pays nobody when the second row has %s', async (_, wrong, message) => {
		await expect(pay([known, { ...known, ...wrong }])).rejects.toThrow(message);
		expect(posted()).toEqual([]);
	});

	it('to a PayPal ID or a phone is checked as such', async () => {
		await expect(pay([known], { recipientType: 'PAYPAL_ID' })).rejects.toThrow('is not a PayPal ID');
		await expect(pay([known], { recipientType: '={{ $json.none }}' })).rejects.toThrow('Send Money To');
		const [made] = await pay([row('+1 408 555 0199')], { recipientType: 'PHONE' });
		expect(made).toHaveProperty('payoutBatchId');
	});
});

describe('what nobody has claimed', () => {
	const unclaimed = async (): Promise<string> => {
		const [made] = await pay([unknown]);
		later(secondMs);
		return (await get(made!.payoutBatchId)).items[0]!.payoutItemId as string;
	};
	const cancel = async (payoutItemId: string) =>
		(await run('payout', 'cancelUnclaimed', { payoutItemId })).json[0];

	it('is taken back, once', async () => {
		const id = await unclaimed();
		expect(await cancel(id)).toMatchObject({ payoutItemId: id, status: 'RETURNED' });
		expect(await cancel(id)).toMatchObject({ status: 'RETURNED', replayed: true });
		expect(calls('POST', '/cancel')).toHaveLength(1);
	});

	it('comes back by itself after 30 days', async () => {
		const id = await unclaimed();
		later(30 * dayMs);
		expect((await run('payout', 'getItem', { payoutItemId: id })).json[0]).toMatchObject({
			status: 'RETURNED',
		});
		later(-30 * dayMs);
	});

	it('is all that can be taken back', async () => {
		const [made] = await pay([known]);
		later(secondMs);
		const id = (await get(made!.payoutBatchId)).items[0]!.payoutItemId as string;
		await expect(cancel(id)).rejects.toThrow("can't be cancelled: its status is SUCCESS");
		expect(calls('POST', '/cancel')).toEqual([]);
	});
});
