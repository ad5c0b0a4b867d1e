import { Money } from '../../core/money/money';
import type { CallOptions } from '../../vendors/payPal/api/callOptions';
import { theThing } from '../../vendors/payPal/api/expectedAnswer';
import { payPalPath, type PayPal } from '../../vendors/payPal/api/payPal';
import { fromPayPal, type PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import { orderIdIn } from '../../vendors/payPal/occasions/payPalReading';
import type { Authorization, Capture } from '../../vendors/payPal/orders/order';
import { readOrder } from '../../vendors/payPal/orders/orders';
import { captureStatusOf, type CaptureStatus } from '../../vendors/payPal/orders/statuses';
import { idInLink } from '../../vendors/payPal/payments/simplifyPayment';
import { amountField } from '../panel/amount.description';

/** Of the money that was to be taken. */
export const tookNothing: Record<CaptureStatus, boolean> = {
	COMPLETED: false,
	DECLINED: true,
	PARTIALLY_REFUNDED: false,
	PENDING: false,
	REFUNDED: false,
	FAILED: true,
	unknown: false,
};

/**
 * What is still reserved, once parts of it were taken: where no amount is named, PayPal takes, or reserves, the full amount
 * again, and lets all captures add up to 115 %. https://developer.paypal.com/docs/api/payments/v2/#authorizations_capture
 * What was taken of the reservation that this one renewed is none of its own; both come to no more than the order.
 *
 * @returns undefined where nothing was taken of it; nothing, or less, where nothing is left
 */
export async function stillReserved(
	payPal: PayPal,
	id: string,
	options: CallOptions,
): Promise<Money | undefined> {
	const path = payPalPath`/v2/payments/authorizations/${id}`;
	const reserved = (await payPal.get(path, { expects: theThing(id), options })) as Authorization;
	const { status, amount } = reserved;
	if (status !== 'PARTIALLY_CAPTURED') return undefined;
	const order = await readOrder(payPal, orderIdIn(reserved) ?? '', options);
	const [unit] = order?.purchase_units ?? [];
	const taken = (unit?.payments?.captures ?? []).filter((one) => !tookNothing[captureStatusOf(one)]);
	const own = taken.filter((one) => [undefined, id].includes(authorizationOf(one)));
	const whole = own.length === taken.length ? amount : unit?.amount;
	if (!amount || !whole || taken.length === 0 || taken.some((one) => !one.amount))
		throw amountField.invalid(
			'is empty, and PayPal does not show how much is left',
			'Enter how much to take.',
		);
	const left = (all: PayPalMoney, captures: Capture[]) =>
		captures.reduce((rest, one) => rest.subtract(moneyOf(one.amount!)), moneyOf(all));
	const [ofIt, ofAll] = [left(amount, own), left(whole, taken)];
	return ofIt.isLessThan(ofAll) ? ofIt : ofAll;
}

const moneyOf = (amount: PayPalMoney): Money => Money.of(fromPayPal(amount));

const authorizationOf = ({ links, supplementary_data: data }: Capture): string | undefined =>
	data?.related_ids?.authorization_id ?? idInLink(links, 'up', '/v2/payments/authorizations/');
