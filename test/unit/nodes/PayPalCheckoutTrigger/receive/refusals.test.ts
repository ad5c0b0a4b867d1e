import type { IWebhookFunctions } from 'n8n-workflow';

import { refusals, type Refusal } from '../../../../../nodes/PayPalCheckoutTrigger/receive/refusals';

const context = {
	getNode: () => ({ name: 'Sales' }),
	getWorkflow: () => ({ id: 'w1' }),
} as unknown as IWebhookFunctions;

it.each<[Refusal, string | undefined]>([
	['wrong-signature', 'Accept Simulator Events'],
	['untrusted-certificate-url', 'Accept Simulator Events'],
	['missing-webhook-id', 'publish it again'],
	['contradicts-record', undefined],
])('the log says of %s where it was, and what may help', (reason, hint) => {
	const [message, details] = refusals.log(context, reason, 401)!;
	expect(message).toBe(`PayPal delivery refused: ${reason}`);
	expect(details).toMatchObject({ status: 401, workflowId: 'w1', node: 'Sales' });
	expect(details?.hint).toEqual(hint && expect.stringContaining(hint));
});

it('PayPal comes again with what could not be proven yet, and with nothing else', () => {
	expect([...refusals.passing].sort()).toEqual([
		'certificate-unavailable',
		'earlier-delivery-open',
		'not-readable-yet',
		'verification-unavailable',
	]);
});

it('whoever is not PayPal does not learn why', () => {
	expect(refusals.body(401, 'wrong-signature')).toEqual({ message: 'Not accepted' });
	expect(refusals.body(503, 'not-readable-yet')).toEqual({ message: 'Try again later' });
});
