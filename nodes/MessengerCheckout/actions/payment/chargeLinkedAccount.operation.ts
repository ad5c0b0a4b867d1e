import type { IExecuteFunctions } from 'n8n-workflow';

import { payNowPayload } from '../../../checkout/linked/payNow';
import { keepForNewPayment } from '../../../checkout/keep';
import { findLanguage } from '../../../checkout/telling/findLanguage';
import type { DeclaredOperation } from '../../../core/declaration';
import { fieldsOf, since } from '../../../core/panel/nodeVersion';
import type { OperationResult } from '../../../core/operation';
import { requireResumable } from '../../../core/waiting/requireResumable';
import { ownExecution } from '../../../core/waiting/ownExecution';
import { readPaymentRequest, readWaitingRequestId, type PaymentRequest } from '../../asking/paymentRequest';
import { toChoice, toPayMessage } from '../../asking/readPayCard';
import {
	guardedRequestFields,
	readRequestOptions,
	requestAndWaitFields,
	rowsTogether,
} from '../../asking/requestOptions.description';
import { findAccount } from '../../linked/findAccount';
import { linkedAccountField, tapNotice } from '../../linked/linkedAccount.description';
import { toTapMessage } from '../../linked/tapMessage';
import { channelOf, providerOf, toTapPayload, withoutSaving } from '../../partners';
import { askAndWait } from '../../waiting/askAndWait';
import { requireOneItem } from '../../waiting/park';
import { toPayLinks, type PayLinks } from '../../waiting/payLink';
import { guardedWaitFields, readTimeLimit } from '../../waiting/wait.description';

const rowsRemedy = 'If they are one cart, set Cart Lines From to All Input Items. Otherwise, put';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	requireOneItem(context, group, rowsRemedy);
	requireResumable(context, 'Nothing was sent.');
	const until = readTimeLimit(context, itemIndex);
	const requestId = readWaitingRequestId(context, itemIndex);
	const links = await toPayLinks(context, requestId);
	const request = await readPaymentRequest(context, group, links);
	const account = await findAccount(context, itemIndex, providerOf(context), request);
	const card = toPayMessage(request.card, links.payUrl, context.getNode());
	const waiting = { requestId, links, until };
	if ('reason' in account) {
		const linkedAccount = { asked: false, ...account };
		return await askAndWait(context, group, { ...waiting, request, message: card, linkedAccount });
	}
	const { maskedEmail } = account;
	const options = readRequestOptions(context, itemIndex);
	const spoken = await findLanguage(
		channelOf(context),
		request.psid,
		toChoice(options, options.locale ?? ''),
	);
	const untilSeconds = Math.floor(until.getTime() / 1000);
	const payload = await toPayload(context, request, links, untilSeconds);
	const way = { payload, payUrl: links.payUrl };
	const { buttonText } = request.card;
	return await askAndWait(context, group, {
		...waiting,
		// It is saved already: the card saves nothing once more.
		request: { ...request, asked: withoutSaving(request.asked) },
		message: toTapMessage(request, account, spoken, way, card.labels),
		linkedAccount: { asked: true, ...(maskedEmail && { maskedEmail }) },
		tap: { accountId: account.id, untilSeconds, spoken, buttonText },
	});
}

/** What the tap carries: the way back to this execution, closed, for this chat, this checkout and this time alone. */
async function toPayload(
	context: IExecuteFunctions,
	{ pageId, psid }: PaymentRequest,
	{ wayBack: { checkoutId } }: PayLinks,
	untilSeconds: number,
): Promise<string> {
	const { executionId, resumeToken, waitingPath } = ownExecution(context);
	const way = { executionId, resumeToken, waitingPath, questionId: checkoutId, untilSeconds, attempt: 1 };
	return await toTapPayload(context, way, { pageId, psid }, payNowPayload);
}

export const chargeLinkedAccount: DeclaredOperation = {
	name: 'Charge Linked Account',
	value: 'chargeLinkedAccount',
	action: 'Charge linked account',
	description: 'Let the buyer pay with the PayPal account they have saved, by one tap in the chat',
	fields: [tapNotice, ...requestAndWaitFields, ...fieldsOf(since(3), [linkedAccountField])],
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	mustGive: [...guardedRequestFields, ...guardedWaitFields],
	keep: keepForNewPayment,
	execute,
};
