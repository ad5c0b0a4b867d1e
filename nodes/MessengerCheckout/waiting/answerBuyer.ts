import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { BuyerPageKind } from '../../payPage/buyerPage';
import { checkoutIdParameter } from '../../payPage/checkoutLink';
import { outcomesHere, rememberOutcome } from '../../payPage/checkoutOutcomes';
import { isPreview } from '../../payPage/linkPreview';
import { findMismatch } from '../../checkout/terms/mismatch';
import { approveUrlOf, isOrderId, readOrder, type Order } from '../../vendors/payPal/orders/orders';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { headerText, queryText } from '../../core/webhook/requestText';
import { redirectBuyer, showBuyerPage } from '../../payPage/showBuyerPage';
import { isTool } from '../../core/tool';
import { outcomeHeader } from '../../payPage/waitingExecution';
import { whatFailed } from '../../core/whatFailed';
import { notPaid, outputCountOf, outputFor, showsReserved } from '../outputs';
import { settleOrder, type Settlement } from '../../checkout/settling/settlePayment';
import { toSettlementItem } from '../../checkout/settling/settlementItem';
import { findOrMakeLiveOrder } from '../../checkout/asking/liveOrder';
import { toUnknownPayment } from '../../checkout/asking/paidBefore';
import {
	checkoutIdOf,
	expectationOf,
	invoiceIdOfKey,
	toPayUrl,
	type ParkedItem,
} from '../../checkout/asking/parkedCheckout';
import { readParked } from './parkedData';

/**
 * A browser, or our own n8n, calls at the waiting execution. It goes on only when PayPal says that the payment
 * is decided; everything else gets an answer and leaves it waiting.
 */
export async function answerBuyer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parked = readParked(context);
	if (!parked) return show(context, { chatUrl: 'https://m.me' }, 'trouble');
	if (isPreview(headerText(context, 'user-agent'))) return show(context, parked, 'preview');
	if (queryText(context, checkoutIdParameter) !== checkoutIdOf(parked))
		return show(context, parked, 'closed');
	const step = toStep(queryText(context, 'step'));
	return await answer(context, parked, step, queryText(context, 'token')).catch((error: unknown) => {
		context.logger.warn(`Messenger Checkout could not answer a buyer (${step}): ${whatFailed(error)}`);
		return show(context, parked, 'trouble', toPayUrl(parked));
	});
}

type Step = 'pay' | 'return' | 'settled' | 'cancel';

/** What a buyer has written into the address is none of ours, and nothing for the log. */
const toStep = (step: string | undefined): Step =>
	step === 'return' || step === 'settled' || step === 'cancel' ? step : 'pay';

async function answer(
	context: IWebhookFunctions,
	parked: ParkedItem,
	step: Step,
	token: string | undefined,
): Promise<IWebhookResponseData> {
	switch (step) {
		case 'return':
		case 'settled':
			return await settle(context, parked, token ?? '');
		case 'cancel':
			return await cancel(context, parked, token ?? '');
		case 'pay':
			return await pay(context, parked);
	}
}

async function pay(context: IWebhookFunctions, parked: ParkedItem): Promise<IWebhookResponseData> {
	const payPal = payPalOf(context);
	let isPaidBefore = false;
	const order = await findOrMakeLiveOrder(payPal, parked.checkout, () => (isPaidBefore = true));
	if (!order) return close(context, parked, isPaidBefore);
	const app = await payPal.credentials();
	const approveUrl = approveUrlOf(order);
	const isDecided = order.status === 'APPROVED' || order.status === 'COMPLETED';
	if (!approveUrl || isDecided || findMismatch(order, expectationOf(parked), app))
		return await settle(context, parked, order.id);
	return redirectBuyer(context, approveUrl);
}

