import type { NodeHint } from 'n8n-workflow';

import { beforeItRan } from '../core/panel/outputHint';

/**
 * Paid is the second output of every operation that has one: n8n keeps the wires of a node whose operation is changed, by
 * number, and what led away from Not Paid must never lead away from Paid. See docs/decisions/0060-paid-stays-second.md
 */
export const outputHints: NodeHint[] = [
	beforeItRan(
		['requestPaymentAndWait', 'chargeLinkedAccount', 'remindAndWait'],
		'Continue from <b>Paid</b>, the second output. <b>Not Paid</b> is first, because n8n sends there whoever has not paid in time.',
	),
	beforeItRan(
		['settlePayment', 'chargeAutomatically'],
		'Continue from <b>Paid</b>, the second output, as behind Request Payment and Wait.',
	),
];
