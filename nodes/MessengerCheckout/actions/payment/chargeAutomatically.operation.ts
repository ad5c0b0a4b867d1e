import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { toPaidBeforeItem, findPaidBefore } from '../../../checkout/asking/paidBefore';
import { invoiceIdOf, type ParkedItem } from '../../../checkout/asking/parkedCheckout';
import { chargeLinked } from '../../../checkout/linked/chargeLinked';
import { keepForNewPayment } from '../../../checkout/keep';
import { notifyOnce } from '../../../checkout/once/notifyOnce';
import type { Settlement } from '../../../checkout/settling/settlement';
import { toSettlementItem } from '../../../checkout/settling/settlementItem';
import { sealTerms, termsOf } from '../../../checkout/terms/seal';
import type { DeclaredOperation } from '../../../core/declaration';
import { InvalidInput } from '../../../core/invalidInput';
import { askedBefore, untilTomorrowMs, Wish, wishFrom } from '../../../core/lostWishes';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { isTool } from '../../../core/tool';
import { withoutUndefined } from '../../../core/withoutUndefined';
import { buyerTexts } from '../../../wording/languages';
import { findLanguage } from '../../../checkout/telling/findLanguage';
import { orFailed } from '../../../checkout/telling/orFailed';
import { readPaymentRequest, type PaymentRequest } from '../../asking/paymentRequest';
import { toChoice } from '../../asking/readPayCard';
import { agreedFields, readRequestOptions, rowsTogether } from '../../asking/requestOptions.description';
import { patternField, reasonField } from '../../linked/chargeAutomatically.description';
import { fillAmount } from '../../linked/fillAmount';
import { findAccount } from '../../linked/findAccount';
import { notPaid, outputFor } from '../../outputs';
import { channelOf, intentField, providerOf, withoutSaving } from '../../partners';
import { isFirst } from '../../settling/leaveOnce';
import { shippableFor } from '../../settling/personalData.description';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	refuseModel(context);
	const reason = reasonField.read(context, itemIndex);
	const pattern = patternField.read(context, itemIndex);
	const { intent, idempotencyKey } = readRequestOptions(context, itemIndex);
	if (intent === 'AUTHORIZE')
		throw intentField.invalid(
			`is set to ${intentField.nameOf('AUTHORIZE')}, but this charges at once`,
			`Choose ${intentField.nameOf('CAPTURE')}.`,
		);
	const own = await readPaymentRequest(context, group);
	const provider = providerOf(context);
	const account = await findAccount(context, itemIndex, provider, own);
	if ('reason' in account) return notCharged(own, account.reason, 'CANCELLED');
	const wish = idempotencyKey?.trim() ? undefined : wishOf(context, own, account.id);
	const lostId = wish?.findLost(own.requestId);
	const request = lostId ? underId(own, lostId) : own;
	const parked = await toParked(context, request);
	const outcome = await chargeLinked(provider, parked, {
		accountId: account.id,
		initiator: { by: 'shop', pattern },
	});
	if (outcome.type === 'unsure') wish?.lose(request.requestId);
	// PayPal may have forgotten the key, and not what was done under it: so the next one is to hear, too.
	else if (outcome.type !== 'paidElsewhere') wish?.answered(request.requestId);
	if (lostId)
		context.addExecutionHints({
			message: `Item ${itemIndex}: ${askedBefore}`,
			type: 'warning',
			location: 'outputPane',
		});
	switch (outcome.type) {
		case 'refused':
			return notCharged(request, outcome.reason, 'DECLINED');
		case 'paidElsewhere': {
			const { invoiceId } = parked.checkout.asked;
			const before = await findPaidBefore(provider, invoiceId!, request.asked.amount);
			return new OnOutput(notPaid, toPaidBeforeItem(before, request));
		}
		case 'unsure':
			throw new NodeOperationError(
				context.getNode(),
				`${provider.name} did not say whether the account was charged: ${outcome.reason}`,
				{
					itemIndex,
					description:
						'Retry this execution, or turn on Retry On Fail: it asks with the same ID, and nothing is charged twice. Do not start another execution for it.',
				},
			);
		case 'settled':
			return await leave(context, itemIndex, request, outcome.settlement, reason);
	}
}

/** Whatever a model was talked into, it takes no money: not even from who has agreed to something. */
function refuseModel(context: IExecuteFunctions): void {
	if (!isTool(context.getNode())) return;
	throw new InvalidInput(
		'Operation',
		'Charge Automatically does not run as a tool of an AI agent: a person has to decide',
		'Use Charge Linked Account, which asks the buyer and charges on their tap.',
	);
}

