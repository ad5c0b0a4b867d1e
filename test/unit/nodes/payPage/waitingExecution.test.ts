import type { IWebhookFunctions } from 'n8n-workflow';

import { callWaiting } from '../../../../nodes/payPage/waitingExecution';

const running = {
	statusCode: 409,
	headers: {},
	body: '{"message":"The execution \\"7\\" is running already."}',
};
const finished = {
	statusCode: 409,
	headers: {},
	body: '{"message":"The execution \\"7 has finished already."}',
};
const paid = { statusCode: 200, headers: {}, body: '<title>Thank you</title>' };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Calls an execution that answers like this, one after the other. */
const call = async (answers: object[], tries?: number) => {
	const httpRequest = jest.fn();
	for (const answer of answers) httpRequest.mockResolvedValueOnce(answer);
	const context = { helpers: { httpRequest } } as unknown as IWebhookFunctions;
	const answer = callWaiting(context, 'https://n8n.example.com/webhook-waiting/7/checkout', {}, tries);
	await jest.advanceTimersByTimeAsync(60_000);
	return { answer: await answer, calls: httpRequest.mock.calls.length };
};

describe('a call to a waiting execution', () => {
	it('is made again while the execution is on its way from one wait to the next', async () => {
		expect(await call([running, running, paid])).toEqual({ answer: paid, calls: 3 });
	});

	it.each([
		['that has ended', finished],
		['that answers', paid],
	])('is made once to one %s', async (_, answer) => {
		expect(await call([answer])).toEqual({ answer, calls: 1 });
	});

	it('gives up on one that keeps running', async () => {
		expect(await call([running, running, running, running, running, paid])).toEqual({
			answer: running,
			calls: 5,
		});
	});

	it('is made once where the outcome is known', async () => {
		expect(await call([running, paid], 1)).toEqual({ answer: running, calls: 1 });
	});
});
