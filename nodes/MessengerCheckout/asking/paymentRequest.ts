import type { IExecuteFunctions } from 'n8n-workflow';

import type { PayCard } from '../../checkout/asking/payCard';
import type { Sale } from '../../checkout/asking/payableOrder';
import { invoiceIdOf } from '../../checkout/asking/parkedCheckout';
import { leftOutOf, type CameFrom, type CameFromPart } from '../../checkout/terms/cameFrom';
import { parseCustomId, requireFittingReference, toCustomId } from '../../checkout/terms/chatBinding';
import { arrivalFor } from '../../checkout/terms/readArrival';
import { naming, requireOneForAll } from '../../core/oneForAll';
import { orderRequestIdFor, orderRequestIdOf, waitingRequestIdOf } from '../../core/requestId';
import { linesSourceOf } from './linesSource';
import { readPayCard } from './readPayCard';
import { readRequestOptions, usualCameFromDays, type RequestOptions } from './requestOptions.description';
import { psidField, requestOptions } from './requestPayment.description';
import { isTool } from '../../core/tool';
import {
	channelOf,
	isOneProduct,
	isPicture,
	namingProduct,
	namingRows,
	readCheckout,
	takesAllRows,
	toAsked,
	toSaveFor,
	wholeOrderDetails,
	type CartItems,
} from '../partners';
import { isSince } from '../versions';

/** Everything that is needed to ask a buyer for money, checked, before anything is done. */
export interface PaymentRequest extends Sale {
	pageId: string;
	psid: string;
	reference?: string;
	/** By which link or ad the buyer came: what the order says of it, and what it has no room for. */
	cameFrom?: CameFrom;
	cameFromLeftOut?: CameFromPart[];
	card: PayCard;
}

/** The key under which PayPal makes the order of this item once. */
function readRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return orderRequestIdOf(context, itemIndex, readRequestOptions(context, itemIndex).idempotencyKey);
}

/**
 * The same for an order that an execution waits for, which names it: two executions have two orders, and a key of the
 * merchant's has their invoice ID in common.
 */
export function readWaitingRequestId(context: IExecuteFunctions, itemIndex: number): string {
	return waitingRequestIdOf(context, itemIndex, readRequestOptions(context, itemIndex).idempotencyKey);
}

/** Where PayPal sends the buyer's browser. */
export interface BuyerLinks {
	returnUrl: string;
	cancelUrl: string;
}

/** The same while the language of its card is still being asked for: everything is checked. */
export type BegunRequest = Omit<PaymentRequest, 'card'> & { card: Promise<PayCard> };

/** Reads the fields of an operation that asks for money, like `beginPaymentRequest`, and waits for the card. */
export async function readPaymentRequest(
	context: IExecuteFunctions,
	group: number[],
	links?: BuyerLinks,
): Promise<PaymentRequest> {
	const request = await beginPaymentRequest(context, group, links);
	return { ...request, card: await request.card };
}

/**
 * Reads the fields of an operation that asks for money.
 *
 * @param group the item, or all that are one order: the fields besides the lines are those of the first
 * @param links where the buyer comes back to when the merchant names no place; the chat when left out
 * @throws InvalidInput that names the field, for everything PayPal or Messenger would refuse
 */
export async function beginPaymentRequest(
	context: IExecuteFunctions,
	group: number[],
	links?: BuyerLinks,
): Promise<BegunRequest> {
	const itemIndex = group[0]!;
	const psid = readRecipient(context, group);
	const channel = channelOf(context);
	await channel.requireUsable();
	const pageId = await channel.shopId();
	const options = readRequestOptions(context, itemIndex);
	const reference = options.reference?.trim() ?? '';
	const { cameFrom, unreadable } = arrivalFor(
		psid,
		options.cameFrom,
		options.cameFromDays ?? usualCameFromDays,
	);
	const items = readItems(context, group);
	const checkout = readCheckout(context, itemIndex, !isSince(3, context.getNode()), {
		...(items && { items }),
		experience: options,
	});
	const given = checkout.experience ?? {};
	const requestId = links ? readWaitingRequestId(context, itemIndex) : readRequestId(context, itemIndex);
	const invoiceId = checkout.invoiceId ? undefined : toInvoiceId(options, requestId);
	const whole = {
		...checkout,
		...(isSince(3, context.getNode()) && { lines: withPictureOfCard(checkout.lines, options.imageUrl) }),
		...(invoiceId !== undefined && { invoiceId }),
		...(options.saveAccount && { save: toSaveFor({ pageId, psid }) }),
		intent: options.intent,
		customId: toCustomId({ pageId, psid, ...(reference && { reference }), cameFrom }),
		experience: {
			...given,
			returnUrl: links?.returnUrl ?? (given.returnUrl || (await channel.linkToChat('checkout-returned'))),
			cancelUrl: links?.cancelUrl ?? (given.cancelUrl || (await channel.linkToChat('checkout-cancelled'))),
		},
	};
	requireFittingReference(whole.customId, reference, requestOptions.fields.reference.label);
	const asked = namingLines(context, itemIndex, items, () => toAsked(whole));
	const { card } = readPayCard(context, psid, asked, options, given.locale ?? '');
	return {
		pageId,
		psid,
		...(reference && { reference }),
		...(options.cameFrom && toCarried(cameFrom, unreadable, whole.customId)),
		asked,
		requestId,
		card,
		isKeyedSale: invoiceId !== undefined,
	};
}

