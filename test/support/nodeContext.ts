import type { IExecuteFunctions } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { runNode, type StoredCredential } from './n8nCore';

/** What n8n gives a run of Messenger Checkout with these credentials, for whoever needs no operation of it. */
export async function nodeContext(credentials: StoredCredential[]): Promise<IExecuteFunctions> {
	const node = Object.assign(new MessengerCheckout(), { execute: async () => await Promise.resolve([[]]) });
	return (await runNode({ node, credentials })).context;
}
