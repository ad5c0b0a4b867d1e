import type { IDataObject, INode, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { PaymentProvider } from '../../checkout/ports/paymentProvider';
import { isTool } from '../../core/tool';
import { toParkedItem, type ParkedItem } from '../../checkout/asking/parkedCheckout';

/**
 * The item to park. The order carries the way back to the execution, which is nothing for a language model to
 * read: as a tool of an AI agent the item keeps it beside its JSON, where n8n does not look for an answer.
 */
export function toParkedData(
	parked: ParkedItem,
	input: IDataObject,
	node: Pick<INode, 'type'>,
): INodeExecutionData {
	const whole = parked as unknown as IDataObject;
	if (!isTool(node)) return { json: { ...input, ...whole } };
	const { pageId, psid, reference, payment } = parked;
	return { json: { pageId, psid, ...(reference && { reference }), payment }, parked: whole };
}

/** What was parked, wherever it was put. */
export function readParked(context: IWebhookFunctions, provider: PaymentProvider): ParkedItem | undefined {
	const read = (expression: string) => toParkedItem(context.evaluateExpression(expression), provider);
	return read('{{ $json }}') ?? read('{{ $input.item.parked }}');
}
