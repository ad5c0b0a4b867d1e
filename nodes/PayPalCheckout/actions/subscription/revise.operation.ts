import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { holds, isList, noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import { customIdForChange } from '../../../vendors/payPal/billing/sealedSubscription';
import { approveUrlOf, type Subscription } from '../../../vendors/payPal/billing/subscription';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { anyPlanField, subscriptionIdField, toPlanId } from '../../billing/billingIds.description';
import { quantityField } from '../../billing/quantity.description';
import { chatLinkFor, onlyForChatOfSubscription } from '../../billing/subscriptionChat';
import { subscriptionPage, toApplicationContext } from '../../billing/subscriptionPage';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { forPayPal, requireSubscription, simplifierOf } from './requireSubscription';

const newPlan = anyPlanField
	.with({
		description: 'The plan to change to. Left empty, the plan stays. It has to be for the same product.',
	})
	.guarded();

const newQuantity = quantityField.with({
	description: 'For how many pieces from now on. Left empty, it stays as it is.',
});

const options = onceOptions.and(onlyForChatOfSubscription);

const fields: Field[] = [subscriptionIdField, newPlan, newQuantity, subscriptionPage, simplifyField, options];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const callOptions = forPayPal(options.read(context, itemIndex));
	const chosen = newPlan.read(context, itemIndex);
	const planId = chosen && toPlanId(chosen, newPlan);
	const quantity = newQuantity.read(context, itemIndex);
	if (!planId && !quantity)
		throw newPlan.invalid('and Quantity are both empty', 'Choose another plan, another quantity, or both.');
	const read = async () => await requireSubscription(context, itemIndex, options.read(context, itemIndex));
	const before = await read();
	const changes = {
		...(planId && planId !== before.plan_id && { planId }),
		...(quantity && quantity !== (before.quantity ?? '1') && { quantity }),
	};
	const simplify = await simplifierOf(context);
	if (Object.keys(changes).length === 0)
		return toOutput(context, itemIndex, { status: 200, body: before }, (one) => ({
			...simplify(one),
			changed: false,
		}));
	const app = await payPal.credentials();
	const page = toApplicationContext(subscriptionPage.read(context, itemIndex), {
		...link('returnUrl', chatLinkFor(before.custom_id, app, 'subscription-returned')),
		...link('cancelUrl', chatLinkFor(before.custom_id, app, 'subscription-cancelled')),
	});
	// First the proof, then the change: the buyer may agree at any moment.
	await prove(payPal, before, customIdForChange(before, changes, app), callOptions);
	const revised = (await payPal.post(payPalPath`/v1/billing/subscriptions/${before.id}/revise`, {
		expects: holds({ links: isList }),
		onceByItself: true,
		body: {
			...(changes.planId && { plan_id: changes.planId }),
			...(changes.quantity && { quantity: changes.quantity }),
			...page,
		},
		fields: { parts: { plan_id: newPlan, quantity: newQuantity } },
		options: callOptions,
	})) as Pick<Subscription, 'links'>;
	const approveUrl = approveUrlOf(revised);
	return toOutput(context, itemIndex, { status: 200, body: await read() }, (now) => ({
		...simplify(now),
		...(approveUrl && { approveUrl }),
		changed: !approveUrl,
		asked: { planId: changes.planId ?? now.plan_id, quantity: changes.quantity ?? now.quantity },
	}));
}

/** Makes the reference prove what the subscription is to become. */
async function prove(
	payPal: PayPal,
	{ id }: Subscription,
	customId: string | undefined,
	callOptions: CallOptions,
): Promise<void> {
	if (!customId) return;
	await payPal.patch(payPalPath`/v1/billing/subscriptions/${id}`, {
		expects: noContent,
		onceByItself: true,
		body: [{ op: 'replace', path: '/custom_id', value: customId }],
		options: callOptions,
	});
}

const link = <Name extends string>(name: Name, url: string | undefined): { [key in Name]?: string } =>
	url ? ({ [name]: url } as { [key in Name]: string }) : {};

export const revise: DeclaredOperation = {
	name: 'Revise',
	value: 'revise',
	action: 'Revise subscription',
	description: 'Change the plan or the quantity: gives the link at which the buyer agrees',
	fields,
	concurrency,
	lane: subscriptionIdField,
	execute,
};
