import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toBuyerPage, type BuyerPageKind } from '../../shared/buyerPage';
import { isPreview } from '../../shared/linkPreview';
import type { PayPalCredentials } from '../../shared/payPal/credentials';
import { approveUrlOf } from '../../shared/payPal/orders';
import { settleOrder, type Settlement } from '../settleOrder';
import { toSettlementItem } from '../settlementItem';
import { findOrMakeLiveOrder } from './liveOrder';
import { toParkedItem, type ParkedItem } from './parkedCheckout';

const notPaid = 0;
const paid = 1;

/**
 * A browser, or our own n8n, calls at the waiting execution. It goes on only when PayPal says that the payment
 * is decided; everything else gets an answer and leaves it waiting.
 */
export async function answerBuyer(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parked = toParkedItem(this.evaluateExpression('{{ $json }}'));
	if (!parked) return show.call(this, { chatUrl: 'https://m.me' }, 'trouble');
	if (isPreview(this.getHeaderData()['user-agent'])) return show.call(this, parked, 'preview');
	const { step, token } = this.getQueryData() as { step?: string; token?: string };
	return await answer.call(this, parked, step, token).catch((error: Error) => {
		this.logger.warn(`Messenger Checkout could not answer a buyer (${step}): ${error.message}`);
		return show.call(this, parked, 'trouble');
	});
}

async function answer(
	this: IWebhookFunctions,
	parked: ParkedItem,
	step: string | undefined,
	token: string | undefined,
): Promise<IWebhookResponseData> {
	switch (step) {
		case 'return':
		case 'settled':
			return await settle.call(this, parked, String(token ?? ''));
		case 'cancel':
			return cancel.call(this, parked, String(token ?? ''));
		default:
			return await pay.call(this, parked);
	}
}

async function pay(this: IWebhookFunctions, parked: ParkedItem): Promise<IWebhookResponseData> {
	const order = await findOrMakeLiveOrder.call(this, parked.checkout);
	if (!order) return show.call(this, parked, 'closed');
	if (order.status === 'APPROVED' || order.status === 'COMPLETED')
		return await settle.call(this, parked, order.id);
	return redirect.call(this, approveUrlOf(order)!);
}

async function settle(
	this: IWebhookFunctions,
	parked: ParkedItem,
	orderId: string,
): Promise<IWebhookResponseData> {
	if (!/^[A-Z0-9]{1,36}$/.test(orderId)) return show.call(this, parked, 'invalid');
	const app = await this.getCredentials<PayPalCredentials>('payPalCheckoutApi');
	const { pageId, psid } = parked;
	const settlement = await settleOrder.call(this, orderId, { pageId, psid }, app);
	if (!isOrderOf(parked, settlement)) return show.call(this, parked, 'invalid');
	const { approveUrl } = settlement;
	switch (settlement.judgement.status) {
		case 'PAID':
			return resume.call(this, parked, settlement, paid, 'paid');
		case 'DECLINED':
			return show.call(this, parked, 'declined', approveUrl);
		case 'AWAITING_APPROVAL':
			return approveUrl ? redirect.call(this, approveUrl) : show.call(this, parked, 'trouble');
		case 'EXPIRED':
			return show.call(this, parked, 'cancelled');
		case 'MISMATCH':
			return show.call(this, parked, 'invalid');
		default:
			return resume.call(this, parked, settlement, notPaid, 'pending');
	}
}

/** The order was made by this very request for payment: it names this execution, under our seal. */
const isOrderOf = ({ checkout }: ParkedItem, { order }: Settlement): boolean =>
	!order || order.purchase_units?.[0]?.reference_id === checkout.order.purchase_units[0]!.reference_id;

function cancel(this: IWebhookFunctions, parked: ParkedItem, orderId: string): IWebhookResponseData {
	const onCancel = this.getNodeParameter('waitOptions.onCancel', 'keepWaiting') as string;
	if (onCancel === 'keepWaiting') return show.call(this, parked, 'cancelled');
	const judgement = {
		status: 'CANCELLED' as const,
		reason: 'The buyer cancelled at PayPal.',
		amount: parked.payment.amount,
	};
	return resume.call(this, parked, { orderId, judgement }, notPaid, 'cancelled');
}

function resume(
	this: IWebhookFunctions,
	parked: ParkedItem,
	settlement: Settlement,
	output: number,
	kind: BuyerPageKind,
): IWebhookResponseData {
	const { checkout, chatUrl, ...known } = parked;
	const { requestId } = checkout;
	const json: IDataObject = {
		...(known as unknown as IDataObject),
		...toSettlementItem(settlement),
		requestId,
	};
	const { noWebhookResponse } = show.call(this, { chatUrl }, kind);
	return { noWebhookResponse, workflowData: output === paid ? [[], [{ json }]] : [[{ json }], []] };
}

function redirect(this: IWebhookFunctions, url: string): IWebhookResponseData {
	this.getResponseObject().redirect(url);
	return { noWebhookResponse: true };
}

/** The header tells the page in front what became of the payment, so that it still knows when we no longer wait. */
function show(
	this: IWebhookFunctions,
	{ chatUrl }: Pick<ParkedItem, 'chatUrl'>,
	kind: BuyerPageKind,
	payUrl?: string,
): IWebhookResponseData {
	const acceptLanguage = this.getHeaderData()['accept-language'];
	this.getResponseObject()
		.status(200)
		.set({ 'Cache-Control': 'no-store', 'X-Checkout-Outcome': kind })
		.type('html')
		.send(
			toBuyerPage({ kind, chatUrl, ...(acceptLanguage && { acceptLanguage }), ...(payUrl && { payUrl }) }),
		);
	return { noWebhookResponse: true };
}
