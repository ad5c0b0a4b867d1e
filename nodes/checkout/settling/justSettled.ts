import type { IExecuteFunctions } from 'n8n-workflow';

import { readExecutionMark } from '../../core/executionMark';
import { RecentMemory } from '../../core/recentMemory';
import type { Payment } from '../payment';
import type { PaymentProvider } from '../ports/paymentProvider';
import type { Settlement } from './settlement';

/** Longer than a node takes, and too short for anything to be done about the payment in between. */
const freshMs = 10_000;

const settled = new RecentMemory<string, Payment>(1000, freshMs);

/**
 * Keeps what the provider has just said of a paid order for the node that comes next in this execution, which would
 * ask the same. It is kept in this process, never in the item: whatever an item says of a payment is no proof.
 * See docs/decisions/0075-what-a-sale-asks.md.
 */
export async function keepSettled(
	context: IExecuteFunctions,
	provider: PaymentProvider,
	{ payment, judgement }: Settlement,
): Promise<void> {
	if (!payment || judgement.status !== 'PAID') return;
	const key = await keyOf(context, provider, context.getNode().name, payment.id);
	if (key) settled.set(key, payment);
}

/**
 * What the node right before this one has just kept of this order, once: whoever tries again asks the provider.
 *
 * @returns undefined where anything else came in between: then the provider is asked
 */
export async function takeSettled(
	context: IExecuteFunctions,
	provider: PaymentProvider,
	orderId: string,
): Promise<Payment | undefined> {
	const node = previousNode(context);
	const key = node === undefined ? undefined : await keyOf(context, provider, node, orderId);
	if (!key) return undefined;
	const payment = settled.get(key);
	settled.delete(key);
	return payment;
}

async function keyOf(
	context: IExecuteFunctions,
	provider: PaymentProvider,
	node: string,
	orderId: string,
): Promise<string | undefined> {
	const mark = readExecutionMark(context);
	const { clientId } = await provider.app();
	return mark && JSON.stringify([mark, context.getExecutionId(), node, clientId, orderId]);
}

/** n8n throws where nothing came before, and a tool of an AI agent has no such function. */
function previousNode(context: IExecuteFunctions): string | undefined {
	try {
		return context.getInputSourceData().previousNode;
	} catch {
		return undefined;
	}
}
