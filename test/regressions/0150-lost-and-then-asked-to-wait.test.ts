import '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { failureOf } from '../support/failureOf';
import { partRefundsAt } from '../support/partRefund';

const { simulators, checkout } = withCheckout();

const { refund, made } = partRefundsAt(simulators);

const onRefund = { on: 'call', vendor: 'paypal', method: 'POST', match: '/refund' } as const;

/** The part goes back, and its answer gets lost. */
const loseAnswers = (times: number) =>
	simulators.world.faults.add({ ...onRefund, action: 'drop', when: 'after', times });

/** What comes in place of an answer to the question what became of it. */
const sayNothing: Array<[string, { status: number; body: unknown }]> = [
	['to ask later', { status: 429, body: { name: 'RATE_LIMIT_REACHED', debug_id: 'd1' } }],
	['that the keys are wrong', { status: 401, body: { error: 'invalid_token' } }],
	['that the app may not', { status: 403, body: { name: 'NOT_AUTHORIZED', debug_id: 'd2' } }],
	['a web page of a firewall', { status: 403, body: '<html>blocked</html>' }],
];

describe('a part of a payment that went back, and whose answer got lost', () => {
	let captureId: string;
	beforeEach(async () => {
		captureId = (await checkout.settled(await checkout.order())).captureId as string;
	});

	it.each(sayNothing)('goes back once when the next execution hears %s', async (_, answer) => {
		loseAnswers(3);
		await failureOf(refund({ captureId }, { executionId: '1' }));
		simulators.world.faults.add({ ...onRefund, action: 'fail', ...answer, times: 3 });
		await failureOf(refund({ captureId }, { executionId: '2' }));
		simulators.world.faults.clear();
		const { json } = await refund({ captureId }, { executionId: '3' });
		expect(json[0]).toMatchObject({ status: 'COMPLETED', replayed: true });
		expect(made()).toBe(1);
	});

	it('goes back once when it is lost a second time, and tried again', async () => {
		loseAnswers(6);
		await failureOf(refund({ captureId }, { executionId: '1' }));
		await failureOf(refund({ captureId }, { executionId: '2' }));
		await refund({ captureId }, { executionId: '2' });
		expect(made()).toBe(1);
	});

	it('goes back once when the execution that asked for it again is retried', async () => {
		loseAnswers(3);
		await failureOf(refund({ captureId }, { executionId: '1' }));
		const resumeToken = 'kept-by-retry';
		await refund({ captureId }, { executionId: '2', resumeToken });
		await refund({ captureId }, { executionId: '3', resumeToken });
		expect(made()).toBe(1);
	});

	it('is one of two when the next execution wants two', async () => {
		loseAnswers(3);
		await failureOf(refund({ captureId }, { executionId: '1' }));
		for (const executionId of ['2', '2']) await refund({ captureId }, { executionId, items: [{}, {}] });
		expect(made()).toBe(2);
	});

	it.each(sayNothing)('goes back once when the second try of the same call hears %s', async (_, answer) => {
		loseAnswers(1);
		simulators.world.faults.add({ ...onRefund, action: 'fail', ...answer, skip: 1, times: 3 });
		const { description } = await failureOf(refund({ captureId }, { executionId: '1' }));
		expect(description).toContain('It may have been done anyway');
		simulators.world.faults.clear();
		await refund({ captureId }, { executionId: '2' });
		expect(made()).toBe(1);
	});
});
