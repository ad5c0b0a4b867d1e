import '../support/shortSleeps';

import type { NodeRun } from '../support/n8nCore';
import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { psid } = charge;

const run = async (extra: Partial<NodeRun>) => {
	const { outputs } = await charge.run(
		{ operation: 'chargeAutomatically', requestOptions: { idempotencyKey: 'club-2026-12-jamie' } },
		extra,
	);
	return outputs.map((items) => items.map(({ json }) => json));
};
const paidBefore = { payment: { status: 'PAID', paidBefore: true } };

/**
 * A schedule ran twice, or a Merge node had doubled the rows. PayPal charged once, as the key was the same, and each of them
 * left through Paid all the same: two parcels were packed.
 */
describe('a charge that is asked for twice under one key', () => {
	beforeEach(async () => void (await charge.save()));
	afterEach(() => expect(charge.taken()).toHaveLength(1));

	it('leaves through Paid once, by two executions', async () => {
		expect((await run({ executionId: '20101' })).map(({ length }) => length)).toEqual([0, 1]);
		expect(await run({ executionId: '20102' })).toMatchObject([[paidBefore], []]);
	});

	it('leaves through Paid once, by two items', async () => {
		const outputs = await run({ executionId: '20103', items: [{ psid }, { psid }] });
		expect(outputs).toMatchObject([[paidBefore], [{ payment: { status: 'PAID' } }]]);
	});

	it('leaves through Paid again in each try of the same execution', async () => {
		const resumeToken = 'kept-by-retry';
		for (const executionId of ['20104', '20104', '20105'])
			expect((await run({ executionId, resumeToken })).map(({ length }) => length)).toEqual([0, 1]);
	});
});
