import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withLinkedCharge } from '../support/linkedCharge';
import type { NodeRun } from '../support/n8nCore';

const charge = withLinkedCharge();
const { simulators, save, taken } = charge;

/** The output that the item left through, and what it says of the payment. */
async function run(extra: Partial<NodeRun>, requestOptions: IDataObject = {}) {
	const { outputs, context } = await charge.run({ operation: 'chargeAutomatically', requestOptions }, extra);
	const output = outputs.findIndex((items) => items.length > 0);
	const { hints } = context as unknown as { hints: Array<{ message: string }> };
	return { output, payment: outputs[output]![0]!.json.payment as IDataObject, hints };
}

/** PayPal charges, and its answers get lost. */
async function lost(extra: Partial<NodeRun>, requestOptions: IDataObject = {}): Promise<void> {
	simulators.world.faults.add({
		...{ on: 'call', vendor: 'paypal', method: 'POST', match: '/v2/checkout/orders' },
		...{ action: 'drop', when: 'after', times: 3 },
	} as never);
	expect(String(await failureOf(run(extra, requestOptions)))).toContain('did not say whether');
	expect(taken()).toHaveLength(1);
}

/**
 * Whoever leads the error output of Charge Automatically back to it has a loop that tries again. Each run had a key and an invoice
 * ID of its own: a buyer whose charge had got no answer was charged again. So they were by another node, and by the next execution.
 */
describe('a buyer whose charge got no answer is charged once', () => {
	beforeEach(async () => void (await save()));

	it.each<[string, Partial<NodeRun>]>([
		['in a loop that tries again', { executionId: 'one', runIndex: 1 }],
		['by another node of the execution', { executionId: 'one', nodeId: 'behind-the-error-output' }],
		['by the next execution', { executionId: 'two' }],
	])('%s', async (_, again) => {
		await lost({ executionId: 'one' });
		const { output, hints } = await run(again);
		expect(output).toBe(1);
		expect(taken()).toHaveLength(1);
		expect(hints[0]?.message).toContain('done only once in total');
		expect((await run(again)).output).toBe(1);
		expect(taken()).toHaveLength(1);
		expect(await charge.buyer.got()).toHaveLength(1);
		expect((await run({ executionId: 'three' })).output).toBe(1);
		expect(taken()).toHaveLength(2);
	});

	it('also once PayPal has forgotten the key, with a number that is made', async () => {
		const numbered = { makeInvoiceNumber: true, reference: 'CLUB' };
		await lost({ executionId: 'in the morning' }, numbered);
		simulators.world.clock.advance(7 * 3_600_000);
		for (const executionId of ['at noon', 'in the evening']) {
			const { output, payment } = await run({ executionId }, numbered);
			expect([output, payment]).toMatchObject([0, { paidBefore: true }]);
		}
		expect(taken()).toHaveLength(1);
	});

	it('and again for another reference, or under another number', async () => {
		await lost({ executionId: 'of December' });
		await run({ executionId: 'of January' }, { reference: 'JANUARY' });
		await run({ executionId: 'of another invoice' }, { invoiceId: 'INV-2' });
		expect(taken()).toHaveLength(3);
	});
});
