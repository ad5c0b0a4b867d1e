import type { INodeParameters, NodeConnectionType } from 'n8n-workflow';

import type { PaymentStatus } from '../checkout/judgement/judgement';

/**
 * The branches each operation leaves through. n8n sends an execution that timed out while waiting
 * through output 0, so output 0 is never the paid one. Reserved money is not paid either: see
 * docs/decisions/0014-reserved-is-not-paid.md. What was settled before has a branch of its own at the end, where
 * the merchant wants it: see docs/decisions/0019-paid-once.md.
 */
const outputNames: Record<string, string[]> = {
	remindAndWait: ['Not Paid', 'Paid'],
	requestPayment: ['Requested', 'Not Sent'],
	requestPaymentAndWait: ['Not Paid', 'Paid'],
	settlePayment: ['Not Paid', 'Paid'],
	sendNotification: ['Sent', 'Not Sent'],
	sendOrderUpdate: ['Sent', 'Not Sent'],
};

/** Shown to n8n as an expression, so it can use nothing but its parameter. */
const toOutputs = (parameters: INodeParameters, names: Record<string, string[]>) => {
	const { operation, intent, reservedOutput, settledBefore } = parameters;
	const settles = ['remindAndWait', 'settlePayment'].includes(operation as string);
	const mayReserve =
		(operation === 'requestPaymentAndWait' && intent === 'AUTHORIZE') || (settles && reservedOutput === true);
	return (names[operation as string] ?? [''])
		.concat(mayReserve ? ['Reserved'] : [])
		.concat(settles && settledBefore === 'output' ? ['Settled Before'] : [])
		.map((displayName) => ({ type: 'main' as NodeConnectionType, displayName }));
};

export const outputs = `={{(${toOutputs.toString()})($parameter, ${JSON.stringify(outputNames)})}}` as const;

/** How many branches the node shows. Never fewer than two, which any operation of it may use. */
export const outputCountOf = (parameters: INodeParameters): number =>
	Math.max(2, toOutputs(parameters, outputNames).length);

/** Whether the node shows a branch for reserved money. */
export const showsReserved = (parameters: INodeParameters): boolean =>
	toOutputs(parameters, outputNames).some(({ displayName }) => displayName === 'Reserved');

export const notPaid = 0;
const paid = 1;
const reserved = 2;

/** Only what is paid leaves through Paid; what is reserved, through its own branch where the node shows one. */
export function outputFor(status: PaymentStatus, hasReserved: boolean): number {
	if (status === 'PAID') return paid;
	return status === 'AUTHORIZED' && hasReserved ? reserved : notPaid;
}

/** The branch for what was settled before, where the node shows one: the last. */
export const settledBeforeOutput = (hasReserved: boolean): number => (hasReserved ? reserved + 1 : reserved);
