import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { notice } from '../../../core/fields/notice';
import { textField } from '../../../core/fields/textField';
import { isBlank } from '../../../core/guards';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { OnOutput, type OperationResult } from '../../../core/operation';
import type { Expectation } from '../../../checkout/terms/mismatch';
import { channelOf, providerOf, readMoney, toOrderId } from '../../partners';
import type { Payee } from '../../../checkout/terms/payee';
import { isTool } from '../../../core/tool';
import { leaveOnce } from '../../settling/leaveOnce';
import { notPaid } from '../../outputs';
import { outputFieldsBefore, readOutputChoice } from '../../settling/outputChoice';
import { settleOptions, wholeSettleOptions } from '../../settling/settleOptions.description';
import { keepSettled } from '../../../checkout/settling/justSettled';
import { settlePayment as settle } from '../../../checkout/settling/settlePayment';
import { toSettlementItem } from '../../../checkout/settling/settlementItem';
import {
	isPaidBefore,
	toParkedItem,
	wasNeverAsked,
	wasWithdrawn,
	type ParkedItem,
} from '../../../checkout/asking/parkedCheckout';
import { keepForPayment } from '../../../checkout/keep';
import { OtherWaiter } from '../../waiting/otherWaiter';
import {
	settleParked,
	toParkedSettlementItem,
	type ParkedSettlement,
} from '../../../checkout/settling/settleParked';

const orderNotice = notice({
	displayName: 'After the PayPal Checkout Trigger, Order ID is filled in by itself: leave it as it is.',
	name: 'orderNotice',
	type: 'notice',
	default: '',
});

const orderIdField = textField({
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	default: '={{ $json.orderId }}',
	placeholder: 'e.g. 5O190127TN364715T',
	description:
		'The PayPal order to settle. Returned by Request Payment and the PayPal Checkout Trigger. An item that Request Payment and Wait gave up on has none: its order is looked up.',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { json } = context.getInputData()[itemIndex]!;
	const given = orderIdField.read(context, itemIndex);
	const provider = providerOf(context);
	const parked = !given || given === json.orderId ? toParkedItem(json, provider) : undefined;
	if (!given && !parked && (wasNeverAsked(json) || wasWithdrawn(json))) return new OnOutput(notPaid, json);
	// It left through Paid when it was paid. Where another execution was paid, it may have no ID.
	if (given === (json.orderId ?? '') && isPaidBefore(json)) return new OnOutput(notPaid, json);
	const options = wholeSettleOptions.read(context, itemIndex);
	const waiter = new OtherWaiter(context, options.whenNobodyWaits ?? 'take');
	const settlement = await settleItem(context, itemIndex, given, parked, waiter);
	await keepSettled(context, providerOf(context), settlement);
	const waiting = await waiter.goneOn(settlement);
	const item = parked ? toParkedSettlementItem(parked, settlement) : toSettlementItem(settlement);
	// Nothing after a model can continue with it, and a model has no business reading the way back.
	if (isTool(context.getNode())) delete item.checkout;
	return await leaveOnce(context, itemIndex, settlement, item, {
		...readOutputChoice(context, itemIndex, options),
		waiter: waiting,
		isAnonymous: options.leaveOutPersonalData ?? false,
	});
}

/** An item whose wait ended unpaid may have several orders, or none yet: those of its pay link are looked up. */
async function settleItem(
	context: IExecuteFunctions,
	itemIndex: number,
	given: string,
	parked: ParkedItem | undefined,
	waiter: OtherWaiter,
): Promise<ParkedSettlement> {
	const provider = providerOf(context);
	const orderId = parked ? '' : toOrderId(given, orderIdField.label);
	const expected = await readExpectation(context, itemIndex);
	return parked
		? await settleParked(provider, parked, expected, waiter.beforePaying)
		: await settle(provider, orderId, expected, waiter.beforePaying);
}

async function readExpectation(context: IExecuteFunctions, itemIndex: number): Promise<Expectation> {
	const { expectedAmount, expectedCurrency, expectedPayee, expectedPsid } = wholeSettleOptions.read(
		context,
		itemIndex,
	);
	const pageId = await channelOf(context).shopId();
	const money = isBlank(expectedAmount)
		? undefined
		: readMoney(expectedAmount, expectedCurrency ?? 'USD', settleOptions.fields.expectedAmount.label);
	return {
		pageId,
		...(money && { amount: money.toAmount() }),
		...(expectedPayee?.trim() && { payee: toPayee(expectedPayee.trim()) }),
		// Once added, it has to name somebody, like Only for Chat With: a mistake never opens the door.
		...(expectedPsid !== undefined && { psid: expectedPsid }),
	};
}

const toPayee = (account: string): Payee =>
	account.includes('@') ? { email: account } : { accountId: account };

export const settlePayment: DeclaredOperation = {
	name: 'Settle Payment',
	value: 'settlePayment',
	action: 'Settle payment',
	description: 'Take the money if the buyer approved, and say whether the order is paid',
	fields: [
		orderNotice,
		orderIdField,
		...outputFieldsBefore,
		...fieldsOf(before(3), [settleOptions]),
		...fieldsOf(since(3), [wholeSettleOptions]),
	],
	outputs: ['Not Paid', 'Paid'],
	keep: keepForPayment,
	whenFailed: { payment: { status: 'UNKNOWN', reason: 'PayPal could not be reached, or did not answer.' } },
	execute,
};
