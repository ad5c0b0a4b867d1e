import type { IExecuteFunctions } from 'n8n-workflow';

import { keepForNewPayment } from '../../../checkout/keep';
import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { requireResumable } from '../../../core/waiting/requireResumable';
import { readPaymentRequest, readWaitingRequestId } from '../../asking/paymentRequest';
import { toPayMessage } from '../../asking/readPayCard';
import {
	guardedRequestFields,
	requestAndWaitFields,
	rowsTogether,
} from '../../asking/requestOptions.description';
import { isSince } from '../../versions';
import { askAndWait } from '../../waiting/askAndWait';
import { requireOneItem } from '../../waiting/park';
import { toPayLinks } from '../../waiting/payLink';
import { guardedWaitFields, readTimeLimit } from '../../waiting/wait.description';

const rowsRemedy = 'If they are one cart, set Cart Lines From to All Input Items. Otherwise, put';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	requireOneItem(context, group, isSince(3, context.getNode()) ? rowsRemedy : '');
	requireResumable(context, 'Nothing was sent.');
	const until = readTimeLimit(context, itemIndex);
	const requestId = readWaitingRequestId(context, itemIndex);
	const links = await toPayLinks(context, requestId);
	const request = await readPaymentRequest(context, group, links);
	const message = toPayMessage(request.card, links.payUrl, context.getNode());
	return await askAndWait(context, group, { request, requestId, links, until, message });
}

export const requestPaymentAndWait: DeclaredOperation = {
	name: 'Request Payment and Wait',
	value: 'requestPaymentAndWait',
	action: 'Request payment and wait',
	description: 'Send the buyer a pay card, and continue when PayPal has the money',
	fields: requestAndWaitFields,
	...rowsTogether,
	outputs: ['Not Paid', 'Paid'],
	mustGive: [...guardedRequestFields, ...guardedWaitFields],
	keep: keepForNewPayment,
	execute,
};
