import type { IncomingMessage, ServerResponse } from 'node:http';

import axios from 'axios';

import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();

/**
 * Withdrawing is for workflows of the shop, which know n8n's own key to the execution. The page in front of it handed on
 * whatever step an address names: who had a link of the execution, also one of an earlier request, ended the wait by writing
 * "withdraw" into it, and the shop gave the goods to others while the buyer was about to pay.
 */
it.each([
	['withdraw', 'pay'],
	['cancel', 'cancel'],
	['settled', 'settled'],
])('a pay link with the step "%s" asks the execution for "%s"', async (written, step) => {
	await charge.save();
	const asked = await charge.ask();
	const steps: Array<string | null> = [];
	Object.assign(asked.execution, {
		suffix: 'checkout',
		async take({ url = '' }: IncomingMessage, response: ServerResponse) {
			steps.push(new URL(url, charge.host.baseUrl).searchParams.get('step'));
			response.end('<title>Ours</title>');
			return await Promise.resolve({ noWebhookResponse: true });
		},
	});
	const link = new URL(asked.otherWay.url!);
	link.searchParams.set('step', written);
	await axios.get(link.href, { headers: { 'user-agent': 'Mozilla/5.0' } });
	expect(steps).toEqual([step]);
});
