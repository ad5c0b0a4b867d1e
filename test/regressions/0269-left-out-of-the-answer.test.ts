import '../support/shortSleeps';

import { settleAnswer, settlePayment } from '../../nodes/checkout/settling/settlePayment';
import type { Intent, Payment } from '../../nodes/checkout/payment';
import { askedFor } from '../support/memory/sale';
import { memoryWorld } from '../support/memory/world';

/**
 * The answer to taking the money held the amount and left out the chat, or whether it was only reserved. The order that had
 * been right a moment ago was a mismatch, after the money had moved, and an execution that waited went on as not paid.
 */
const leftOut: Array<[string, Intent, Partial<Payment>]> = [
	['the chat', 'take', { customId: undefined as never }],
	['the mark', 'take', { mark: undefined as never }],
	['that it is reserved', 'reserve', { intent: 'take' }],
];

it.each(leftOut)('an answer that leaves out %s is looked up', async (_, intent, gap) => {
	const { provider, kassa } = memoryWorld();
	const { payment } = await provider.open(askedFor({ intent }), 'a key');
	kassa.sign(payment.id, 'good');
	const take = provider.take.bind(provider);
	jest.spyOn(provider, 'take').mockImplementation(async (asked) => ({ ...(await take(asked)), ...gap }));
	const status = intent === 'take' ? 'PAID' : 'AUTHORIZED';
	expect((await settlePayment(provider, payment.id, {})).judgement.status).toBe(status);
	expect(kassa.moneyOf()).toHaveLength(1);
});

it('so is one that made the order as well', async () => {
	const { provider, kassa } = memoryWorld();
	const { payment } = await provider.open(askedFor(), 'a key');
	kassa.sign(payment.id, 'good');
	const answered = { ...(await provider.take(payment)), customId: undefined as never };
	expect((await settleAnswer(provider, answered, {})).judgement.status).toBe('PAID');
});
