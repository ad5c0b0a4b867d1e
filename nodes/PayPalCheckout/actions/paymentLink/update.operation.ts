import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { either, holds, noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import {
	hasOwnPrices,
	toLinkRequest,
	type LinkTerms,
} from '../../../vendors/payPal/paymentLinks/linkRequest';
import { simplifyPaymentLink, type PaymentLink } from '../../../vendors/payPal/paymentLinks/paymentLink';
import { readPrice } from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { paymentLinkField, toPaymentLinkId } from './paymentLinkField.description';
import { choicesField, priceField, productDetails, productName } from './product.description';
import { linkPath, readLink } from './readLink';
import { readDetails } from './readProduct';

const changes = collection({
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description: 'What is to be different. The rest stays, and so do the link and its currency.',
	options: [productName, priceField.with({ description: 'What one piece costs from now on' })],
}).and(...productDetails);

const fields: Field[] = [paymentLinkField, changes, simplifyField, onceOptions];

/** PayPal replaces a link as a whole: it is read, changed and written back. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const id = toPaymentLinkId(paymentLinkField.read(context, itemIndex));
	const options = onceOptions.read(context, itemIndex);
	const quiet = withoutSimulation(options);
	const before = await readLink(payPal, id, quiet);
	const terms = readChanges(context, itemIndex, before);
	const answer = await payPal.answer<PaymentLink | undefined>({
		method: 'PUT',
		path: linkPath(id),
		body: toLinkRequest(terms, before),
		fields: {
			parts: { line_items: { parts: { name: changes.fields.name, unit_amount: changes.fields.price } } },
		},
		// PayPal's guide knows both.
		expects: either(noContent, holds({ id })),
		// The same as a whole, however often it is written.
		onceByItself: true,
		options,
	});
	const body = answer.body ?? (await readLink(payPal, id, quiet));
	return toOutput(context, itemIndex, { status: 200, body }, simplifyPaymentLink);
}

function readChanges(context: IExecuteFunctions, itemIndex: number, before: PaymentLink): LinkTerms {
	const given = changes.read(context, itemIndex);
	const [item] = before.line_items ?? [];
	const dimensions = item?.variants?.dimensions;
	const known = [item?.unit_amount, ...(dimensions ?? []).flatMap(({ options }) => options.map(priceOf))];
	const currency = known.find((money) => money)?.currency_code ?? 'USD';
	const { name } = textWithin('name', given.name, changes.fields.name);
	const terms = {
		...readDetails(given, changes.fields, currency),
		...(name && { name }),
		...(isFilled(given.price) && { price: readPrice(given.price, currency, changes.fields.price) }),
	};
	if (Object.keys(terms).length === 0)
		throw changes.invalid('contains nothing that would change the link', 'Add a change with a new value.');
	if (terms.price && !terms.choices && hasOwnPrices(dimensions))
		throw changes.fields.price.invalid(
			'would change nothing: the options of this link have prices of their own',
			`Add ${choicesField.label} with the new prices instead.`,
		);
	requirePrices(terms, item?.unit_amount !== undefined);
	return terms;
}

/** @param hadOne whether the link had a price for all options */
function requirePrices({ choices, price }: LinkTerms, hadOne: boolean): void {
	if (!choices || price || hadOne) return;
	if (choices[0]!.options.every(({ unit_amount: own }) => own)) return;
	throw changes.fields.price.invalid(
		`is empty, and not every option of ${choicesField.label} has its own`,
		'Enter a price for those that have none.',
	);
}

const priceOf = <Money>({ unit_amount: price }: { unit_amount?: Money }): Money | undefined => price;

export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update payment link',
	description: 'Change the product or its price. The link stays the same.',
	fields,
	concurrency,
	lane: paymentLinkField,
	execute,
};
