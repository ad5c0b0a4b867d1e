import type { IWebhookFunctions } from 'n8n-workflow';

import {
	answer,
	postpone,
	refuse,
	refuseUnproven,
	type Refusals,
} from '../../../../../nodes/core/webhook/refusal';

function response() {
	const sent: unknown[] = [];
	const lines: unknown[][] = [];
	const take = (value: unknown) => {
		sent.push(value);
		return answers;
	};
	const answers = { status: take, type: take, send: take, json: take };
	const context = {
		getResponseObject: () => answers,
		logger: { warn: (...line: unknown[]) => lines.push(line) },
	} as unknown as IWebhookFunctions;
	return { context, sent, lines };
}

const refusals: Refusals<'forged' | 'busy' | 'quiet'> = {
	passing: ['busy', 'quiet'],
	log: (_context, reason, status) => (reason === 'quiet' ? undefined : [`refused: ${reason}`, { status }]),
	body: (status, reason) => ({ status, ...(reason && { reason }) }),
};

it.each([
	['forged', 401, [['refused: forged', { status: 401 }]]],
	['busy', 503, [['refused: busy', { status: 503 }]]],
	['quiet', 503, []],
] as const)('what is %s gets %s and at most one line in the log', (reason, status, logged) => {
	const { context, sent, lines } = response();
	expect(refuse(context, refusals, reason)).toEqual({ noWebhookResponse: true });
	expect(sent).toEqual([status, { status, reason }]);
	expect(lines).toEqual(logged);
});

it.each([
	['whoever can not prove to be the vendor', refuseUnproven, 401],
	['whoever is to come again', postpone, 503],
])('%s is answered without a line', (_, answerWith, status) => {
	const { context, sent, lines } = response();
	expect(answerWith(refusals)(context)).toEqual({ noWebhookResponse: true });
	expect(sent).toEqual([status, { status }]);
	expect(lines).toEqual([]);
});

it('answers in text or in JSON', () => {
	const { context, sent } = response();
	answer(context, 200, 'challenge');
	answer(context, 403, {});
	expect(sent).toEqual([200, 'text/plain', 'challenge', 403, {}]);
});
