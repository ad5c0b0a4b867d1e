import type { INode, INodeParameters, NodeConnectionType } from 'n8n-workflow';

import type { PaymentStatus } from '../checkout/judgement/judgement';

/**
 * The branches besides those that an operation always has, in their order: an operation that settles has some only
 * where the merchant wants them. What decides it is among the options since version 3. Shown to n8n as an expression, so
 * it can use nothing but its parameters.
 */
const toFurther = (parameters: INodeParameters, version: number): string[] => {
	const { operation, settleOptions, waitOptions } = parameters;
	const options = { ...(settleOptions as object), ...(waitOptions as object) } as INodeParameters;
	// One by one: n8n works out the expression of every parameter that is looked at, and there is no item to do it with.
	const intent = options.intent ?? parameters.intent;
	const reservedOutput = options.reservedOutput ?? parameters.reservedOutput;
	const settledBefore =
		options.settledBefore ?? parameters.settledBefore ?? (version >= 3 ? 'output' : undefined);
	const settles = ['remindAndWait', 'settlePayment'].includes(operation as string);
	const mayReserve =
		(['chargeLinkedAccount', 'requestPaymentAndWait'].includes(operation as string) &&
			intent === 'AUTHORIZE') ||
		(settles && reservedOutput === true);
	return [
		...(mayReserve ? ['Reserved'] : []),
		...(settles && settledBefore === 'output' ? ['Settled Before'] : []),
	];
};

/** Shown to n8n as an expression, so it can use nothing but its parameters. */
const toOutputs = (operation: string, names: Record<string, string[]>, further: string[]) =>
	(names[operation] ?? [''])
		.concat(further)
		.map((displayName) => ({ type: 'main' as NodeConnectionType, displayName }));

/**
 * The branches the node shows. n8n sends an execution that timed out while waiting through output 0, so output 0 is
 * never the paid one. Reserved money is not paid either: see docs/decisions/0014-reserved-is-not-paid.md. What was
 * settled before has a branch of its own at the end, where the merchant wants it: see
 * docs/decisions/0019-paid-once.md.
 *
 * @param names of the branches each operation always has
 */
export const outputsOf = (names: Record<string, string[]>) =>
	`={{(${toOutputs.toString()})($parameter.operation, ${JSON.stringify(names)}, (${toFurther.toString()})($parameter, $nodeVersion))}}` as const;

/** As many as every operation has at least. */
const always = 2;

type Placed = Pick<INode, 'parameters' | 'typeVersion'>;

/** How many branches the node shows. */
export const outputCountOf = ({ parameters, typeVersion }: Placed): number =>
	always + toFurther(parameters, typeVersion).length;

/** Whether the node shows a branch for reserved money. */
export const showsReserved = ({ parameters, typeVersion }: Placed): boolean =>
	toFurther(parameters, typeVersion).includes('Reserved');

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
