import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { credentialName, type PayPalCredentials } from './credentials';

/** Whatever n8n gives a node to work with. */
export type PayPalContext = IExecuteFunctions | IHookFunctions | IWebhookFunctions | ILoadOptionsFunctions;

/** n8n makes a context for each run of a node, each delivery and each opened panel. */
const read = new WeakMap<PayPalContext, Promise<PayPalCredentials>>();

/**
 * The PayPal credential of the node, read once per context: n8n evaluates all of its fields on every reading.
 * Its `accessToken` is the one of that reading; n8n itself puts the newest into each call.
 */
export async function readPayPalCredentials(context: PayPalContext): Promise<PayPalCredentials> {
	const known = read.get(context);
	if (known) return await known;
	const reading = context.getCredentials<PayPalCredentials>(credentialName);
	read.set(context, reading);
	reading.catch(() => read.delete(context));
	return await reading;
}
