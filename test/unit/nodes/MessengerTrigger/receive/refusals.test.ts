import type { IWebhookFunctions } from 'n8n-workflow';

import { refusals } from '../../../../../nodes/MessengerTrigger/receive/refusals';

const context = { getNode: () => ({ name: 'Chat' }) } as unknown as IWebhookFunctions;

it('whoever is no friend learns nothing, and the log names node and reason', () => {
	expect(refusals.body(401, 'wrong-signature')).toBe(refusals.body(401));
	expect(refusals.log(context, 'wrong-signature', 401)).toEqual([
		'Messenger Trigger "Chat" refused a delivery: wrong-signature',
	]);
});

it('Facebook comes again with what is still being worked on, and nobody has to know', () => {
	expect(refusals.passing).toEqual(['earlier-delivery-open']);
	expect(refusals.log(context, 'earlier-delivery-open', 503)).toBeUndefined();
	expect(refusals.body(503, 'earlier-delivery-open')).not.toEqual(refusals.body(503));
});
