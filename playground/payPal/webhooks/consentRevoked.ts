import { merchant } from '../../seed.ts';
import type { Told } from './event.ts';

/**
 * Somebody no longer lets the shop know who they are. Seen in code that receives it are `resource_type` and `payer_id`
 * (https://github.com/antiwork/gumroad , `handle_merchant_consent_revoked_event`); the rest is unverified.
 */
export const toConsentRevoked = (payerId: string): Told => ({
	event_type: 'IDENTITY.AUTHORIZATION-CONSENT.REVOKED',
	resource_type: 'authorization_consent_revoked',
	resource_version: undefined,
	summary: 'A user has revoked their consent.',
	resource: { client_id: merchant.clientId, payer_id: payerId },
});
