import { closeText, openText } from '../core/closedText';
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

const use = 'checkout outcome';

/** What happened to a payment, closed with the app secret: whoever has the link of a card can't say so. */
export function closeOutcome(outcome: PayPageKind, checkoutId: string, appSecret: string): string {
	const { content, proof } = closeText(outcome, appSecret, use, checkoutId);
	return `${content}.${proof}`;
}

/** @returns undefined for what was not closed here, for this checkout */
export function openOutcome(
	text: string | undefined,
	checkoutId: string,
	appSecret: string,
): PayPageKind | undefined {
	const [content = '', proof = ''] = text?.split('.') ?? [];
	return openText({ content, proof }, appSecret, use, checkoutId) as PayPageKind | undefined;
}
