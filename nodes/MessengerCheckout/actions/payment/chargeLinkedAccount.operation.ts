import type { IExecuteFunctions } from 'n8n-workflow';

import { payNowPayload } from '../../../checkout/linked/payNow';
import { keepForNewPayment } from '../../../checkout/keep';
import { findLanguage } from '../../../checkout/telling/findLanguage';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { ownExecution } from '../../../core/waiting/ownExecution';
import type { PaymentRequest } from '../../asking/paymentRequest';
import { toChoice } from '../../asking/readPayCard';
import { readRequestOptions, rowsTogether, tapFields } from '../../asking/requestOptions.description';
import { findAccount } from '../../linked/findAccount';
import { toTapMessage } from '../../linked/tapMessage';
import { channelOf, providerOf, toTapPayload, withoutSaving } from '../../partners';
import { askAndWait } from '../../waiting/askAndWait';
import type { PayLinks } from '../../waiting/payLink';
import { prepareWait } from '../../waiting/prepareWait';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const wait = await prepareWait(context, group);
	const { request, links, until, message: card } = wait;
	const account = await findAccount(context, itemIndex, providerOf(context), request);
	if ('reason' in account) {
		const linkedAccount = { asked: false, ...account };
		return await askAndWait(context, group, { ...wait, linkedAccount });
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
		...wait,
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
	description:
		'Let the buyer pay by one tap in the chat, with the PayPal account they have saved. With nothing saved, send the ordinary pay card.',
	fields: tapFields,
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	keep: keepForNewPayment,
	execute,
};
