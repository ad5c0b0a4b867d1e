import type { IExecuteFunctions } from 'n8n-workflow';

import { sendCardOnce } from '../../../../../nodes/checkout/once/sentCards';
import type { Delivery } from '../../../../../nodes/checkout/ports/channel';

const sent: Delivery = { delivered: true, messageId: 'm_1' };
const lost: Delivery = { delivered: false, reason: 'no answer', outcome: 'no-answer', mayHaveArrived: true };

let executions = 0;

/** An execution that nobody has seen before. */
const execution = () => {
	const id = String(++executions);
	return {
		getInstanceId: () => 'instance',
		getWorkflow: () => ({ id: 'workflow' }),
		getExecutionId: () => id,
		getNode: () => ({ id: 'node' }),
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
	} as unknown as IExecuteFunctions;
};

it('a card is sent once for an item of a run and its order, and again for any other', async () => {
	const [one, other] = [execution(), execution()];
	const send = jest.fn().mockResolvedValue(sent);
	for (let tries = 0; tries < 3; tries++) expect(await sendCardOnce(one, 0, 'ORDER', send)).toBe(sent);
	expect(send).toHaveBeenCalledTimes(1);
	await sendCardOnce(one, 1, 'ORDER', send);
	await sendCardOnce(one, 0, 'ANOTHER', send);
	await sendCardOnce(other, 0, 'ORDER', send);
	expect(send).toHaveBeenCalledTimes(4);
});

it('a card that was not delivered is sent again', async () => {
	const run = execution();
	const send = jest.fn().mockResolvedValueOnce(lost).mockResolvedValue(sent);
	expect(await sendCardOnce(run, 0, 'ORDER', send)).toBe(lost);
	expect(await sendCardOnce(run, 0, 'ORDER', send)).toBe(sent);
	expect(await sendCardOnce(run, 0, 'ORDER', send)).toBe(sent);
	expect(send).toHaveBeenCalledTimes(2);
});
