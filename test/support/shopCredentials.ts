import { messengerCredential } from './messengerCredential';
import type { StoredCredential } from './n8nCore';
import { payPalCredential } from './payPalCredential';

/** Both credentials of the playground's shop, as n8n would store them. */
export const shopCredentials = (origin: string): StoredCredential[] => [
	messengerCredential(`${origin}/graph.facebook.com`),
	payPalCredential(origin),
];
