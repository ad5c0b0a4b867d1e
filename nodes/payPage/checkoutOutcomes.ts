import { setRecent } from '../core/recentMemory';
import type { PayPageKind } from './payPage';

/** What happened to payments, by checkout, oldest first: for buyers who come after the wait has ended. */
export type CheckoutOutcomes = Record<string, PayPageKind>;

const rememberedOutcomes = 200;

/** Known to all nodes of this process, until it ends. */
export const outcomesHere: CheckoutOutcomes = {};

const final: Array<string | undefined> = ['paid', 'reserved', 'pending', 'replaced'] satisfies PayPageKind[];

/** Keeps it if it is of use to the buyer later, in place of the oldest. */
export function rememberOutcome(
	outcomes: CheckoutOutcomes,
	checkoutId: string | undefined,
	outcome: string | undefined,
): void {
	if (!checkoutId || !final.includes(outcome)) return;
	setRecent(outcomes, checkoutId, outcome as PayPageKind, rememberedOutcomes);
}
