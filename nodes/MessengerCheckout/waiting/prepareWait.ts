import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { requireResumable } from '../../core/waiting/requireResumable';
import { linesSourceOf } from '../asking/linesSource';
import { readPaymentRequest, readWaitingRequestId } from '../asking/paymentRequest';
import { toPayMessage } from '../asking/readPayCard';
import { isSince } from '../versions';
import type { ToAsk } from './askAndWait';
import { requireOneItem } from './park';
import { toPayLinks } from './payLink';
import { readTimeLimit } from './wait.description';

/**
 * A request for payment that an execution can wait for, with its pay card: read and checked before anything is sent.
 *
 * @param group the item, or all that are one order
 * @throws InvalidInput that names the field
 */
export async function prepareWait(
	context: IExecuteFunctions,
	group: number[],
): Promise<ToAsk & { message: ReturnType<typeof toPayMessage> }> {
	const node = context.getNode();
	const itemIndex = group[0]!;
	requireOneItem(context, group, rowsRemedy(node));
	requireResumable(context, 'Nothing was sent.');
	const until = readTimeLimit(context, itemIndex);
	const requestId = readWaitingRequestId(context, itemIndex);
	const links = await toPayLinks(context, requestId);
	const request = await readPaymentRequest(context, group, links);
	const message = toPayMessage(request.card, links.payUrl, node);
	return { request, requestId, links, until, message };
}

/** Where rows can be one cart. */
const rowsRemedy = (node: INode): string =>
	isSince(3, node)
		? `If they are one cart, set ${linesSourceOf(node).label} to All Input Items. Otherwise, put`
		: '';
