import type { IExecuteFunctions } from 'n8n-workflow';

import {
	checkoutParameter,
	readResumeUrl,
	toCheckoutToken,
	toWaitingUrl,
	type WaitingCheckout,
} from '../../shared/checkoutLink';
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

/** The links a buyer follows to the execution that is about to wait. */
export async function toPayLinks(this: IExecuteFunctions): Promise<PayLinks> {
	const { executionId, nodeId, resumeToken } = ownCheckout.call(this).checkout;
	const wayBack = { executionId, nodeId, resumeToken };
	const linkTo = async (step: string) => await toCheckoutUrl.call(this, wayBack, { step });
	return {
		payUrl: await linkTo('pay'),
		returnUrl: await linkTo('return'),
		cancelUrl: await linkTo('cancel'),
		wayBack,
	};
}

/**
 * An address of this n8n at which a waiting execution answers: through the page of the Messenger Trigger
 * of this workflow where there is one, else the waiting execution itself.
 */
export async function toCheckoutUrl(
	this: IExecuteFunctions,
	wayBack: WayBack,
	query: Record<string, string>,
): Promise<string> {
	const { origin, checkout: own } = ownCheckout.call(this);
	const checkout: WaitingCheckout = { ...wayBack, waitingPath: own.waitingPath };
	const { messengerCheckout } = this.getWorkflowStaticData('global') as {
		messengerCheckout?: { payPageUrl?: string };
	};
	if (!messengerCheckout?.payPageUrl) return toWaitingUrl(origin, checkout, query);
	const { appSecret } = await this.getCredentials<MessengerCredentials>('messengerApi');
	const url = new URL(messengerCheckout.payPageUrl);
	const token = toCheckoutToken(checkout, appSecret.trim());
	for (const [name, value] of Object.entries({ [checkoutParameter]: token, ...query }))
		url.searchParams.set(name, value);
	return url.toString();
}

function ownCheckout(this: IExecuteFunctions): { origin: string; checkout: WaitingCheckout } {
	const resumeUrl = this.getWorkflowDataProxy(0).$execution.resumeUrl as string;
	const own = readResumeUrl(resumeUrl, this.getNode().id);
	if (own) return own;
	throw new InvalidInput(
		'Operation',
		'This n8n gives no address under which a waiting execution can be resumed',
		'Set the environment variable WEBHOOK_URL to the public address of n8n and restart it.',
	);
}
