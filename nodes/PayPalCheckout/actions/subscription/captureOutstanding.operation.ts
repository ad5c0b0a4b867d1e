import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { decimalField } from '../../../core/fields/decimalField';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { Money } from '../../../core/money/money';
import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import type { OperationResult } from '../../../core/operation';
import { aNewThing, either } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalPath } from '../../../vendors/payPal/api/payPal';
import {
	simplifyTransaction,
	type Subscription,
	type Transaction,
} from '../../../vendors/payPal/billing/subscription';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { fromPayPal, toPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { simplifyAmount } from '../../../vendors/payPal/orders/simplifyOrder';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { subscriptionIdField } from '../../billing/billingIds.description';
import { concurrency } from '../../concurrency';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { changePayment } from '../../payments/changePayment';
import { requireSubscription } from './requireSubscription';

const collectField = optionsField({
	displayName: 'Collect',
	name: 'collect',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'A Part', value: 'part', description: 'The amount below' },
		{ name: 'All That Is Owed', value: 'all' },
	],
	default: 'all',
	description: 'How much of the outstanding balance is taken',
}).guarded();

const amountField = decimalField({
	displayName: 'Amount',
	name: 'amount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12.00',
	description: 'In the currency of the plan, and not more than is owed',
	displayOptions: { show: { collect: ['part'] } },
}).guarded();

const noteField = textField({
	displayName: 'Note to Buyer',
	name: 'note',
	type: 'string',
	default: 'Outstanding balance of your subscription',
	description: 'At most 128 characters',
	most: 128,
});

const fields: Field[] = [
	subscriptionIdField,
	collectField,
	amountField,
	noteField,
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = changeOptions.read(context, itemIndex);
	const { note } = textWithin('note', noteField.read(context, itemIndex), noteField);
	if (!note) throw noteField.invalid('is empty', 'Tell the buyer what the payment is for.');
	const subscription = await requireSubscription(context, itemIndex, options);
	const owed = subscription.billing_info?.outstanding_balance;
	const isPart = collectField.read(context, itemIndex) === 'part';
	const { idempotencyKey } = options;
	const purpose = { verb: 'collect', to: [subscription.id] };
	const ownId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
	// A part that was taken before is no longer owed: PayPal says so under the same request ID.
	const wasAsked =
		isPart && (asked.has(ownId) || Boolean(idempotencyKey?.trim()) || context.getMode() === 'retry');
	const owesNothing = !(Number(owed?.value) > 0);
	if (!owed || (owesNothing && !wasAsked)) return nothingOwed(subscription);
	const amount = isPart ? readPart(context, itemIndex, owed, wasAsked) : owed;
	asked.set(ownId, true);
	const changed = await changePayment(context, itemIndex, {
		verb: 'collect',
		id: subscription.id,
		path: payPalPath`/v1/billing/subscriptions/${subscription.id}/capture`,
		expects: either(aNewThing, ({ status, body }) => status === 202 && body === undefined),
		amount,
		body: { note, capture_type: 'OUTSTANDING_BALANCE', amount },
		fields: { parts: { note: noteField, amount: amountField } },
		options,
	}).catch((error: unknown) => {
		if (owesNothing && payPalFailureOf(error)?.kind === 'refused') return undefined;
		throw error;
	});
	if (!changed) return nothingOwed(subscription);
	const { answer, requestId } = changed;
	const made = answer.body as Transaction | undefined;
	if (made && !simplifyField.read(context, itemIndex)) return { ...made };
	return {
		subscriptionId: subscription.id,
		collected: made?.status !== 'DECLINED',
		// PayPal may answer that it has begun, without what comes of it.
		...(made ? simplifyTransaction(made) : { status: 'PENDING', amount: simplifyAmount(amount) }),
		requestId,
	};
}

/** In this process, by the request IDs of this run or key. */
const asked = new RecentMemory<string, true>(5000);

/** That is what was wanted: no error, and nothing is taken twice. */
const nothingOwed = ({ id, billing_info: billing }: Subscription): IDataObject => ({
	subscriptionId: id,
	collected: false,
	...(billing?.outstanding_balance && {
		outstandingBalance: simplifyAmount(billing.outstanding_balance),
	}),
});

/** @throws InvalidInput when it is no amount, zero, or more than is owed */
function readPart(
	context: IExecuteFunctions,
	itemIndex: number,
	owed: PayPalMoney,
	wasAsked: boolean,
): PayPalMoney {
	const money = readMoney(amountField.read(context, itemIndex), owed.currency_code, amountField.label);
	if (money.isZero) throw amountField.invalid('is zero', 'Enter how much is to be taken.');
	if (!wasAsked && Money.of(fromPayPal(owed)).isLessThan(money))
		throw amountField.refused(
			money.toAmount().value,
			`is more than the ${owed.value} ${owed.currency_code} that are owed`,
			'Nothing was taken. Enter at most what is owed, or choose All That Is Owed.',
		);
	return toPayPal(money.toAmount());
}

export const captureOutstanding: DeclaredOperation = {
	name: 'Capture Outstanding Balance',
	value: 'captureOutstanding',
	action: 'Capture outstanding balance of subscription',
	description: 'Take what could not be charged before',
	fields,
	concurrency,
	lane: subscriptionIdField,
	execute,
};
