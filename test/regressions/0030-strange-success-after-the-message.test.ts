import '../support/shortSleeps';

import { graphFailureOf } from '../../nodes/vendors/messenger/errors/errors';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { withGraphRecorder } from '../support/graphRecorder';
import { failureOf, runMessenger } from '../support/messengerRun';

/** Something between n8n and Facebook put its own answer in the place of Facebook's, after the message was sent. */
const strange: Array<[string, number, unknown]> = [
	['a web page', 200, '<html>Please log in</html>'],
	['half a JSON', 200, '{"recipient_id":"1","mess'],
	['nothing', 200, ''],
	['an empty object', 200, {}],
	['a list', 200, []],
	['another JSON', 200, { status: 'ok' }],
	['no content', 204, ''],
	['a way to somewhere else', 302, ''],
	['a proxy that gave up', 408, ''],
	['a page of a proxy', 502, '<html>Bad gateway</html>'],
];

describe('a message that was answered by somebody else', () => {
	const recorder = withGraphRecorder();

	it.each(strange)('may have been sent: %s', async (text, status, body) => {
		recorder.reply = () => ({ status, body });
		const error = await failureOf(
			runMessenger(recorder.baseUrl, ['message', 'sendText'], { psid: '111', text }),
		);
		expect(graphFailureOf(error)).toMatchObject({
			mayHaveBeenSent: true,
			message: `The answer (HTTP ${status}) did not come from Facebook's Graph API`,
			description: expect.stringContaining('Check the chat before you send'),
		});
		expect(recorder.calls).toHaveLength(1);
	});

	it('was not sent when the door was closed', async () => {
		recorder.reply = () => ({ status: 403, body: '<html>Forbidden</html>' });
		const error = await failureOf(
			runMessenger(recorder.baseUrl, ['message', 'sendText'], { psid: '111', text: 'hi' }),
		);
		expect(graphFailureOf(error)).toMatchObject({ kind: 'invalid', mayHaveBeenSent: false });
	});

	it.each(strange.slice(0, 6))('is no empty list, either: %s', async (_, status, body) => {
		recorder.reply = () => ({ status, body });
		const list = runMessenger(recorder.baseUrl, ['persona', 'getMany'], { returnAll: true });
		const error = await failureOf(list);
		expect(graphFailureOf(error)?.mayHaveBeenSent).toBe(false);
	});
});

describe('a receipt that was answered by somebody else', () => {
	const { simulators, checkout, buyer } = withCheckout();

	it('is in the chat once: that is where it is looked for', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await checkout.settle(orderId);
		const fault = { on: 'call', vendor: 'messenger', match: '/messages', action: 'fail' } as const;
		simulators.world.faults.add({ ...fault, when: 'after', status: 200, body: '<html>Please log in</html>' });
		const first = await checkout.notify(orderId, { kind: 'paid' });
		expect(first.json.notification).toMatchObject({ sent: true });
		await checkout.notify(orderId, { kind: 'paid' });
		const { messages } = simulators.messenger.thread(buyers[0]!.psid);
		expect(messages.filter((message) => JSON.stringify(message).includes('"receipt"'))).toHaveLength(1);
	});
});