/** Without a key of the merchant's, whoever charges the same again may not know that it was done. */
const wishOf = (
	context: IExecuteFunctions,
	{ asked: { customId, amount, lines, invoiceId }, isKeyedSale }: PaymentRequest,
	accountId: string,
): Wish => {
	// A number that was made for this run says nothing of what is wished for.
	const ownNumber = isKeyedSale ? undefined : invoiceId;
	return new Wish(
		context,
		wishFrom(context, 'charge', accountId, customId, amount, lines, ownNumber),
		untilTomorrowMs,
	);
};

/** The same under the request ID of an earlier try, and under the number that was made of it. */
const underId = (request: PaymentRequest, requestId: string): PaymentRequest => ({
	...request,
	requestId,
	...(request.isKeyedSale && {
		asked: { ...request.asked, invoiceId: invoiceIdOf(requestId, request.reference) },
	}),
});

/** What the order has to be like, as for one that is waited for. Nothing of it depends on the execution's ID. */
async function toParked(context: IExecuteFunctions, request: PaymentRequest): Promise<ParkedItem> {
	const { pageId, psid, reference, requestId } = request;
	const asked = withoutSaving(request.asked);
	const mark = sealTerms(termsOf(asked), await providerOf(context).app());
	return {
		pageId,
		psid,
		...(reference && { reference }),
		payment: { status: 'PENDING', amount: asked.amount },
		checkout: {
			asked: { ...asked, mark, invoiceId: asked.invoiceId ?? invoiceIdOf(requestId) },
			requestId,
			since: new Date().toISOString(),
		},
		chatUrl: '',
	};
}

function notCharged(
	{ pageId, psid, reference, asked, requestId }: PaymentRequest,
	reason: string,
	status: 'CANCELLED' | 'DECLINED',
): OnOutput {
	return new OnOutput(notPaid, {
		pageId,
		psid,
		...(reference && { reference }),
		requestId,
		payment: { status, reason, amount: asked.amount },
		linkedAccount: { charged: false },
	});
}

async function leave(
	context: IExecuteFunctions,
	itemIndex: number,
	request: PaymentRequest,
	settlement: Settlement,
	reason: string,
): Promise<OnOutput> {
	const { pageId, psid, reference, requestId } = request;
	const { judgement } = settlement;
	const { status } = judgement;
	const isCharged = status === 'PAID' || status === 'PENDING';
	const paidBefore = status === 'PAID' && !(await isFirst(context, itemIndex, settlement));
	return new OnOutput(
		paidBefore ? notPaid : outputFor(status, false),
		withoutUndefined({
			pageId,
			psid,
			reference,
			...toSettlementItem({ ...settlement, judgement: { ...judgement, paidBefore } }),
			...shippableFor(context.getNode(), settlement, false),
			requestId,
			linkedAccount: { charged: isCharged },
			delivery: isCharged
				? await orFailed(tell(context, itemIndex, request, settlement.orderId, reason))
				: undefined,
		}) as IDataObject,
	);
}

const toldBefore = {
	delivered: false,
	outcome: 'already-sent',
	reason: 'The buyer has already been told.',
};

/** Nobody is charged without a word, nor hears of it twice. Who can't be reached now: the item says so. */
async function tell(
	context: IExecuteFunctions,
	itemIndex: number,
	{ psid, asked, card }: PaymentRequest,
	orderId: string,
	reason: string,
) {
	const channel = channelOf(context);
	const options = readRequestOptions(context, itemIndex);
	const spoken = await findLanguage(channel, psid, toChoice(options, options.locale ?? ''));
	const words = fillAmount(buyerTexts[spoken.language].linkedAccount.charged, asked.amount, spoken);
	const text = words.replace('[reason]', () => reason || card.title);
	const send = async () =>
		await channel.send(psid, { type: 'text', text, label: reasonField.label }, 'update');
	return { ...((await notifyOnce(context, `charged:${orderId}`, send)) ?? toldBefore) };
}

export const chargeAutomatically: DeclaredOperation = {
	name: 'Charge Automatically',
	value: 'chargeAutomatically',
	action: 'Charge automatically',
	description: 'Charge a saved account without a tap, for a renewal or a fee the buyer has agreed to',
	fields: agreedFields,
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	keep: keepForNewPayment,
	whenFailed: { payment: { status: 'UNKNOWN', reason: 'It failed, and the account may have been charged.' } },
	execute,
};
