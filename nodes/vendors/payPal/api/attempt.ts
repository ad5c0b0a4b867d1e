import type { IExecuteFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import type { PayPal, PayPalContext } from './payPal';

/** How often PayPal has refused something in this process. */
const refusals = new RecentMemory<string, number>(5000);

/** Shorter than a buyer needs to choose another way to pay, longer than two windows need to come back at once. */
const togetherMs = 10_000;

/**
 * What tells attempts at the same thing apart: the same for repeated calls, Retry On Fail and Retry of an execution
 * and for two returns of a buyer at once, another for the next event or return, and after a refusal. Only for what
 * PayPal does once by itself.
 *
 * @param about an ID of PayPal's
 */
export function attemptAt(payPal: PayPal, about: string, now = Date.now()): string {
	const refused = String(refusals.get(about) ?? 0);
	const { context } = payPal;
	if (isExecution(context)) return requestIdOf(context, 0, { verb: 'attempt', to: [about, refused] });
	return `${Math.floor(now / togetherMs)} ${refused}`;
}

/** PayPal has said no for certain: nothing was done, and it may be asked again under another key. */
export function noteRefusal(about: string): void {
	refusals.set(about, (refusals.get(about) ?? 0) + 1);
}

/** An n8n webhook belongs to no run of a node. */
const isExecution = (context: PayPalContext): context is IExecuteFunctions =>
	'getWorkflowDataProxy' in context;
