import type { IWebhookFunctions } from 'n8n-workflow';

import { fetchCertificate } from '../../nodes/PayPalCheckoutTrigger/proof/certificate';
import { selfSign } from '../support/signingCertificate';

const minuteMs = 60_000;

it('a certificate that has expired is fetched once a minute, however often a stranger names it', async () => {
	const validity = { notBefore: new Date('2025-01-01'), notAfter: new Date('2026-01-01') };
	const { pem } = await selfSign('signer.example', validity);
	let fetched = 0;
	const httpRequest = async () => {
		fetched++;
		return [Buffer.from(pem)];
	};
	const context = { helpers: { httpRequest } } as unknown as Pick<IWebhookFunctions, 'helpers'>;
	const begin = Date.parse('2026-08-01');
	const fetchAt = async (ms: number) =>
		await fetchCertificate(context, 'https://api.paypal.com/v1/notifications/certs/CERT-0161', () => ms);

	for (let delivery = 0; delivery < 100; delivery++) await fetchAt(begin + delivery);
	expect(fetched).toBe(1);
	await fetchAt(begin + minuteMs);
	expect(fetched).toBe(2);
});
