import { createHmac, randomInt } from 'node:crypto';

import { app, merchant } from '../../../playground/seed.ts';
import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { longText, type Delivery } from '../deliveries.ts';
import { stripeSigningSecret } from './outside.ts';
import { publish, type TriggerWorkflow } from './workflows.ts';

const ownPath = (webhookId: string): string => `${webhookId}/webhook`;

/** Checks the SHA-1 signature of each delivery. */
export const facebookTrigger = async (shop: Shop): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'Facebook Trigger',
			type: 'n8n-nodes-base.facebookTrigger',
			parameters: { appId: app.id, object: 'page', fields: ['messages'], options: {} },
		},
		ownPath,
		{ facebookGraphAppApi: { accessToken: `${app.id}|${app.secret}`, appSecret: app.secret } },
	);

/** Asks PayPal about each delivery, for which it fetches a token each time. As "Sandbox" it would check nothing. */
export const builtInPayPalTrigger = async (shop: Shop): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'PayPal Trigger',
			type: 'n8n-nodes-base.payPalTrigger',
			parameters: { events: ['CHECKOUT.ORDER.APPROVED'] },
		},
		ownPath,
		{ payPalApi: { clientId: merchant.clientId, secret: merchant.clientSecret, env: 'live' } },
	);

/** Checks the signature that Stripe makes with the secret of the webhook. */
export const stripeTrigger = async (shop: Shop): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'Stripe Trigger',
			type: 'n8n-nodes-base.stripeTrigger',
			parameters: { events: ['*'] },
		},
		ownPath,
		{ stripeApi: { secretKey: 'sk_test_simulated', signatureSecret: '' } },
	);

/** Compares the secret that comes with each delivery. */
export const telegramTrigger = async (shop: Shop): Promise<TriggerWorkflow> =>
	await publish(
		shop,
		{
			name: 'Telegram Trigger',
			type: 'n8n-nodes-base.telegramTrigger',
			parameters: { updates: ['message'], additionalFields: {} },
		},
		ownPath,
		{
			telegramApi: { accessToken: '1:simulated', baseUrl: 'https://api.telegram.org' },
		},
	);

/** Stripe refuses what is older than five minutes: to be made when it is sent. */
export function stripeDelivery(): Delivery {
	const seconds = Math.floor(Date.now() / 1000);
	const id = `pi_${randomInt(1e12)}`;
	const object = { id, object: 'payment_intent', amount: 2400, currency: 'usd', status: 'succeeded' };
	const event = { id: `evt_${randomInt(1e12)}`, object: 'event', api_version: '2025-01-27.acacia' };
	const body = Buffer.from(
		JSON.stringify({ ...event, created: seconds, type: 'payment_intent.succeeded', data: { object } }),
	);
	const signature = createHmac('sha256', stripeSigningSecret).update(`${seconds}.${body}`).digest('hex');
	return {
		body,
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'stripe-signature': `t=${seconds},v1=${signature}`,
		},
	};
}

/** @param workflow its Telegram Trigger makes the secret of its own ids */
export function telegramDelivery({ id, nodeId }: TriggerWorkflow): Delivery {
	const from = { id: 4711, is_bot: false, first_name: 'Jamie', language_code: 'en' };
	const message = {
		message_id: randomInt(1e9),
		from,
		chat: { id: from.id, first_name: from.first_name, type: 'private' },
		date: Math.floor(Date.now() / 1000),
		text: longText,
	};
	return {
		body: Buffer.from(JSON.stringify({ update_id: randomInt(1e9), message })),
		headers: {
			'content-type': 'application/json',
			'x-telegram-bot-api-secret-token': `${id}_${nodeId}`.replace(/[^a-zA-Z0-9_-]+/g, ''),
		},
	};
}
