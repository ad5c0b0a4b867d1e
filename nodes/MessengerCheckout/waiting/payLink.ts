import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { checkoutParameter, readResumeUrl, toCheckoutToken, toWaitingUrl } from '../../shared/checkoutLink';
import { InvalidInput } from '../../shared/invalidInput';
import type { MessengerCredentials } from '../../shared/messenger/credentials';
import type { WayBack } from '../../shared/payPal/seal';

/** The addresses of one request for payment, and what leads back to its execution. */
export interface PayLinks {
	payUrl: string;
	returnUrl: string;
	cancelUrl: string;
	wayBack: WayBack;
}

/**
 * The links a buyer follows: through the page of the Messenger Trigger of this workflow where there is one,
 * else straight to the waiting execution.
 */
export async function toPayLinks(this: IExecuteFunctions): Promise<PayLinks> {
	const { appSecret } = await this.getCredentials<MessengerCredentials>('messengerApi');
	const resumeUrl = this.getWorkflowDataProxy(0).$execution.resumeUrl as string;
	const own = readResumeUrl(resumeUrl, this.getNode().id);
	if (!own) {
		throw new InvalidInput(
			'Operation',
			'This n8n gives no address under which a waiting execution can be resumed',
			'Set the environment variable WEBHOOK_URL to the public address of n8n and restart it.',
		);
	}
	const { executionId, nodeId, resumeToken } = own.checkout;
	const { messengerCheckout } = this.getWorkflowStaticData('global') as {
		messengerCheckout?: IDataObject & { payPageUrl?: string };
	};
	const linkTo = (step: string): string => {
		if (!messengerCheckout?.payPageUrl) return toWaitingUrl(own.origin, own.checkout, { step });
		const url = new URL(messengerCheckout.payPageUrl);
		url.searchParams.set(checkoutParameter, toCheckoutToken(own.checkout, appSecret));
		url.searchParams.set('step', step);
		return url.toString();
	};
	return {
		payUrl: linkTo('pay'),
		returnUrl: linkTo('return'),
		cancelUrl: linkTo('cancel'),
		wayBack: { executionId, nodeId, resumeToken },
	};
}
