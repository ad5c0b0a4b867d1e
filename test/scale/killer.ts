import { setTimeout as sleep } from 'node:timers/promises';

import type { N8nServer } from '../../playground/n8nSetup/n8nServer.ts';
import type { QueueShop } from './queueShop.ts';

/** Ends processes of n8n by force, one after the other, each replaced at once, until it is told to stop. */
export class Killer {
	killed = 0;
	private readonly over = new AbortController();
	private work: Promise<void> = Promise.resolve();

	constructor(
		private readonly shop: QueueShop,
		private readonly random: () => number,
		/** How long all live, once the last one is replaced. */
		private readonly livesMs: number,
	) {}

	begin(): void {
		this.work = this.kill();
	}

	async end(): Promise<void> {
		this.over.abort();
		await this.work;
	}

	private async kill(): Promise<void> {
		const { main, webhookProcessors, workers } = this.shop.n8n;
		const victims: N8nServer[] = [...webhookProcessors, ...workers, main];
		for (;;) {
			await sleep(this.livesMs, undefined, { signal: this.over.signal }).catch(() => undefined);
			if (this.over.signal.aborted) return;
			const victim = victims[Math.floor(this.random() * victims.length)]!;
			await victim.kill();
			this.killed++;
			await victim.start(300_000);
		}
	}
}
