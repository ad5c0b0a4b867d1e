import { tooManyWebhooks } from '../../../../../nodes/PayPalCheckoutTrigger/registration/webhookLimit';

const own = 'https://shop.example/webhook/5f1c/webhook';

it.each([
	[
		'this trigger at an earlier address',
		{ url: 'https://old.example/webhook/5f1c/webhook' },
		'this trigger at an earlier address of n8n: you can delete it',
	],
	['another with all events', { url: 'https://other.example/a', event_types: [{ name: '*' }] }, 'all events'],
	[
		'another with one event',
		{ url: 'https://other.example/a', event_types: [{ name: 'CHECKOUT.ORDER.APPROVED' }] },
		'CHECKOUT.ORDER.APPROVED',
	],
	[
		'another with several events',
		{ url: 'https://other.example/a', event_types: [{ name: 'A' }, { name: 'B' }] },
		'2 events',
	],
	['something that is no address', { url: 'not a url' }, '0 events'],
])('says which place is taken up by %s', (_, webhook, what) => {
	const message = tooManyWebhooks([{ id: '1', ...webhook }], own);
	expect(message).toContain(`They are: 1. ${webhook.url} (${what}).`);
});
