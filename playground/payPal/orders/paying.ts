import { payeeOf } from '../account.ts';
import { issue } from '../errors.ts';
import { fromMinor, sum, toMinor } from '../money.ts';
import { ceilingOf } from '../payments/authorization.ts';
import type { Ledger } from '../payments/ledger.ts';
import type { Instrument, Order, PurchaseUnit } from './order.ts';

/** @throws INSTRUMENT_DECLINED, or PAYER_ACTION_REQUIRED when the payer has to agree to more first */
export function refuseUnpayable(order: Order, instrument: Instrument): void {
	if (instrument.declines) throw issue('INSTRUMENT_DECLINED');
	if (instrument.needsPayer || exceedsApproval(order)) {
		order.status = 'PAYER_ACTION_REQUIRED';
		order.source ??= { name: 'paypal', shown: {} };
		throw issue('PAYER_ACTION_REQUIRED');
	}
}

/** Captures or authorizes every purchase unit, as the order intends. */
export function settle(order: Order, instrument: Instrument, ledger: Ledger): void {
	const { captureDeclines, pendingReason, processor, person } = instrument;
	for (const unit of order.units) {
		if (order.intent === 'CAPTURE') {
			const capture = ledger.capture({
				...paymentOf(unit, order),
				person,
				status: captureDeclines ? 'DECLINED' : pendingReason ? 'PENDING' : 'COMPLETED',
				reason: captureDeclines ? undefined : pendingReason,
				processor,
			});
			unit.captures.push(capture);
		} else {
			const authorization = ledger.authorizations.authorize({
				...paymentOf(unit, order),
				person,
				status: captureDeclines ? 'DENIED' : pendingReason ? 'PENDING' : 'CREATED',
				reason: !captureDeclines && pendingReason ? 'PENDING_REVIEW' : undefined,
			});
			unit.authorizations.push(authorization);
		}
	}
}

function exceedsApproval({ approvedTotal, units }: Order): boolean {
	if (approvedTotal === undefined) return false;
	const { currency_code } = units[0]!.amount;
	return sum(units.map((unit) => toMinor(unit.amount))) > ceilingOf(fromMinor(approvedTotal, currency_code));
}

/** What a payment for a purchase unit carries on. */
function paymentOf(unit: PurchaseUnit, order: Order) {
	const { currency_code, value } = unit.amount;
	return {
		orderId: order.id,
		amount: { currency_code, value },
		customId: unit.custom_id,
		invoiceId: unit.invoice_id,
		payee: payeeOf(unit.payee, order.maker),
	};
}