function toCarried(
	wanted: CameFrom,
	unreadable: CameFromPart[],
	customId: string,
): Pick<PaymentRequest, 'cameFrom' | 'cameFromLeftOut'> {
	const carried = parseCustomId(customId)?.cameFrom;
	const leftOut = [...unreadable, ...leftOutOf(wanted, carried)];
	return { ...(carried && { cameFrom: carried }), ...(leftOut.length > 0 && { cameFromLeftOut: leftOut }) };
}

/** What is wrong with a line names where the merchant has it: a row, the one product, or the line of the cart. */
function namingLines<T>(
	context: IExecuteFunctions,
	itemIndex: number,
	items: CartItems | undefined,
	work: () => T,
): T {
	if (items) return namingRows(items, work);
	return isOneProduct(context, itemIndex) ? namingProduct(work) : work();
}

/** One product has one picture: what is on the card is at PayPal and on the receipt as well. */
function withPictureOfCard<Line extends { imageUrl?: string }>(lines: Line[], onCard = ''): Line[] {
	const url = onCard.trim();
	const [line, ...others] = lines;
	return line && others.length === 0 && !line.imageUrl && isPicture(url)
		? [{ ...line, imageUrl: url }]
		: lines;
}

/** The number under which money is taken once: of a key for ever, else for this item, however often it is retried. */
function toInvoiceId(
	{ idempotencyKey, makeInvoiceNumber, reference }: RequestOptions,
	requestId: string,
): string | undefined {
	const key = idempotencyKey?.trim();
	if (key) return invoiceIdOf(orderRequestIdFor(key));
	return makeInvoiceNumber ? invoiceIdOf(requestId, reference?.trim() || undefined) : undefined;
}

/**
 * Who is asked to pay.
 *
 * @throws InvalidInput that names the row, when it is for somebody else than the first
 */
function readRecipient(context: IExecuteFunctions, group: number[]): string {
	const people = group.map((itemIndex) => naming(itemIndex, () => psidField.read(context, itemIndex)));
	const other = people.findIndex((psid) => psid !== people[0]);
	if (other > 0)
		naming(group[other]!, () => {
			throw psidField.invalid(
				'is not the same person in all rows, but All Input Items are one order for one person',
				`Filter the rows by person first. To send each row its own card, set ${linesSourceOf(context.getNode()).label} to Fields Below.`,
			);
		});
	const { idempotencyKey } = requestOptions.fields;
	const { payeeEmail, payeeMerchantId } = wholeOrderDetails.fields;
	requireOneForAll(
		context,
		group,
		[payeeEmail, payeeMerchantId].map((field) => field.among('requestOptions', 'waitOptions')),
		[idempotencyKey.among('waitOptions')],
	);
	return people[0]!;
}

/**
 * The rows of the cart, where the lines come from them.
 *
 * @throws InvalidInput in a tool of an AI agent, whose one item is what the model has made up
 */
function readItems(context: IExecuteFunctions, group: number[]): CartItems | undefined {
	if (!takesAllRows(context, group[0]!)) return undefined;
	if (isTool(context.getNode()))
		throw linesSourceOf(context.getNode()).invalid(
			'is set to All Input Items, which an AI agent does not give',
			'Choose Fields Below or JSON.',
		);
	const input = context.getInputData();
	return { rows: group.map((index) => input[index]!.json), itemIndexes: group };
}
