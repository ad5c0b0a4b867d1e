import type { verifyPayPalDelivery } from '../../../nodes/PayPalCheckoutTrigger/proof/signature';
import { simulatorWebhookId } from '../../../nodes/PayPalCheckoutTrigger/proof/signature';

/** A delivery that was signed, and all that is needed to prove it. */
export interface SignedDelivery {
	name: string;
	webhook_id: string;
	headers: Record<string, string>;
	body: Buffer;
	certificatePem: string;
	/** When it was signed. */
	now: Date;
	/** Moments at which its certificate was not valid yet, and is not any more. */
	tooEarly: Date;
	tooLate: Date;
}

export type Check = (
	delivery: SignedDelivery,
	changes?: Partial<Parameters<typeof verifyPayPalDelivery>[2]> & {
		body?: Buffer;
		headers?: Record<string, string>;
	},
) => string;

export const environmentOf = ({ headers }: SignedDelivery) =>
	headers['paypal-cert-url']!.includes('sandbox') ? 'sandbox' : 'live';

/** What the verifier says of a delivery: `genuine`, or why it is not. */
export const checkWith =
	(verify: typeof verifyPayPalDelivery): Check =>
	(delivery, changes = {}) => {
		const { body = delivery.body, headers, ...expected } = changes;
		const verdict = verify(
			body,
			{ ...delivery.headers, ...headers },
			{
				webhookId: delivery.webhook_id,
				certificatePem: delivery.certificatePem,
				now: delivery.now,
				environment: environmentOf(delivery),
				allowSimulated: delivery.webhook_id === simulatorWebhookId,
				...expected,
			},
		);
		return verdict.ok ? 'genuine' : verdict.reason;
	};

/** Tests of one delivery. What is given as functions is read inside the tests only. */
export function itIsGenuineAndNothingElse(delivery: () => SignedDelivery, check: Check): void {
	it('verifies at its time, with its certificate, in its environment', () => {
		expect(check(delivery())).toBe('genuine');
	});

	it('does not verify with another body, id, time, signature or webhook', () => {
		const signed = delivery();
		const longer = Buffer.concat([signed.body, Buffer.from(' ')]);
		const reencoded = Buffer.from(JSON.stringify(JSON.parse(signed.body.toString()), null, 1));
		const { 'paypal-transmission-id': id, 'paypal-transmission-sig': signature } = signed.headers;
		const lastCharacters = signature!.endsWith('A==') ? 'Q==' : 'A==';
		const answers = [
			check(signed, { body: longer }),
			check(signed, { body: reencoded }),
			check(signed, { headers: { 'paypal-transmission-id': `${id}0` } }),
			check(signed, { headers: { 'paypal-transmission-time': '2024-01-01T00:00:00Z' } }),
			check(signed, {
				headers: { 'paypal-transmission-sig': `${signature!.slice(4, -3)}AAAA${lastCharacters}` },
			}),
			check(signed, { webhookId: '0AB12345CD678901E' }),
		];
		expect(new Set(answers)).toEqual(new Set(['wrong-signature']));
	});

	it('does not verify after its certificate has expired, or before it was valid', () => {
		const { tooEarly, tooLate } = delivery();
		expect(check(delivery(), { now: tooLate })).toBe('certificate-expired');
		expect(check(delivery(), { now: tooEarly })).toBe('certificate-not-yet-valid');
	});

	it('verifies when it is repeated three days later', () => {
		const threeDays = 3 * 24 * 60 * 60 * 1000;
		expect(check(delivery(), { now: new Date(delivery().now.getTime() + threeDays) })).toBe('genuine');
	});

	it('does not verify at a custom host', () => {
		const environment = { certificateOrigin: 'http://localhost:4010' };
		expect(check(delivery(), { environment })).toBe('untrusted-certificate-url');
	});
}

/** Tests of one delivery of PayPal's webhook simulator. */
export function itIsLetInWhereExpected(delivery: () => SignedDelivery, check: Check): void {
	it('is let in only where simulator events are expected', () => {
		expect(check(delivery(), { allowSimulated: false })).toBe('simulated-not-allowed');
		expect(check(delivery(), { environment: 'sandbox' })).toBe('genuine');
		expect(check(delivery(), { environment: 'live' })).toBe('genuine');
	});

	it('says nothing about a webhook of a sandbox app', () => {
		expect(check(delivery(), { environment: 'sandbox', webhookId: '0AB12345CD678901E' })).toBe(
			'untrusted-certificate-url',
		);
	});
}
