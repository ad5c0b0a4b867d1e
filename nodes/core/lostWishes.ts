import type { IExecuteFunctions } from 'n8n-workflow';

import { readExecutionMark } from './executionMark';
import { ownValue } from './ownValue';
import { setRecent } from './recentMemory';
import { digestOf } from './requestId';
import { workflowData } from './staticData';

/** For what is wished for every day or month: a wish of the day before is none of today, also where a day has 23 hours. */
export const untilTomorrowMs = 22 * 60 * 60 * 1000;

/** What makes it the same wish where no ID of PayPal's says so: it is of the same account, too. */
export const wishFrom = (context: IExecuteFunctions, name: string, ...what: unknown[]): string[] => [
	name,
	digestOf([JSON.stringify([context.getNode().credentials, ...what])]),
];

/** For a person, where a lost wish was asked for again. */
export const askedBefore =
	"An earlier try asked for the same thing and never got PayPal's answer. This one asked again with the same request ID, so it is done only once in total. If you want it done a second time, run it again.";

/** Something that was asked of PayPal, and may have been done: its answer never came. */
interface LostWish {
	requestId: string;
	/** Which run of which node asked, in which execution; before 0.2.0 the execution alone. */
	execution: string;
	/** When, since 0.2.0. */
	at?: number;
}

/** How many lost wishes are kept, the newest ones. */
const maximum = 200;

/** By what was wished for; in this process, and in the workflow for the time after a restart. */
const lostHere: Record<string, LostWish[]> = {};

/** The request ID of a lost wish, by the own one of whoever has asked for it again: Retry asks with it once more. */
const askedAgainHere: Record<string, string> = {};

/** What may be wished for twice. Somebody who asks for the same again may not know that it was done. */
export class Wish {
	private readonly name: string;
	private readonly execution: string;

	/** @param parts what makes it the same wish: what is done, to which payment, how much of it */
	constructor(
		private readonly context: IExecuteFunctions,
		parts: string[],
		private readonly keptMs = Infinity,
	) {
		this.name = JSON.stringify(parts);
		const { $runIndex } = context.getWorkflowDataProxy(0);
		this.execution = [
			readExecutionMark(context) ?? context.getExecutionId(),
			context.getNode().id,
			$runIndex,
		].join(' ');
	}

	/**
	 * The request ID under which another run has asked for the same and got no answer: of another execution, of another node,
	 * or of a loop that tries again. It stays the one of this run and item, however often they are repeated.
	 *
	 * @param ownId what it would be asked for with otherwise
	 */
	findLost(ownId: string): string | undefined {
		const data = workflowData(this.context);
		const before = askedAgainHere[ownId] ?? ownValue(data.paymentsAskedAgain, ownId);
		if (before) return before;
		const lost = this.lost().find(
			({ requestId, execution, at = 0 }) =>
				execution !== this.execution && requestId !== ownId && at > Date.now() - this.keptMs,
		);
		if (!lost) return undefined;
		const { requestId } = lost;
		const kept = { ...data.paymentsAskedAgain };
		for (const store of [askedAgainHere, kept]) setRecent(store, ownId, requestId, maximum);
		data.paymentsAskedAgain = kept;
		// From here on it is this run's: another item of it has its own.
		this.lose(requestId);
		return requestId;
	}

	/** No answer came, or again none: it is as old as when that was so first. */
	lose(requestId: string): void {
		const { at = Date.now() } = this.lost().find((lost) => lost.requestId === requestId) ?? {};
		this.answered(requestId);
		const data = workflowData(this.context);
		const kept = { ...data.unansweredPayments };
		for (const store of [lostHere, kept]) {
			const lost = [...(store[this.name] ?? []), { requestId, execution: this.execution, at }];
			setRecent(store, this.name, lost, maximum);
		}
		data.unansweredPayments = kept;
	}

	/** PayPal has said what happened to it. */
	answered(requestId: string): void {
		for (const store of this.stores()) {
			const left = store[this.name]?.filter((lost) => lost.requestId !== requestId);
			if (left?.length) store[this.name] = left;
			else delete store[this.name];
		}
	}

	private lost(): LostWish[] {
		return this.stores().flatMap((store) => store[this.name] ?? []);
	}

	/** As they are now: another item may have lost something meanwhile. */
	private stores(): Array<Record<string, LostWish[]>> {
		return [lostHere, workflowData(this.context).unansweredPayments ?? {}];
	}
}
