import type { IWebhookFunctions } from 'n8n-workflow';

import { fetchCertificate } from '../shared/payPal/certificate';
import { credentialName, signingEnvironmentOf, type PayPalCredentials } from '../shared/payPal/credentials';
import {
	readTransmission,
	simulatorWebhookId,
	verifyPayPalDelivery,
	type DeliveryHeaders,
} from '../shared/payPal/signature';
import type { VerdictReason } from '../shared/verdict';
import type { TriggerStaticData } from './registration';

export type Proof =
	{ ok: true; simulated: boolean } | { ok: false; reason: VerdictReason | 'certificate-unavailable' };

/**
 * Whether PayPal signed this delivery: for our webhook, or, where the merchant lets simulator events in, for
 * the simulator. Each certificate address is checked before anything is fetched from it.
 */
export async function proveDelivery(
	this: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
): Promise<Proof> {
	const credentials = await this.getCredentials<PayPalCredentials>(credentialName);
	const environment = signingEnvironmentOf(credentials);
	const { webhookId = '' } = this.getWorkflowStaticData('node') as TriggerStaticData;
	const own: Proof = await proveFor.call(this, rawBody, headers, { webhookId, environment });
	const acceptsSimulated = this.getNodeParameter('options.acceptSimulatorEvents', false) as boolean;
	if (own.ok || !acceptsSimulated) return own;
	const simulated = { webhookId: simulatorWebhookId, allowSimulated: true, environment };
	const proof = await proveFor.call(this, rawBody, headers, simulated);
	return proof.ok ? { ok: true, simulated: true } : own;
}

async function proveFor(
	this: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	expected: Parameters<typeof readTransmission>[1],
): Promise<Proof> {
	const { verdict, transmission } = readTransmission(headers, expected);
	if (!transmission) return verdict.ok ? { ok: false, reason: 'missing-header' } : verdict;
	const certificatePem = await fetchCertificate
		.call(this, transmission.certificate.url)
		.catch(() => undefined);
	if (certificatePem === undefined) return { ok: false, reason: 'certificate-unavailable' };
	const proven = verifyPayPalDelivery(rawBody, headers, { ...expected, certificatePem, now: new Date() });
	return proven.ok ? { ok: true, simulated: false } : proven;
}
