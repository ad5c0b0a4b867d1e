import { parseCustomId } from './chatBinding';
import type { PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { sameValue } from '../../core/money/sameValue';
import { isSeal, isSealOf, termsOf, type Payee, type SealingApp } from './seal';
import type { PayableOrder } from '../judgement/judgePayment';

/** What was asked, as far as the caller knows it from elsewhere than the order itself. */
export interface Expectation {
	/** Amount in the order's currency; replaces the seal as the proof of what was asked. */
	amount?: { currency: string; value: string };
	/** Amount that is no proof, but makes for a better reason when the seal does not fit. */
	asked?: { currency: string; value: string };
	/** Who is to be paid, unless the seal of the order vouches for somebody else. */
	payee?: Payee;
	pageId?: string;
	psid?: string;
	/** Our mark on the order, which tells requests for payment apart. */
	referenceId?: string;
}

type Unit = NonNullable<PayableOrder['purchase_units']>[number];
type PayableUnit = Unit & { amount: PayPalMoney };

/**
 * Says why an order must not be taken for what was asked: another amount, currency, intent, payee, chat or maker.
 * Called before any money moves and again after it. Undefined when everything is as asked.
 */
export function findMismatch(
	order: PayableOrder,
	expected: Expectation,
	app: SealingApp,
): string | undefined {
	const units = order.purchase_units ?? [];
	const unit = units[0];
	if (!unit?.amount || units.length !== 1) return 'The order does not have exactly one part to pay for.';
	const payable: PayableUnit = { ...unit, amount: unit.amount };
	const sealed = findSealedPayee(payable, order.intent, app);
	return (
		whyOtherChat(unit, expected) ??
		whyOtherRequest(unit, expected) ??
		(expected.amount
			? whyOtherAmount(payable.amount, expected.amount)
			: sealed
				? undefined
				: whyNotSealed(payable, order.intent, expected, app)) ??
		(sealed?.payee ? undefined : whyOtherPayee(unit.payee, expected.payee))
	);
}

const notOurs =
	'The order was not created by these nodes. If you created it elsewhere, fill in Expected Amount and Expected Currency.';

const changed =
	'The order was changed after these nodes created it: its amount, its currency, its chat or its payee. Or it was created with another PayPal app or client secret.';

function whyNotSealed(
	unit: PayableUnit,
	intent: string | undefined,
	{ asked }: Expectation,
	app: SealingApp,
): string {
	if (!isSeal(unit.reference_id)) return notOurs;
	const isReserving = intent === 'AUTHORIZE';
	if (findSealedPayee(unit, isReserving ? 'CAPTURE' : 'AUTHORIZE', app))
		return isReserving
			? 'The order was changed: it only reserves the money, but it was created to take it at once.'
			: 'The order was changed: it takes the money at once, but it was created only to reserve it.';
	return (asked && whyOtherAmount(unit.amount, asked)) ?? changed;
}

function whyOtherChat({ custom_id: customId }: Unit, { pageId, psid }: Expectation): string | undefined {
	const binding = parseCustomId(customId);
	if (pageId && binding && binding.pageId !== pageId) return 'The order belongs to a chat with another Page.';
	if (psid && binding?.psid !== psid) return 'The order belongs to another chat.';
	return undefined;
}

const whyOtherRequest = ({ reference_id }: Unit, { referenceId }: Expectation): string | undefined =>
	referenceId && reference_id !== referenceId
		? 'The order belongs to another request for payment.'
		: undefined;

function whyOtherAmount(
	{ currency_code, value }: PayPalMoney,
	expected: NonNullable<Expectation['amount']>,
): string | undefined {
	if (currency_code !== expected.currency)
		return `The order is in ${currency_code}, but ${expected.currency} was asked for.`;
	if (!sameValue(value, expected.value))
		return `The order is for ${value} ${currency_code}, but ${expected.value} ${expected.currency} was asked for.`;
	return undefined;
}

/**
 * PayPal always says who is paid; the seal knows whether the merchant had named somebody.
 *
 * @returns the payee the merchant named, nobody when the app itself is to be paid, undefined without a fitting seal
 */
function findSealedPayee(
	unit: PayableUnit,
	intent: string | undefined,
	app: SealingApp,
): { payee?: Payee } | undefined {
	const { email_address, merchant_id } = unit.payee ?? {};
	const claims: Array<Payee | undefined> = [
		undefined,
		...(merchant_id ? [{ merchant_id }] : []),
		...(email_address ? [{ email_address }] : []),
		...(email_address && merchant_id ? [{ email_address, merchant_id }] : []),
	];
	const others = termsOf({ ...unit, payee: undefined }, intent);
	const found = claims
		.map((payee) => ({ ...(payee && { payee }) }))
		.find((claim) => isSealOf(unit.reference_id, { ...others, ...claim }, app));
	return found;
}

function whyOtherPayee(payee: Payee | undefined, expected: Payee | undefined): string | undefined {
	if (!payee || !expected || isSamePayee(payee, expected)) return undefined;
	const name = payee.email_address ?? payee.merchant_id ?? 'somebody else';
	return `The order pays another PayPal account, not yours: ${name}. If that is intended, fill in Expected Payee.`;
}

function isSamePayee(payee: Payee, expected: Payee): boolean {
	if (payee.merchant_id && expected.merchant_id) return payee.merchant_id === expected.merchant_id;
	const [email, expectedEmail] = [payee, expected].map((who) => who.email_address?.trim().toLowerCase());
	return email !== undefined && email === expectedEmail;
}
