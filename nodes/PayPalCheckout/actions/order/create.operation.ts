import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { invoiceIdOf } from '../../../checkout/asking/parkedCheckout';
import { requireFittingReference, toCustomId } from '../../../checkout/terms/chatBinding';
import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { before, between, fieldsOf, isSince, since } from '../../../core/panel/nodeVersion';
import { untilTomorrowMs, wishFrom } from '../../../core/lostWishes';
import { requireOneForAll } from '../../../core/oneForAll';
import type { OperationResult } from '../../../core/operation';
import type { Checkout } from '../../../vendors/payPal/orders/checkout';
import { readCheckout } from '../../../vendors/payPal/panel/checkout.description';
import { cartLines, requireQuantities } from '../../../vendors/payPal/panel/cart.description';
import { currencyField } from '../../../vendors/payPal/panel/currency.description';
import { wholeOrderDetails } from '../../../vendors/payPal/panel/orderDetails.description';
import { intentField } from '../../../vendors/payPal/panel/intent.description';
import { namingRows, type CartItems } from '../../../vendors/payPal/panel/productLines';
import { toOrderRequest } from '../../../vendors/payPal/orders/orderRequest';
import { haveDifferentPrices } from '../../../vendors/payPal/orders/shippingOptions';
import { answerToCreate, approveUrlOf, type Order } from '../../../vendors/payPal/orders/orders';
import { orderRequestIdOf } from '../../../core/requestId';
import { requireSameCart } from '../../../vendors/payPal/orders/sameCart';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import {
	cartFields,
	cartFieldsBefore,
	createLinesSource,
	takesAllInput,
	toLine,
	unitsJson,
} from './cartSources.description';
import { toChatId } from '../../panel/chatIds';
import { hintOf } from '../../panel/hints';
import { wasMadeBefore } from '../../../vendors/payPal/orders/madeBefore';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { askOnce } from '../../payments/askOnce';
import { requirePerson } from './paymentSource.description';
import { simplifyField } from '../../panel/simplify.description';
import {
	createOptions,
	allCreateOptions,
	wholeCreateOptions,
	type CreateOptions,
} from './createOptions.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

/** A buyer has three hours to open the payment link. https://developer.paypal.com/docs/api/orders/v2/#definition-order */
const lifetimeMs = 3 * 60 * 60 * 1000;

