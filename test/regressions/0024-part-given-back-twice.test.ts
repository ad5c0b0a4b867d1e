import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../support/checkoutNode';
import { failureOf } from '../support/failureOf';
import { partRefundsAt } from '../support/partRefund';

const { simulators, checkout } = withCheckout();

type Refusal = Error & { description: string; context: IDataObject };

const { refund, made } = partRefundsAt(simulators);

const loseAnswers = (when: 'before' | 'after', times = 3) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match: '/refund',
		action: 'drop',
		when,
		times,
	});

describe('a part of a payment that was to go back, and no answer came', () => {
	let captureId: string;
	beforeEach(async () => {
		captureId = (await checkout.settled(await checkout.order())).captureId as string;
	});

	it.each(['before', 'after'] as const)(
		'goes back once when another execution asks for the same (lost %s it was done)',
		async (when) => {
			loseAnswers(when);
			await failureOf(refund({ captureId }, { executionId: '1' }));
			const { json, context } = await refund({ captureId }, { executionId: '2' });
			expect(json[0]).toMatchObject({ status: 'COMPLETED', amount: { value: '5.00' } });
			expect(context.hints[0]?.message).toContain('done only once in total');
			expect(made()).toBe(1);

			await refund({ captureId }, { executionId: '3' });
			expect(made()).toBe(2);
		},
	);

	it('is remembered for a restarted n8n in the workflow', async () => {
		const staticData: IDataObject = {};
		loseAnswers('after');
		await failureOf(refund({ captureId }, { executionId: '1', staticData }));
		expect(JSON.stringify(staticData)).toContain(captureId);
		await refund({ captureId }, { executionId: '2', staticData });
		expect(made()).toBe(1);
		expect(JSON.stringify(staticData)).not.toContain(captureId);
	});

	it('is one of two when one execution wanted two', async () => {
		const twice = { items: [{}, {}], continueOnFail: true };
		loseAnswers('after');
		await refund({ captureId }, { executionId: '1', ...twice });
		expect(made()).toBe(2);
		await refund({ captureId }, { executionId: '2' });
		expect(made()).toBe(2);
	});

	it('is another wish when it is another amount', async () => {
		loseAnswers('after');
		await failureOf(refund({ captureId }, { executionId: '1' }));
		await refund({ captureId, amount: '6.00' }, { executionId: '2' });
		expect(made()).toBe(2);
	});

	it('is told with what is safe to do, and the request ID', async () => {
		loseAnswers('after');
		const { description, context } = await failureOf<Refusal>(refund({ captureId }, { executionId: '1' }));
		const { requestId } = context.outcome as { requestId: string };
		expect(requestId).toMatch(/^refund-[0-9a-f]{31}$/);
		expect(description).toContain('Retrying this execution is safe');
		expect(description).toContain(`check PayPal first. Request ID: ${requestId}.`);
		const { json } = await refund({ captureId }, { executionId: '1' });
		expect(json[0]).toMatchObject({ requestId, replayed: true });
		expect(made()).toBe(1);
	});
});
