import { sameValue } from '../../core/money/amount';
import type { Amount } from '../../core/money/amount';
import type { Payment } from '../payment';
import { parseCustomId } from './chatBinding';
import type { Payee } from './payee';
import { isSeal, isSealOf, termsOf, type SealingApp } from './seal';

/** What was asked, as far as the caller knows it from elsewhere than the order itself. */
export interface Expectation {
	/** Amount in the order's currency; replaces the seal as the proof of what was asked. */
	amount?: Amount;
	/** Amount that is no proof, but makes for a better reason when the seal does not fit. */
	shown?: Amount;
	/** Who is to be paid, unless the seal of the order vouches for somebody else. */
	payee?: Payee;
	pageId?: string;
	psid?: string;
	/** Our mark on the order, which tells requests for payment apart. */
	mark?: string;
}

/** A payment of which it is known what was asked. */
type AskedPayment = Payment & { amount: Amount };

/**
 * Says why a payment must not be taken for what was asked: another amount, currency, intent, payee, chat or maker.
 * Called before any money moves and again after it. Undefined when everything is as asked.
 */
export function findMismatch(payment: Payment, expected: Expectation, app: SealingApp): string | undefined {
	const { amount, provider } = payment;
	if (!amount || payment.partCount !== 1) return 'The order does not have exactly one part to pay for.';
	const askedPayment: AskedPayment = { ...payment, amount };
	const sealed = findSealedPayee(askedPayment, app);
	return (
		whyOtherChat(payment, expected) ??
		whyOtherRequest(payment, expected) ??
		(expected.amount
			? whyOtherAmount(amount, expected.amount)
			: sealed
				? undefined
				: whyNotSealed(askedPayment, expected, app)) ??
		(sealed?.payee ? undefined : whyOtherPayee(provider, payment.payee, expected.payee))
	);
}

const notOurs =
	'The order was not created by these nodes. If you created it elsewhere, fill in Expected Amount and Expected Currency.';

const changedFor = (provider: string): string =>
	`The order was changed after these nodes created it: its amount, its currency, its chat or its payee. Or it was created with another ${provider} app or client secret.`;

function whyNotSealed(payment: AskedPayment, { shown }: Expectation, app: SealingApp): string {
	if (!isSeal(payment.mark)) return notOurs;
	const isReserving = payment.intent === 'reserve';
	if (findSealedPayee({ ...payment, intent: isReserving ? 'take' : 'reserve' }, app))
		return isReserving
			? 'The order was changed: it only reserves the money, but it was created to take it at once.'
			: 'The order was changed: it takes the money at once, but it was created only to reserve it.';
	return (shown && whyOtherAmount(payment.amount, shown)) ?? changedFor(payment.provider);
}

function whyOtherChat({ customId }: Payment, { pageId, psid }: Expectation): string | undefined {
	const binding = parseCustomId(customId);
	if (pageId && binding && binding.pageId !== pageId) return 'The order belongs to a chat with another Page.';
	if (psid && binding?.psid !== psid) return 'The order belongs to another chat.';
	return undefined;
}

const whyOtherRequest = ({ mark }: Payment, expected: Expectation): string | undefined =>
	expected.mark && mark !== expected.mark ? 'The order belongs to another request for payment.' : undefined;

function whyOtherAmount(asked: Amount, expected: Amount): string | undefined {
	if (asked.currency !== expected.currency)
		return `The order is in ${asked.currency}, but ${expected.currency} was asked for.`;
	if (!sameValue(asked.value, expected.value))
		return `The order is for ${asked.value} ${asked.currency}, but ${expected.value} ${expected.currency} was asked for.`;
	return undefined;
}

/**
 * The provider always says who is paid; the seal knows whether the merchant had named somebody.
 *
 * @returns the payee the merchant named, nobody when the app itself is to be paid, undefined without a fitting seal
 */
function findSealedPayee(payment: AskedPayment, app: SealingApp): { payee?: Payee } | undefined {
	const { email, accountId } = payment.payee ?? {};
	const claims: Array<Payee | undefined> = [
		undefined,
		...(accountId ? [{ accountId }] : []),
		...(email ? [{ email }] : []),
		...(email && accountId ? [{ email, accountId }] : []),
	];
	const { amount, intent, customId } = payment;
	return claims
		.map((payee) => ({ ...(payee && { payee }) }))
		.find((claim) => isSealOf(payment.mark, termsOf({ amount, intent, customId, ...claim }), app));
}

function whyOtherPayee(
	provider: string,
	payee: Payee | undefined,
	expected: Payee | undefined,
): string | undefined {
	if (!payee || !expected || isSamePayee(payee, expected)) return undefined;
	const name = payee.email ?? payee.accountId ?? 'somebody else';
	return `The order pays another ${provider} account, not yours: ${name}. If that is intended, fill in Expected Payee.`;
}

function isSamePayee(payee: Payee, expected: Payee): boolean {
	if (payee.accountId && expected.accountId) return payee.accountId === expected.accountId;
	const [email, expectedEmail] = [payee, expected].map((who) => who.email?.trim().toLowerCase());
	return email !== undefined && email === expectedEmail;
}
