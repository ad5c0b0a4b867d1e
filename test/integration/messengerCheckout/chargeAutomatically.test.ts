import '../../support/shortSleeps';

import { page } from '../../../playground/seed.ts';
import { withLinkedCharge } from '../../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators, psid, save, taken, newest, wordsOf } = charge;

const renewal = {
	operation: 'chargeAutomatically',
	chargeReason: 'Coffee Club, December',
	requestOptions: {},
};

/** The one item that left the node, and through which output. */
async function run(parameters: object = {}, extra: object = {}) {
	const { outputs } = await charge.run({ ...renewal, ...parameters }, extra);
	return outputs.flatMap((items, output) => items.map(({ json }) => ({ output, json })))[0]!;
}

describe('Charge Automatically', () => {
	it('charges what the buyer has agreed to, and tells them', async () => {
		await save();
		const { output, json } = await run();
		expect(output).toBe(1);
		expect(json).toMatchObject({
			psid,
			pageId: page.id,
			captureId: taken()[0]!.id,
			payment: { status: 'PAID', amount: { currency: 'USD', value: '24.00' } },
			linkedAccount: { charged: true },
			delivery: { delivered: true },
		});
		expect(wordsOf(await newest())).toBe(
			'$24.00 was charged to your PayPal account, as you agreed: Coffee Club, December',
		);
	});

	it('says what was bought where no reason is given', async () => {
		await save();
		await run({ chargeReason: '' });
		expect(wordsOf(await newest())).toBe(
			'$24.00 was charged to your PayPal account, as you agreed: Stoneware mug',
		);
	});

	it('charges once and tells once, however often the execution is retried', async () => {
		await save();
		const [first, again] = [await run({}, { executionId: 'same' }), await run({}, { executionId: 'same' })];
		expect(again.json.orderId).toBe(first.json.orderId);
		expect(taken()).toHaveLength(1);
		expect((await charge.buyer.got()).length).toBe(1);
	});

	it('charges once for a key, also in another execution, long after PayPal has forgotten the request', async () => {
		await save();
		const keyed = { requestOptions: { idempotencyKey: 'club-2026-12-jamie' } };
		await run(keyed);
		simulators.world.clock.advance(7 * 3_600_000);
		const { output, json } = await run(keyed);
		expect(output).toBe(0);
		expect(json).toMatchObject({ payment: { paidBefore: true } });
		expect(taken()).toHaveLength(1);
	});

	it.each([
		['nothing is saved', async () => undefined, 'CANCELLED'],
		['it is declined', async () => void (await charge.account({ savedAccounts: 'DECLINED' })), 'DECLINED'],
		[
			'PayPal wants the buyer',
			async () => void (await charge.account({ savedAccounts: 'PAYER_ACTION' })),
			'DECLINED',
		],
	])('leaves through Not Paid, and says nothing to the buyer, when %s', async (_, prepare, status) => {
		if (status === 'DECLINED') await save();
		await prepare();
		const { length } = await charge.buyer.got();
		const { output, json } = await run();
		expect(output).toBe(0);
		expect(json).toMatchObject({ payment: { status }, linkedAccount: { charged: false } });
		expect(taken()).toEqual([]);
		expect(await charge.buyer.got()).toHaveLength(length);
	});

	it('fails so that a retry asks again when nobody knows', async () => {
		await save();
		const lost = {
			on: 'call',
			vendor: 'paypal',
			method: 'POST',
			match: '/v2/checkout/orders',
			action: 'drop',
			when: 'after',
		} as const;
		simulators.world.faults.add({ ...lost, times: 3 });
		const extra = { executionId: 'lost' };
		await expect(run({}, extra)).rejects.toThrow('did not say whether the account was charged');
		simulators.world.faults.add({ ...lost, times: 3 });
		const continued = await run({}, { ...extra, continueOnFail: true });
		expect(continued).toMatchObject({ output: 0, json: { payment: { status: 'UNKNOWN' } } });
		expect((await run({}, extra)).output).toBe(1);
		expect(taken()).toHaveLength(1);
	});

	it('says that the buyer could not be told', async () => {
		await save();
		simulators.world.clock.advance(25 * 3_600_000);
		const { output, json } = await run();
		expect(output).toBe(1);
		expect(json.delivery).toMatchObject({ delivered: false, outcome: 'outside-window' });
	});

	it('never runs as a tool of an AI agent', async () => {
		await save();
		simulators.world.calls.length = 0;
		const type = 'n8n-nodes-messenger-checkout.messengerCheckoutTool';
		await expect(run({}, { type })).rejects.toThrow('does not run as a tool of an AI agent');
		expect(simulators.world.calls).toEqual([]);
	});

	it.each([
		['a reason that is too long', { chargeReason: 'x'.repeat(201) }, 'What For'],
		['reserving', { requestOptions: { intent: 'AUTHORIZE' } }, 'but this charges at once'],
		['an empty cart', { linesJson: [] }, /cart is empty/i],
	])('refuses %s before any call', async (_, parameters, message) => {
		simulators.world.calls.length = 0;
		await expect(run(parameters)).rejects.toThrow(message);
		expect(simulators.world.calls).toEqual([]);
	});
});
