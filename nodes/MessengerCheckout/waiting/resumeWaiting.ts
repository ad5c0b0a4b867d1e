import type { IExecuteFunctions } from 'n8n-workflow';

import { readResumeUrl, toWaitingUrl } from '../../shared/checkoutLink';
import { readWayBack } from '../../shared/payPal/seal';
import type { Settlement } from '../settleOrder';

/**
 * Tells the execution that waits for this order, if there is one, to look at PayPal again: the buyer may have
 * closed the window before coming back. Only this n8n's own address is called, and only for an order whose
 * seal has been checked. An execution that has finished already is no reason to fail.
 */
export async function resumeWaiting(this: IExecuteFunctions, { orderId, order }: Settlement): Promise<void> {
	const wayBack = readWayBack(order?.purchase_units?.[0]?.reference_id);
	const resumeUrl = this.getWorkflowDataProxy(0).$execution.resumeUrl as string;
	const own = readResumeUrl(resumeUrl, wayBack?.nodeId ?? '');
	if (!wayBack || !own || wayBack.executionId === this.getExecutionId()) return;
	const checkout = { ...wayBack, waitingPath: own.checkout.waitingPath };
	const url = toWaitingUrl(own.origin, checkout, { step: 'settled', token: orderId });
	await callOwnAddress.call(this, url).catch((error: Error) => {
		this.logger.debug(
			`Messenger Checkout could not resume execution ${wayBack.executionId}: ${error.message}`,
		);
	});
}

async function callOwnAddress(this: IExecuteFunctions, url: string): Promise<void> {
	await this.helpers.httpRequest({
		method: 'GET',
		url,
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		timeout: 15_000,
	});
}
