import type { INodeParameters, NodeConnectionType } from 'n8n-workflow';

/**
 * The branches each operation leaves through. n8n sends an execution that timed out while waiting
 * through output 0, so output 0 is never the paid one.
 */
export const outputNames: Record<string, string[]> = {
	requestPayment: ['Requested', 'Not Delivered'],
	requestPaymentAndWait: ['Not Paid', 'Paid'],
	settlePayment: ['Not Paid', 'Paid'],
	sendNotification: ['Sent', 'Not Sent'],
	sendOrderUpdate: ['Sent', 'Not Sent'],
};

/** Shown to n8n as an expression, so it can use nothing but its parameter. */
const toOutputs = (parameters: INodeParameters, names: Record<string, string[]>) =>
	(names[parameters.operation as string] ?? ['']).map((displayName) => ({
		type: 'main' as NodeConnectionType,
		displayName,
	}));

export const outputs = `={{(${toOutputs.toString()})($parameter, ${JSON.stringify(outputNames)})}}` as const;
