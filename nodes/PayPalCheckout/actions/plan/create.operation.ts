import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { plansPath } from '../../../vendors/payPal/billing/billing';
import { simplifyPlan, type Plan } from '../../../vendors/payPal/billing/plan';
import { toPlanRequest, type PlanTerms } from '../../../vendors/payPal/billing/planRequest';
import { haveSameTerms } from '../../../vendors/payPal/money/sameTerms';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { productField, toProductId } from '../../billing/billingIds.description';
import {
	billsOutstanding,
	currencyField,
	everyField,
	failureThreshold,
	ifSetupFails,
	numberOfPayments,
	planDescription,
	planName,
	priceField,
	pricingModel,
	setupFee,
	taxIncluded,
	taxPercentage,
	tiersField,
	trialsField,
	unitField,
} from '../../billing/planTerms.description';
import {
	readCount,
	readFrequency,
	readPercentage,
	readPlanPrice,
	readPrice,
	readTrials,
} from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyAnd } from '../../panel/simplify.description';

const requiredName = planName.with({ required: true });

const quantitySupported = booleanField({
	displayName: 'Buyers Choose a Quantity',
	name: 'quantitySupported',
	type: 'boolean',
	default: false,
	description: 'Whether a subscription can be for several pieces, each at this price',
}).guarded();

const isDraft = booleanField({
	displayName: 'Not for Sale Yet',
	name: 'isDraft',
	type: 'boolean',
	default: false,
	description: 'Whether nobody can subscribe until Plan: Activate',
}).guarded();

const options = changeOptions.and(
	billsOutstanding,
	failureThreshold,
	ifSetupFails,
	isDraft,
	planDescription,
	pricingModel,
	quantitySupported,
	setupFee,
	taxIncluded,
	taxPercentage,
	tiersField,
);

const fields: Field[] = [
	productField,
	requiredName,
	priceField,
	currencyField.guarded(),
	everyField,
	unitField,
	...simplifyAnd(options, numberOfPayments, trialsField),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { idempotencyKey, merchantEmail, merchantId, attributionId, simulateError } = options.read(
		context,
		itemIndex,
	);
	const body = toPlanRequest(readTerms(context, itemIndex));
	const requestId = requestIdOf(context, itemIndex, { verb: 'plan', to: [] }, idempotencyKey);
	const answer = (await payPalOf(context).answer({
		method: 'POST',
		path: plansPath,
		body,
		fields: { parts: written },
		expects: holds({ id: isText }),
		requestId,
		prefer: 'representation',
		options: { merchantEmail, merchantId, attributionId, simulateError },
	})) as PayPalAnswer<Plan>;
	const { billing_cycles, payment_preferences, taxes = { percentage: '0' } } = body;
	const terms = {
		billing_cycles,
		payment_preferences: { setup_fee: { value: '0' }, ...payment_preferences },
		taxes,
	};
	const { product_id: productId = body.product_id } = answer.body;
	if (answer.status === 200 && !(productId === body.product_id && haveSameTerms(terms, answer.body)))
		throw options.fields.idempotencyKey.invalid(
			': PayPal already has a plan with this key, for another price or product',
			'Use a separate key for each plan. Nothing was made.',
		);
	return toOutput(context, itemIndex, answer, simplifyPlan, requestId);
}

/** Under PayPal's names. */
const written = {
	product_id: productField,
	name: requiredName,
	description: options.fields.description,
	billing_cycles: { parts: { pricing_scheme: priceField, total_cycles: numberOfPayments } },
	payment_preferences: { parts: { setup_fee: setupFee, payment_failure_threshold: failureThreshold } },
	taxes: { parts: { percentage: taxPercentage } },
};

function readTerms(context: IExecuteFunctions, itemIndex: number): PlanTerms {
	const given = options.read(context, itemIndex);
	const currency = currencyField.read(context, itemIndex);
	const { name } = textWithin('name', requiredName.read(context, itemIndex), requiredName);
	if (!name) throw requiredName.invalid('is empty', 'Enter what buyers subscribe to.');
	const price = readPlanPrice(
		priceField.read(context, itemIndex),
		given.tiers,
		given.pricingModel ?? pricingModel.values[1]!,
		currency,
	);
	return {
		productId: toProductId(productField.read(context, itemIndex)),
		name,
		...textWithin('description', given.description, options.fields.description),
		price,
		frequency: readFrequency(
			everyField.read(context, itemIndex),
			unitField.read(context, itemIndex),
			everyField,
		),
		numberOfPayments: readCount(numberOfPayments.read(context, itemIndex), numberOfPayments, 0),
		trials: readTrials(trialsField.read(context, itemIndex), currency),
		...(isFilled(given.setupFee) && { setupFee: readPrice(given.setupFee, currency, setupFee) }),
		...(given.ifSetupFails && { ifSetupFails: given.ifSetupFails }),
		failureThreshold: readCount(given.failureThreshold ?? 1, failureThreshold, 0),
		billsOutstanding: (given.billsOutstanding ?? 'true') === 'true',
		...(isFilled(given.taxPercentage) && {
			taxes: {
				percentage: readPercentage(given.taxPercentage!, taxPercentage),
				inclusive: (given.taxIncluded ?? 'true') === 'true',
			},
		}),
		quantitySupported: given.quantitySupported === true || 'tiers' in price,
		isDraft: given.isDraft === true,
	};
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create plan',
	description: 'Say how much is charged for a product, and how often',
	fields,
	concurrency,
	execute,
};