const fields: Field[] = [
	...fieldsOf(before(2), [intentField, ...cartFieldsBefore]),
	...fieldsOf(since(2), cartFields),
	...fieldsOf(between(2, 3), [wholeOrderDetails]),
	...fieldsOf(before(3), [simplifyField]),
	...fieldsOf(before(2), [createOptions]),
	...fieldsOf(between(2, 3), [wholeCreateOptions]),
	...fieldsOf(since(3), [allCreateOptions]),
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group = [itemIndex],
): Promise<OperationResult> {
	requireOneForAll(
		context,
		group,
		[
			createOptions.fields.merchantEmail,
			createOptions.fields.merchantId,
			wholeOrderDetails.fields.payeeEmail.among(createOptions.name),
			wholeOrderDetails.fields.payeeMerchantId.among(createOptions.name),
		],
		[
			createOptions.fields.idempotencyKey,
			createOptions.fields.pageId,
			createOptions.fields.psid,
			createOptions.fields.vaultId,
			wholeOrderDetails.fields.invoiceId.among(createOptions.name),
			currencyField,
		],
	);
	const given = wholeCreateOptions.read(context, itemIndex);
	if (given.vaultId) requirePerson(context, createOptions.fields.vaultId);
	const { attributionId, merchantEmail, merchantId, simulateError } = given;
	const notes: string[] = [];
	const { items, ...carts } = readCarts(context, itemIndex, group);
	const checkout: Checkout = {
		...readCheckout(context, itemIndex, isBefore(context), {
			...carts,
			...(items && { items }),
			experience: given,
		}),
		...(carts.units && { units: carts.units }),
		intent: given.intent ?? intentField.read(context, itemIndex),
		customId: customIdOf(given),
		...(given.referenceId && { referenceId: given.referenceId }),
		...(given.save && { save: given.save }),
		...(given.vaultId && { vaultId: given.vaultId }),
	};
	const request = items
		? namingRows(items, () => toOrderRequest(checkout, notes))
		: toOrderRequest(checkout, notes);
	requireFittingReference(
		request.purchase_units[0]?.custom_id,
		given.reference,
		createOptions.fields.reference.label,
	);
	if (!given.referenceId && haveDifferentPrices(request)) notes.push(choiceBreaksSeal);
	const ownId = orderRequestIdOf(context, itemIndex, given.idempotencyKey);
	const options = { attributionId, merchantEmail, merchantId, simulateError };
	const make = async (requestId: string) => {
		// Charged at once, and PayPal keeps the key for six hours: it takes money for an invoice ID once.
		if (given.vaultId) request.purchase_units[0]!.invoice_id ??= invoiceIdOf(requestId);
		const begunMs = Date.now();
		const answer = await answerToCreate(payPalOf(context), request, requestId, options);
		return { requestId, answer, isReplay: wasMadeBefore(answer, Date.now() - begunMs) };
	};
	const isKeyed = !given.vaultId || Boolean(given.idempotencyKey?.trim());
	const wish = {
		isKeyed,
		wished: wishFrom(context, 'order', request, options),
		ownId,
		keptMs: untilTomorrowMs,
	};
	const { answer, isReplay, requestId } = await askOnce(context, itemIndex, wish, make);
	if (isReplay) requireSameCart(answer.body, request);
	context.addExecutionHints(...notes.map((note) => hintOf(itemIndex, note)));
	return toOutput(context, itemIndex, answer, simplify, requestId, isReplay);
}

const choiceBreaksSeal =
	'Shipping Options have different prices, so Settle Payment takes the money only if the buyer keeps the preselected one. Use Order: Capture instead, or give them all the same price.';

/** An order that was charged at once has nothing left that could expire. */
const simplify = (order: Order): IDataObject => ({
	...simplifyOrder(order),
	...(approveUrlOf(order) && { expiresAt: expiryOf(order) }),
});

const isBefore = (context: IExecuteFunctions): boolean => !isSince(2, context.getNode());

interface Carts extends Pick<Partial<Checkout>, 'lines' | 'units'> {
	items?: CartItems;
}

/** Where the cart comes from, where that is not the fields or JSON. */
function readCarts(context: IExecuteFunctions, itemIndex: number, group: number[]): Carts {
	const source = createLinesSource.read(context, itemIndex);
	if (source === 'units') return { lines: [], units: unitsJson.read(context, itemIndex) };
	if (source !== 'input') return {};
	const input = context.getInputData();
	const rows = group.map((index) => input[index]!.json);
	if (!isBefore(context)) return { items: { rows, itemIndexes: group } };
	const lines = rows.map(toLine);
	requireQuantities(lines);
	return { lines: cartLines.parseAll(lines) };
}

/** The chat the order is for, or a text of the merchant's own. */
function customIdOf({ psid, pageId, reference, customId }: CreateOptions): string | undefined {
	if (!psid?.trim() && !pageId?.trim()) return customId;
	const { fields } = createOptions;
	return toCustomId({
		pageId: toChatId(pageId, fields.pageId),
		psid: toChatId(psid, fields.psid),
		...(reference?.trim() && { reference: reference.trim() }),
	});
}

function expiryOf({ create_time: created }: Order): string {
	const createdMs = Date.parse(created ?? '');
	return new Date((Number.isNaN(createdMs) ? Date.now() : createdMs) + lifetimeMs).toISOString();
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create order',
	description: 'Turn a cart into an order and get its payment link',
	fields,
	groupOf(context, itemIndex) {
		return takesAllInput(context, itemIndex) ? 'one order' : undefined;
	},
	concurrency,
	execute,
};
