import { setTimeout as sleep } from 'node:timers/promises';

import { eventually } from '../support/eventually.ts';
import type { N8nApi } from '../../playground/n8nSetup/n8nApi.ts';

/**
 * A merchant who looks at the list of executions now and then, and presses _Retry_ on those that n8n shows as crashed or
 * failed: what a worker had begun when it was killed, n8n does not begin again by itself.
 */
export class Retrier {
	/** Executions that were retried. */
	readonly pressed = new Set<string>();
	/** How many of them n8n showed as crashed, and what the others said. */
	readonly reasons: Record<string, number> = {};

	constructor(private readonly shop: { api: N8nApi }) {}

	/** @returns how many there were to press */
	async look(): Promise<number> {
		const { api } = this.shop;
		const failed = await api.executions({ status: ['crashed', 'error'] });
		const fresh = failed.filter(({ id }) => !this.pressed.has(id));
		for (const { id, status } of fresh) {
			const reason = status === 'crashed' ? 'crashed' : await this.errorOf(id);
			if (!(await this.press(id))) continue;
			this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
			this.pressed.add(id);
		}
		return fresh.length;
	}

	/** @returns whether there was a main to take it; it answers once the retry has ended, and never when its worker is killed */
	private async press(id: string): Promise<boolean> {
		const answer = this.shop.api.call('POST', `/rest/executions/${id}/retry`, { loadWorkflow: false });
		const wasTaken = answer.then(
			() => true,
			({ status }: { status?: number }) => status !== undefined && status !== 502,
		);
		return await Promise.race([wasTaken, sleep(20_000, true, { ref: false })]);
	}

	/** Its first words. */
	private async errorOf(id: string): Promise<string> {
		const { data } = await this.shop.api.execution(id);
		return (data.resultData.error?.message ?? 'failed without a word').split(/ and |[.:]/)[0]!.slice(0, 60);
	}

	/** Looks until there is nothing left to do: nothing runs, and nothing has failed. */
	async clear(withinMs: number): Promise<void> {
		await eventually(
			'executions to end, and none to retry',
			async () => {
				const running = await this.shop.api.executions({ status: ['running', 'new'] });
				return running.length === 0 && (await this.look()) === 0;
			},
			withinMs,
		);
	}
}
