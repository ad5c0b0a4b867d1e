import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { PaidBefore } from '../../checkout/asking/paidBefore';
import { checkoutIdOf, toPayUrl, type ParkedItem } from '../../checkout/asking/parkedCheckout';
import { toSettlementItem } from '../../checkout/settling/settlementItem';
import type { Settlement } from '../../checkout/settling/settlement';
import { takeStep, type Step } from '../../checkout/waiting/takeStep';
import { without } from '../../core/passOn';
import { isTool } from '../../core/tool';
import { queryText } from '../../core/webhook/requestText';
import { withoutUndefined } from '../../core/withoutUndefined';
import { whatFailed } from '../../core/whatFailed';
import type { PayPageKind } from '../../payPage/payPage';
import { checkoutIdParameter, orderIdParameter } from '../../payPage/checkoutLink';
import { outcomesHere, rememberOutcome } from '../../payPage/checkoutOutcomes';
import { isAhead } from '../../payPage/linkPreview';
import { redirectBuyer, showPayPage } from '../../payPage/showPayPage';
import { outcomeHeader } from '../../payPage/waitingExecution';
import { notPaid, outputCountOf, outputFor, showsReserved } from '../outputs';
import { providerOf, savesAccount } from '../partners';
import { shippableAfterWait } from '../settling/personalData.description';
import { readParked, readParkedFiles } from './parkedData';
import { waitOptions } from './wait.description';

/**
 * A browser, or our own n8n, calls at the waiting execution. It goes on only when the provider says that the payment
 * is decided; everything else gets an answer and leaves it waiting.
 */
export async function answerBuyer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parked = readParked(context, providerOf(context));
	if (!parked) return show(context, { chatUrl: 'https://m.me' }, 'trouble');
	if (isAhead(context)) return show(context, parked, 'preview', toPayUrl(parked));
	const step = toStep(queryText(context, 'step'));
	// Whoever withdraws knows the execution, by n8n's own key to it, and not which of its requests it waits for.
	if (step !== 'withdraw' && queryText(context, checkoutIdParameter) !== checkoutIdOf(parked))
		return show(context, parked, 'closed');
	return await answer(context, parked, step).catch((error: unknown) => {
		context.logger.warn(`Messenger Checkout could not answer a buyer (${step}): ${whatFailed(error)}`);
		return show(context, parked, 'trouble', toPayUrl(parked));
	});
}

const steps: Step[] = ['return', 'settled', 'cancel', 'withdraw'];

/** What a buyer has written into the address is not ours, and does not belong in the log. */
const toStep = (step: string | undefined): Step => steps.find((known) => known === step) ?? 'pay';

async function answer(
	context: IWebhookFunctions,
	parked: ParkedItem,
	step: Step,
): Promise<IWebhookResponseData> {
	const onCancel = step === 'cancel' ? waitOptions.fields.onCancel.readWithoutItem(context) : 'keepWaiting';
	const orderId = queryText(context, orderIdParameter);
	const taken = await takeStep(providerOf(context), parked, { step, orderId, onCancel });
	switch (taken.type) {
		case 'show':
			return show(context, parked, taken.page, taken.payUrl);
		case 'redirect':
			return redirectBuyer(context, taken.url);
		case 'resume':
			return resume(context, parked, taken.settlement, taken.page);
	}
}

function resume(
	context: IWebhookFunctions,
	parked: ParkedItem,
	settlement: Settlement | PaidBefore,
	kind: PayPageKind,
): IWebhookResponseData {
	const workflowData = goOn(context, parked, settlement, kind);
	const { noWebhookResponse } = show(context, parked, kind);
	return { noWebhookResponse, workflowData };
}

/**
 * What the execution goes on with, by output.
 *
 * @param more what the item says besides
 */
export function goOn(
	context: IWebhookFunctions,
	parked: ParkedItem,
	settlement: Settlement | PaidBefore,
	kind: PayPageKind,
	more: IDataObject = {},
): INodeExecutionData[][] {
	const { requestId } = parked.checkout;
	const json: IDataObject = withoutUndefined({
		...without(parked as unknown as IDataObject, ['chatUrl', 'checkout']),
		...toSettlementItem(settlement),
		...shippableAfterWait(
			context,
			settlement,
			waitOptions.fields.leaveOutPersonalData,
			savesAccount(parked.checkout.asked),
		),
		requestId,
		...more,
	});
	const binary = readParkedFiles(context);
	const item = { json, ...(binary && { binary }) };
	rememberOutcome(outcomesHere, checkoutIdOf(parked), kind);
	const node = context.getNode();
	const length = outputCountOf(node);
	const hasReserved = showsReserved(node);
	const leaving = isTool(node) ? notPaid : outputFor(settlement.judgement.status, hasReserved);
	const workflowData = Array.from({ length }, (_, output) => (output === leaving ? [item] : []));
	return workflowData;
}

/** The header tells the page in front what happened to the payment, so that it still knows when we no longer wait. */
function show(
	context: IWebhookFunctions,
	{ chatUrl }: Pick<ParkedItem, 'chatUrl'>,
	kind: PayPageKind,
	payUrl?: string,
): IWebhookResponseData {
	const page = { kind, chatUrl, ...(payUrl && { payUrl }) };
	return showPayPage(context, page, { [outcomeHeader]: kind });
}
