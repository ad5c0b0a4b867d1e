import { X509Certificate } from 'node:crypto';

import { createSigningAuthority } from '../../../../../playground/payPal/webhooks/authority.ts';
import { isSignedBy, signDelivery } from '../../../../../playground/payPal/webhooks/signing.ts';

const now = new Date('2026-11-22T00:00:00Z');
const delivery = {
	body: Buffer.from('{"id":"WH-1"}'),
	transmission: { id: 'cafe', time: '2026-11-22T00:00:00Z' },
	webhookId: '1JE4291016473214C',
};

describe('the certificate that signs deliveries', () => {
	const making = createSigningAuthority(now);

	it('is a leaf under a root of its own, good for the name of the sandbox, around now', async () => {
		const { certificatePem, rootPem, certificateId } = await making;
		const leaf = new X509Certificate(certificatePem);
		const root = new X509Certificate(rootPem);
		expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
		expect([leaf.ca, root.ca]).toEqual([false, true]);
		expect(leaf.subject).toContain('CN=messageverificationcerts.sandbox.paypal.com');
		expect(leaf.subjectAltName).toBe('DNS:messageverificationcerts.sandbox.paypal.com');
		expect(leaf.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
		expect(leaf.validFromDate < now && now < leaf.validToDate).toBe(true);
		expect(certificateId).toMatch(/^CERT(-[0-9a-f]{8}){3}$/);
	});

	it('signs one body, for one webhook', async () => {
		const authority = await making;
		const signature = signDelivery(delivery.body, delivery.transmission, delivery.webhookId, authority);
		expect(isSignedBy(authority, { ...delivery, signature })).toBe(true);
		expect(isSignedBy(authority, { ...delivery, signature, webhookId: 'OTHER' })).toBe(false);
		expect(isSignedBy(authority, { ...delivery, signature, body: Buffer.from('{}') })).toBe(false);
	});
});
