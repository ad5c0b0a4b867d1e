import type { IDataObject, INode, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { PaymentProvider } from '../../checkout/ports/paymentProvider';
import { isRecord, isText } from '../../core/guards';
import type { Operation } from '../../core/operation';
import { CameIn } from '../../core/passOn';
import { isTool } from '../../core/tool';
import { withoutUndefined } from '../../core/withoutUndefined';
import { toParkedItem, type ParkedItem } from '../../checkout/asking/parkedCheckout';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { isSince } from '../versions';

/** What is parked beside the payment. */
export interface Beside {
	/** What stays of the item that came in. */
	keep: NonNullable<Operation['keep']>;
	/** What happened to a reminder. */
	notification?: unknown;
}

/** What a tap on "Pay now" needs: it stands beside the data, where neither a workflow nor a model reads it. */
export interface LinkedTap {
	/** The account that was asked for. */
	accountId: string;
	/** Until when a tap counts, in seconds since 1970. */
	untilSeconds: number;
	/** The buyer was asked in it. */
	spoken: BuyerLanguage;
	/** On the button that leads to the provider's page. */
	buttonText: string;
}

/**
 * The item to park. The order carries the way back to the execution, which is nothing for a language model to
 * read: as a tool of an AI agent the item keeps it beside its JSON, where n8n does not look for an answer.
 */
export function toParkedData(
	parked: ParkedItem,
	cameIn: INodeExecutionData[],
	node: Pick<INode, 'type' | 'typeVersion'>,
	{ keep, ...beside }: Beside,
): INodeExecutionData {
	const whole = parked as unknown as IDataObject;
	const { pageId, psid, reference, cameFrom, cameFromLeftOut, payment, checkout, chatUrl } = parked;
	const { linkedAccount } = parked;
	if (isTool(node))
		return { json: { pageId, psid, ...(reference && { reference }), payment }, parked: whole };
	if (!isSince(3, node)) return { json: { ...(beside as IDataObject), ...cameIn[0]!.json, ...whole } };
	const given = withoutUndefined({
		...{ pageId, psid, reference, cameFrom, cameFromLeftOut },
		...{ payment, checkout, chatUrl, linkedAccount },
		...beside,
	});
	return new CameIn(cameIn, keep).with(given as IDataObject);
}

/** What was parked, wherever it was put. */
export function readParked(context: IWebhookFunctions, provider: PaymentProvider): ParkedItem | undefined {
	const read = (expression: string) => toParkedItem(context.evaluateExpression(expression), provider);
	return read('{{ $json }}') ?? read('{{ $input.item.parked }}');
}

/** @returns undefined where no saved account was asked for */
export function readLinkedTap(context: IWebhookFunctions): LinkedTap | undefined {
	const tap = context.evaluateExpression('{{ $input.item.linkedTap }}') as unknown;
	return isRecord(tap) && isText(tap.accountId) ? (tap as unknown as LinkedTap) : undefined;
}

/** The files that came in with it. */
export const readParkedFiles = (context: IWebhookFunctions): INodeExecutionData['binary'] =>
	isSince(3, context.getNode())
		? (context.evaluateExpression('{{ $input.item.binary }}') as INodeExecutionData['binary'])
		: undefined;
