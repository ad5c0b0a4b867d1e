import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { claimantOfExecution } from '../../checkout/once/claimant';
import type { Judgement } from '../../checkout/judgement/judgement';
import type { Settlement } from '../../checkout/settling/settlement';
import type { BeforePaying } from '../../checkout/settling/settlePayment';
import type { Waiter } from '../settling/leaveOnce';
import { settleOptions } from '../settling/settleOptions.description';
import { resumeWaiting, wayBackIn, type WaitState } from './resumeWaiting';

const choice = settleOptions.fields.whenNobodyWaits;

const leftAlone: Pick<Judgement, 'status' | 'reason'> = {
	status: 'CANCELLED',
	reason: `The buyer approved after the execution that waited for this payment had ended. No money was taken, as set in ${choice.label}.`,
};

/**
 * The other execution that waits for the payment, or has waited for it: it is asked before the money is taken, so that
 * it is the one to take it and to go on with it. See docs/decisions/0019-paid-once.md.
 */
export class OtherWaiter {
	private state: WaitState | undefined;

	/**
	 * @param whenNobodyWaits whether a payment is taken that is approved after the wait has ended
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly whenNobodyWaits: 'take' | 'leave',
	) {}

	readonly beforePaying: BeforePaying = async (approved) => {
		const isReserving = approved.payment?.intent === 'reserve';
		this.state = await resumeWaiting(this.context, approved, isReserving ? 'reserved' : 'paid');
		switch (this.state) {
			case 'none':
				return undefined;
			case 'over':
				return this.whenNobodyWaits === 'leave' ? { ...approved.judgement, ...leftAlone } : undefined;
			case 'goneOn':
			case 'agentTold':
				return 'lookAgain';
			case 'unsure':
				if (this.whenNobodyWaits === 'leave') throw this.couldNotAsk();
				return 'lookAgain';
		}
	};

	/** Whoever goes on with the money of this settlement, where it was waited for; who still waits is told to. */
	async goneOn(settlement: Settlement): Promise<Waiter | undefined> {
		const { status } = settlement.judgement;
		if (status !== 'PAID' && status !== 'AUTHORIZED') return undefined;
		const money = status === 'PAID' ? 'paid' : 'reserved';
		if (this.state === undefined || this.state === 'unsure')
			this.state = await resumeWaiting(this.context, settlement, money);
		const hasGoneOn = this.state === 'goneOn';
		// None but this one: whatever has started it, the order is its own.
		const wayBack =
			hasGoneOn || this.state === 'none' ? await wayBackIn(this.context, settlement) : undefined;
		return wayBack && { claimant: claimantOfExecution(wayBack.resumeToken), hasGoneOn };
	}

	private couldNotAsk(): NodeOperationError {
		return new NodeOperationError(
			this.context.getNode(),
			'The execution that waits for this payment did not say whether it is still waiting',
			{
				description: `No money was taken. The execution may be running right now: settle the payment again in a minute, which Retry On Fail does by itself, or choose ${choice.nameOf('take')} in ${choice.label}.`,
			},
		);
	}
}
