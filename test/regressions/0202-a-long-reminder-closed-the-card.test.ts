import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';

const { checkout } = withCheckout();

/** Runs a node of the one execution all of this happens in, and gives what it has parked. */
const run = async (operation: string, parameters: IDataObject, json: IDataObject) => {
	const { waitTill, executeData } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'payment', operation, ...parameters } as never,
		credentials: checkout.credentials,
		items: [json],
		resumeToken: 'a-token-of-this-execution',
	});
	return { waitTill, item: executeData.data.main![0]![0]!.json };
};

/**
 * With the goods in it, the shop's own reminder became longer than Messenger takes: the execution failed in place of waiting,
 * and the card in the chat, which was fine, led to a payment request that was closed.
 */
it('waits all the same when the reminder became too long, and says so', async () => {
	const { psid } = buyers[0]!;
	const name = `A mug ${'with a story '.repeat(8)}`;
	const request = {
		psid,
		currency: 'USD',
		linesSource: 'json',
		linesJson: Array.from({ length: 6 }, (_, index) => ({
			name: `${name}${index}`,
			quantity: 1,
			unitPrice: '4',
		})),
		waitAmount: 2,
		waitUnit: 'hours',
	};
	const { item } = await run('requestPaymentAndWait', request, {});
	const text = { kind: 'reminder', language: 'all', text: `${'Still waiting for you. '.repeat(12)}[items]` };
	const reminded = await run(
		'remindAndWait',
		{ waitAmount: 2, waitUnit: 'hours', waitOptions: { ownTexts: { text: [text] } } },
		item,
	);
	expect(reminded.waitTill).toBeDefined();
	expect(reminded.item.notification).toMatchObject({
		kind: 'reminder',
		sent: false,
		outcome: 'failed',
		reason: expect.stringMatching(/Text of Reminder has 6\d\d characters/),
	});
});
