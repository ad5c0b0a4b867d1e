import { randomBytes, randomInt } from 'node:crypto';

import { debugId, transmissionId } from '../ids.ts';
import { timestamp } from '../payments/view.ts';
import type { World } from '../../world/world.ts';
import type { SigningAuthority } from './authority.ts';
import type { WebhookEvent } from './event.ts';
import { signDelivery, simulatedWebhookId, type Transmission } from './signing.ts';

/** https://developer.paypal.com/api/rest/webhooks/rest/: up to 25 more times within 3 days */
export const retries = 25;
const retryForMs = 3 * 24 * 3_600_000;
const answerWithinMs = 20_000;

/** Who gets an event: a webhook of the app, or any URL with a simulated event. */
export interface Receiver {
	webhookId: string;
	url: string;
	/** Asked before every retry. */
	isWanted(): boolean;
}

/** Pause before the n-th retry (1 to 25): short at first, hours in the end, three days in all. */
export function pauseBeforeRetryMs(retry: number): number {
	const squares = (retries * (retries + 1) * (2 * retries + 1)) / 6;
	return Math.round((retryForMs * retry * retry) / squares);
}

/** Sends signed events, and sends them again until somebody answers 2xx. */
export class Dispatcher {
	private readonly world: World;
	private readonly authority: () => Promise<SigningAuthority>;

	constructor(world: World, authority: () => Promise<SigningAuthority>) {
		this.world = world;
		this.authority = authority;
	}

	/** Never waits for the receiver. */
	send(event: WebhookEvent, receiver: Receiver): void {
		const now = this.world.clock.now();
		const transmission = { id: transmissionId(now), time: timestamp(now) };
		const body = Buffer.from(JSON.stringify(event));
		void this.attempt(event, body, transmission, receiver, 1);
	}

	private async attempt(
		event: WebhookEvent,
		body: Buffer,
		transmission: Transmission,
		receiver: Receiver,
		attempt: number,
	): Promise<void> {
		if (!receiver.isWanted()) return;
		const status = await this.world.deliver({
			vendor: 'paypal',
			event: event.event_type,
			eventId: event.id,
			url: receiver.url,
			body,
			headers: await this.headers(body, transmission, receiver.webhookId, attempt),
			attempt,
			timeoutMs: answerWithinMs,
		});
		const accepted = status !== null && status >= 200 && status < 300;
		if (accepted || attempt > retries || receiver.webhookId === simulatedWebhookId) return;
		this.world.clock.after(pauseBeforeRetryMs(attempt), () => {
			void this.attempt(event, body, transmission, receiver, attempt + 1);
		});
	}

	private async headers(
		body: Buffer,
		transmission: Transmission,
		webhookId: string,
		attempt: number,
	): Promise<Record<string, string>> {
		const authority = await this.authority();
		return {
			'content-type': 'application/json',
			'user-agent': `PayPal/${attempt === 1 ? 'AUHD' : 'AUHR'}-214.0-58391792`,
			accept: '*/*',
			'paypal-transmission-id': transmission.id,
			'paypal-transmission-time': transmission.time,
			'paypal-transmission-sig': signDelivery(body, transmission, webhookId, authority),
			'paypal-auth-algo': 'SHA256withRSA',
			'paypal-auth-version': 'v2',
			'paypal-cert-url': `${this.world.origin}/api-m.paypal.com/v1/notifications/certs/${authority.certificateId}`,
			'correlation-id': debugId(),
			'x-b3-spanid': randomBytes(8).toString('hex'),
			client_pid: String(randomInt(10_000, 999_999)),
			cal_poolstack: `unphttpdelivery:UNPHTTPDELIVERY*CalThreadId=0*Host=playground`,
		};
	}
}
