import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { hasOwnPrices, toLinkRequest } from '../../../vendors/payPal/paymentLinks/linkRequest';
import {
	paymentLinksPath,
	simplifyPaymentLink,
	type LinkRequest,
	type PaymentLink,
} from '../../../vendors/payPal/paymentLinks/paymentLink';
import { readPrice } from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { choicesField, currencyField, priceField, productDetails, productName } from './product.description';
import { readDetails } from './readProduct';

const nameField = productName.with({ required: true });

const details = collection({
	displayName: 'Details',
	name: 'details',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: productDetails,
});

const fields: Field[] = [nameField, priceField, currencyField, details, simplifyField, changeOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const body = readRequest(context, itemIndex);
	const requestId = requestIdOf(context, itemIndex, { verb: 'paylink', to: [] }, idempotencyKey);
	const answer = await payPalOf(context).answer<PaymentLink>({
		method: 'POST',
		path: paymentLinksPath,
		body,
		fields: { parts: { line_items: { parts: { name: nameField, unit_amount: priceField } } } },
		expects: holds({ id: isText }),
		requestId,
		options,
	});
	if (answer.status === 200) requireSame(answer.body, body);
	return toOutput(context, itemIndex, answer, simplifyPaymentLink, requestId);
}

function readRequest(context: IExecuteFunctions, itemIndex: number): LinkRequest {
	const currency = currencyField.read(context, itemIndex);
	const { name } = textWithin('name', nameField.read(context, itemIndex), nameField);
	if (!name) throw nameField.invalid('is empty', 'Enter what is sold.');
	const terms = readDetails(details.read(context, itemIndex), details.fields, currency);
	const price = priceField.read(context, itemIndex);
	const everyHasOne = terms.choices?.[0]?.options.every(({ unit_amount: own }) => own);
	if (!isFilled(price) && hasOwnPrices(terms.choices) && !everyHasOne)
		throw priceField.invalid(
			`is empty, and not every option of ${choicesField.label} has its own`,
			'Enter a price here for those that have none.',
		);
	return toLinkRequest({
		...terms,
		name,
		...((isFilled(price) || !everyHasOne) && { price: readPrice(price, currency, priceField) }),
	});
}

/** PayPal answers a request ID it knows with the link it made then, whatever is asked now. */
function requireSame(made: PaymentLink, { line_items: [asked] = [] }: LinkRequest): void {
	const [item] = made.line_items ?? [];
	if (!item) return;
	const priceOf = (one: typeof item | undefined) =>
		[one?.unit_amount, ...(one?.variants?.dimensions?.[0]?.options.map((option) => option.unit_amount) ?? [])]
			.filter((money) => money !== undefined)
			.map(({ value, currency_code }) => `${currency_code} ${Number(value)}`)
			.join();
	const valuesOf = (list: Array<{ value: string }> = []) =>
		list
			.map(({ value }) => Number(value))
			.filter(Boolean)
			.join();
	const hasOtherCosts = (['shipping', 'taxes'] as const).some(
		(name) => item[name] && valuesOf(item[name]) !== valuesOf(asked?.[name]),
	);
	if (item.name === asked?.name && priceOf(item) === priceOf(asked) && !hasOtherCosts) return;
	throw changeOptions.fields.idempotencyKey.invalid(
		': PayPal already has a payment link with this key, for another product or price',
		'Use a separate key for each link. Nothing was made.',
	);
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create payment link',
	description: 'Get a link with which anybody can buy one product, as often as they like',
	fields,
	concurrency,
	execute,
};
