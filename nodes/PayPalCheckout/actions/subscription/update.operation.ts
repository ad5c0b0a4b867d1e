import type { IExecuteFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import { decimalField } from '../../../core/fields/decimalField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { currencyOf, regularCycleOf } from '../../../vendors/payPal/billing/plan';
import { customIdForChange, pricesOf } from '../../../vendors/payPal/billing/sealedSubscription';
import type { Subscription } from '../../../vendors/payPal/billing/subscription';
import type { SealingApp } from '../../../checkout/terms/seal';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { subscriptionIdField } from '../../billing/billingIds.description';
import {
	billsOutstanding,
	failureThreshold,
	numberOfPayments,
	taxPercentage,
} from '../../billing/planTerms.description';
import { readCount, readPercentage, readPrice } from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requireSubscription, simplifierOf } from './requireSubscription';
import { ownPrice, ownText, shippingAmount } from './subscriptionDetails.description';

const outstandingBalance = decimalField({
	displayName: 'Outstanding Balance',
	name: 'outstandingBalance',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0',
	description: 'What the buyer still owes from now on. It can only become less; 0 forgives all of it.',
});

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_patch */
const changes = collection({
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description:
		'What is to be different for this buyer, without asking them. Plan and quantity are changed with Subscription: Revise.',
	options: [
		ownText,
		numberOfPayments,
		outstandingBalance,
		ownPrice,
		failureThreshold,
		shippingAmount,
		taxPercentage,
		billsOutstanding,
	],
}).guarded();

const fields: Field[] = [subscriptionIdField, changes, simplifyField, onceOptions];

interface Patch {
	op: 'add' | 'replace';
	path: string;
	value: unknown;
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const options = onceOptions.read(context, itemIndex);
	const given = changes.read(context, itemIndex);
	const read = async () => await requireSubscription(context, itemIndex, options);
	const subscription = await read();
	const patches = toPatches(given, subscription, await payPal.credentials());
	if (patches.length === 0)
		throw changes.invalid(
			'contains nothing that would change the subscription',
			'Add a change with a new value.',
		);
	await payPal.patch(payPalPath`/v1/billing/subscriptions/${subscription.id}`, {
		expects: noContent,
		onceByItself: true,
		body: patches,
		options,
	});
	return toOutput(context, itemIndex, { status: 200, body: await read() }, await simplifierOf(context));
}

function toPatches(
	given: ReturnType<typeof changes.read>,
	subscription: Subscription,
	app: SealingApp,
): Patch[] {
	const { plan = {}, billing_info: billing } = subscription;
	const currency = currencyOf(plan) ?? billing?.outstanding_balance?.currency_code ?? '';
	const amountOf = (value: number | string | undefined, field: Field) =>
		toPayPal(readMoney(value, currency, field.label).toAmount());
	const regular = `/plan/billing_cycles/@sequence==${regularCycleOf(plan)?.sequence ?? 1}`;
	const replace = (path: string, value: unknown): Patch => ({ op: 'replace', path, value });
	return [
		...toReference(given.customId, subscription),
		...(isFilled(given.ownPrice)
			? [
					replace(`${regular}/pricing_scheme/fixed_price`, readPrice(given.ownPrice, currency, ownPrice)),
					...toSeal(subscription, readPrice(given.ownPrice, currency, ownPrice).value, app),
				]
			: []),
		...(given.numberOfPayments === undefined
			? []
			: [replace(`${regular}/total_cycles`, readCount(given.numberOfPayments, numberOfPayments, 0))]),
		...(isFilled(given.outstandingBalance)
			? [replace('/billing_info/outstanding_balance', amountOf(given.outstandingBalance, outstandingBalance))]
			: []),
		...(isFilled(given.shippingAmount)
			? [
					{
						op: subscription.shipping_amount ? ('replace' as const) : ('add' as const),
						path: '/shipping_amount',
						value: amountOf(given.shippingAmount, shippingAmount),
					},
				]
			: []),
		...(given.failureThreshold === undefined
			? []
			: [
					replace(
						'/plan/payment_preferences/payment_failure_threshold',
						readCount(given.failureThreshold, failureThreshold, 0),
					),
				]),
		...(given.billsOutstanding
			? [replace('/plan/payment_preferences/auto_bill_outstanding', given.billsOutstanding === 'true')]
			: []),
		...(isFilled(given.taxPercentage)
			? [replace('/plan/taxes/percentage', readPercentage(given.taxPercentage!, taxPercentage))]
			: []),
	];
}

/** @throws InvalidInput when it would take the place of the chat */
function toReference(text: string | undefined, { custom_id: customId }: Subscription): Patch[] {
	const { own } = textWithin('own', text, ownText);
	if (!own) return [];
	if (parseCustomId(customId))
		throw ownText.invalid(
			': this subscription is for a chat, and PayPal keeps the chat where your text would be',
			'Leave it out.',
		);
	return [{ op: customId ? 'replace' : 'add', path: '/custom_id', value: own }];
}

/** Together with the price, so that it is proven from the same moment on. */
function toSeal(subscription: Subscription, price: string, app: SealingApp): Patch[] {
	const cycles = subscription.plan?.billing_cycles ?? [];
	const { sequence } = regularCycleOf({ billing_cycles: cycles }) ?? {};
	const ownPrices = pricesOf(cycles).map(([cycle, now]): [number, string] => [
		cycle,
		cycle === sequence ? price : now,
	]);
	const customId = customIdForChange(subscription, { ownPrices }, app);
	return customId ? [{ op: 'replace', path: '/custom_id', value: customId }] : [];
}

export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update subscription',
	description: 'Change the price, the shipping and more for one buyer',
	fields,
	concurrency,
	lane: subscriptionIdField,
	execute,
};