async function settle(
	context: IWebhookFunctions,
	parked: ParkedItem,
	orderId: string,
): Promise<IWebhookResponseData> {
	const payPal = payPalOf(context);
	if (!isOrderId(orderId)) return show(context, parked, 'invalid');
	const app = await payPal.credentials();
	const settlement = await settleOrder(payPal, orderId, expectationOf(parked), app);
	if (settlement.order && !isOrderOf(parked, settlement.order)) return show(context, parked, 'invalid');
	const { approveUrl } = settlement;
	switch (settlement.judgement.status) {
		case 'PAID':
			return resume(context, parked, settlement, 'paid');
		case 'AUTHORIZED':
			return resume(context, parked, settlement, 'reserved');
		case 'DECLINED':
			if (settlement.isRefusedForGood) return show(context, parked, 'declined');
			return show(context, parked, 'declined', approveUrl ?? toPayUrl(parked));
		case 'AWAITING_APPROVAL':
			if (approveUrl) return redirectBuyer(context, approveUrl);
			return show(context, parked, 'trouble', toPayUrl(parked));
		case 'EXPIRED':
			return show(context, parked, 'cancelled');
		case 'CANCELLED':
			// The money was taken for another order with the same invoice ID.
			if (settlement.order?.status === 'APPROVED') return close(context, parked, true);
			// PayPal ended the order, and the next tap opens another; a reservation is ended by the merchant.
			if (!settlement.judgement.authorizationId) return show(context, parked, 'cancelled');
			return resume(context, parked, settlement, 'closed');
		case 'REFUNDED':
		case 'PARTIALLY_REFUNDED':
			return resume(context, parked, settlement, 'closed');
		case 'MISMATCH':
			if (!settlement.order) return show(context, parked, 'invalid');
			return resume(context, parked, settlement, 'invalid');
		default:
			return resume(context, parked, settlement, 'pending');
	}
}

/** Nothing can be paid here any more. Where another execution was paid for the same sale, the wait is over too. */
function close(context: IWebhookFunctions, parked: ParkedItem, isPaidBefore: boolean): IWebhookResponseData {
	const invoiceId = isPaidBefore ? invoiceIdOfKey(parked.checkout) : undefined;
	if (!invoiceId) return show(context, parked, 'closed');
	return resume(context, parked, toUnknownPayment(invoiceId, parked.payment.amount), 'closed');
}

/** The order was made by this very request for payment: it names this execution, under our seal. */
const isOrderOf = (parked: ParkedItem, order: Order): boolean =>
	order.purchase_units?.[0]?.reference_id === expectationOf(parked).referenceId;

async function cancel(
	context: IWebhookFunctions,
	parked: ParkedItem,
	orderId: string,
): Promise<IWebhookResponseData> {
	const order = isOrderId(orderId) ? await readOrder(payPalOf(context), orderId) : undefined;
	const own = order && isOrderOf(parked, order) ? order : undefined;
	if (own?.status === 'COMPLETED') return await settle(context, parked, orderId);
	const onCancel = context.getNodeParameter('waitOptions.onCancel', 'keepWaiting') as string;
	// One approved in another window may be paid at any moment: it is never called unpaid.
	const isOver = own !== undefined && own.status !== 'APPROVED' && onCancel !== 'keepWaiting';
	if (!isOver) return show(context, parked, 'cancelled');
	const judgement = {
		status: 'CANCELLED' as const,
		reason: 'The buyer cancelled at PayPal.',
		amount: parked.payment.amount,
	};
	return resume(context, parked, { orderId, judgement }, 'cancelled');
}

function resume(
	context: IWebhookFunctions,
	parked: ParkedItem,
	settlement: Settlement,
	kind: BuyerPageKind,
): IWebhookResponseData {
	const { checkout, chatUrl, ...known } = parked;
	const { requestId } = checkout;
	const json: IDataObject = {
		...(known as unknown as IDataObject),
		...toSettlementItem(settlement),
		requestId,
	};
	rememberOutcome(outcomesHere, checkoutIdOf(parked), kind);
	const { noWebhookResponse } = show(context, { chatUrl }, kind);
	const node = context.getNode();
	const length = outputCountOf(node.parameters);
	const hasReserved = showsReserved(node.parameters);
	const leaving = isTool(node) ? notPaid : outputFor(settlement.judgement.status, hasReserved);
	const workflowData = Array.from({ length }, (_, output) => (output === leaving ? [{ json }] : []));
	return { noWebhookResponse, workflowData };
}

/** The header tells the page in front what became of the payment, so that it still knows when we no longer wait. */
function show(
	context: IWebhookFunctions,
	{ chatUrl }: Pick<ParkedItem, 'chatUrl'>,
	kind: BuyerPageKind,
	payUrl?: string,
): IWebhookResponseData {
	const page = { kind, chatUrl, ...(payUrl && { payUrl }) };
	return showBuyerPage(context, page, { [outcomeHeader]: kind });
}
