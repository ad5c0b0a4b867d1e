import type { IExecuteFunctions } from 'n8n-workflow';

import { readWayBack } from '../../shared/payPal/seal';
import { callWaiting } from '../../shared/waitingExecution';
import type { Settlement } from '../settleOrder';
import { toCheckoutUrl } from './payLink';

/**
 * Tells the execution that waits for this order, if there is one, to look at PayPal again: the buyer may have
 * closed the window before coming back. Only this n8n's own address is called, and only for an order whose
 * seal has been checked. An execution that has finished already is no reason to fail.
 */
export async function resumeWaiting(this: IExecuteFunctions, { orderId, order }: Settlement): Promise<void> {
	const wayBack = readWayBack(order?.purchase_units?.[0]?.reference_id);
	if (!wayBack || wayBack.executionId === this.getExecutionId()) return;
	try {
		const url = await toCheckoutUrl.call(this, wayBack, { step: 'settled', token: orderId });
		await callWaiting.call(this, url, { 'User-Agent': 'n8n-nodes-messenger-checkout' });
	} catch (error) {
		const { message } = error as Error;
		this.logger.debug(`Messenger Checkout could not resume execution ${wayBack.executionId}: ${message}`);
	}
}
