import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { payPalOf, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { readPlan, readSubscription, subscriptionsPath } from '../../../vendors/payPal/billing/billing';
import { sealedCustomId } from '../../../vendors/payPal/billing/sealedSubscription';
import { simplifySubscription, type Subscription } from '../../../vendors/payPal/billing/subscription';
import { haveSameTerms } from '../../../vendors/payPal/money/sameTerms';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { planField, toPlanId } from '../../billing/billingIds.description';
import { notFound } from '../../billing/notFound';
import { quantityField } from '../../billing/quantity.description';
import {
	chatLinkFor,
	pageIdField,
	psidField,
	readChat,
	referenceField,
} from '../../billing/subscriptionChat';
import { subscriptionPage, toApplicationContext } from '../../billing/subscriptionPage';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyAnd } from '../../panel/simplify.description';
import { ownText, subscriptionDetails } from './subscriptionDetails.description';
import { needsPlan, ownPricesOf, toDetails } from './subscriptionRequest';

const options = changeOptions.and(referenceField);

const fields: Field[] = [
	planField,
	quantityField,
	psidField,
	pageIdField,
	subscriptionDetails,
	...simplifyAnd(options, subscriptionPage),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const { idempotencyKey, reference, ...callOptions } = options.read(context, itemIndex);
	const planId = toPlanId(planField.read(context, itemIndex));
	const quantity = quantityField.read(context, itemIndex);
	const details = subscriptionDetails.read(context, itemIndex);
	const chat = readChat(psidField.read(context, itemIndex), pageIdField.read(context, itemIndex), reference);
	const app = await payPal.credentials();
	const page = toApplicationContext(subscriptionPage.read(context, itemIndex), {
		...toLink('returnUrl', chatLinkFor(chat, app, 'subscription-returned')),
		...toLink('cancelUrl', chatLinkFor(chat, app, 'subscription-cancelled')),
	});
	const plan = needsPlan(details)
		? await readPlan(payPal, planId, withoutSimulation(callOptions))
		: undefined;
	if (needsPlan(details) && !plan) throw notFound(planField, 'plan', planId);
	const terms = { customId: chat ?? '', planId, quantity: quantity || '1', ...ownPricesOf(details, plan) };
	const customId = chat ? sealedCustomId(terms, app) : textWithin('text', details.customId, ownText).text;
	const body = {
		plan_id: planId,
		...(quantity && { quantity }),
		...(customId && { custom_id: customId }),
		...toDetails(details, plan),
		...page,
	};
	const requestId = requestIdOf(context, itemIndex, { verb: 'subscribe', to: [] }, idempotencyKey);
	const answer = (await payPal.answer({
		method: 'POST',
		path: subscriptionsPath,
		body,
		fields: { parts: written },
		expects: aNewThing,
		requestId,
		prefer: 'representation',
		options: callOptions,
	})) as PayPalAnswer<Subscription>;
	const hasOwnPrice = 'plan' in body;
	const made =
		answer.body.plan_id && !(answer.status === 200 && hasOwnPrice)
			? answer.body
			: {
					...(await readSubscription(payPal, answer.body.id, withoutSimulation(callOptions))),
					...answer.body,
				};
	requireSame(made, body);
	return toOutput(context, itemIndex, { ...answer, body: made }, simplifySubscription, requestId);
}

/** Under PayPal's names. */
const written = {
	plan_id: planField,
	quantity: quantityField,
	custom_id: psidField,
	shipping_amount: subscriptionDetails.fields.shippingAmount,
	start_time: subscriptionDetails.fields.startTime,
	plan: subscriptionDetails.fields.ownPrice,
};

const toLink = <Name extends string>(name: Name, url: string | undefined): { [key in Name]?: string } =>
	url ? ({ [name]: url } as { [key in Name]: string }) : {};

/** PayPal answers a request ID it knows with the subscription it made then, whatever is asked now. */
function requireSame(
	made: Subscription,
	asked: Pick<Subscription, 'custom_id' | 'plan' | 'plan_id' | 'quantity' | 'shipping_amount'>,
): void {
	const isSame =
		haveSameTerms(asked.shipping_amount ?? { value: '0' }, made.shipping_amount) &&
		(asked.plan !== undefined || made.plan_overridden !== true) &&
		haveSameTerms(asked.plan, made.plan) &&
		(made.plan_id === undefined || made.plan_id === asked.plan_id) &&
		(made.custom_id ?? '') === (asked.custom_id ?? '') &&
		(made.quantity ?? '1') === (asked.quantity ?? '1');
	if (isSame) return;
	throw options.fields.idempotencyKey.invalid(
		': PayPal already has a subscription with this key, for another buyer or another plan',
		'Use a separate key for each subscription. Nothing was sent to the buyer.',
	);
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create subscription',
	description: 'Get the link at which a buyer subscribes to a plan',
	fields,
	concurrency,
	execute,
};
