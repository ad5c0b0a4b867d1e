import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import { join } from '../../../playground/graph/people/people.ts';
import type { ThreadMessage } from '../../../playground/graph/conversations/threads.ts';
import type { Simulators } from '../../../playground/server.ts';

const patienceMs = 180_000;

/** So many checkouts a second, and how many there are in all. */
export interface Pace {
	perSecond: number;
	sales: number;
}

/** How long a buyer waits, in milliseconds. */
export interface Waits {
	/** From the tap on Buy to the pay card in the chat. */
	card: number;
	/** From the approval at PayPal to the receipt in the chat. */
	receipt: number;
}

/** Somebody who is new in the chat, taps Buy, approves at PayPal at once and looks at the clock all the time. */
export class ImpatientBuyer {
	private readonly simulators: Simulators;
	private readonly psid: string;

	constructor(simulators: Simulators, number: number) {
		this.simulators = simulators;
		this.psid = String(40_000_000_000_000_000n + BigInt(number));
		join(this.psid, { firstName: 'Buyer', lastName: String(number) });
	}

	/** @returns where the button of the pay card leads */
	async isAskedToPay(sku: string): Promise<string> {
		this.simulators.messenger.buyer(this.psid).tapPostback({ title: 'Buy', payload: `BUY:${sku}` });
		return await this.sees('the pay card', payUrlIn);
	}

	async buys(sku: string): Promise<Waits> {
		const tappedMs = performance.now();
		const payUrl = await this.isAskedToPay(sku);
		const cardMs = performance.now();
		const token = new URL(payUrl).searchParams.get('token');
		const approve = `${this.simulators.origin}/www.paypal.com/checkoutnow/approve?token=${token}`;
		await axios.post(approve, { fundingSource: 'paypal' });
		const approvedMs = performance.now();
		await this.sees('the receipt', ({ attachment }) => attachment?.payload.template_type === 'receipt');
		return { card: cardMs - tappedMs, receipt: performance.now() - approvedMs };
	}

	private async sees<T>(
		what: string,
		look: (message: ThreadMessage) => T | undefined,
	): Promise<NonNullable<T>> {
		for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await sleep(2)) {
			for (const message of this.simulators.messenger.thread(this.psid).messages) {
				const seen = message.from === 'page' && look(message);
				if (seen) return seen;
			}
		}
		throw new Error(`${this.psid} waited ${patienceMs / 1000} s in vain for ${what}`);
	}
}

/** What is behind the button of a card. */
function payUrlIn({ attachment }: ThreadMessage): string | undefined {
	const elements = (attachment?.payload.elements ?? []) as Array<{ buttons?: Array<{ url?: string }> }>;
	return elements[0]?.buttons?.[0]?.url;
}
