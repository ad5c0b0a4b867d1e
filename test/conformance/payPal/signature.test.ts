import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { simulatorWebhookId, verifyPayPalDelivery } from '../../../nodes/shared/payPal/signature';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';

interface Recorded {
	name: string;
	webhook_id: string;
	headers: Record<string, string>;
	cert_file: string;
	body: Buffer;
	certificatePem: string;
	now: Date;
}

const folder = path.join(conformanceData ?? '', 'fixtures/paypal');

/** The one recording whose certificate address is a placeholder of a unit test at PayPal. */
const withPlaceholder = 'java-sdk-2017-BILLING.PLAN.CREATED';

function read(subfolder: string, name: string): Recorded {
	const file = path.join(folder, subfolder, name);
	const recorded = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Recorded;
	if (name === withPlaceholder) {
		const id = path.basename(recorded.cert_file, '.pem');
		recorded.headers['paypal-cert-url'] = `https://api.sandbox.paypal.com/v1/notifications/certs/${id}`;
	}
	return {
		...recorded,
		name,
		body: readFileSync(`${file}.body`),
		certificatePem: readFileSync(path.join(folder, recorded.cert_file), 'utf8'),
		now: new Date(recorded.headers['paypal-transmission-time']!),
	};
}

const recordings = existsSync(folder)
	? readdirSync(path.join(folder, 'webhooks'))
			.filter((file) => file.endsWith('.json'))
			.map((file) => read('webhooks', path.basename(file, '.json')))
	: [];

const environmentOf = ({ headers }: Recorded) =>
	headers['paypal-cert-url']!.includes('sandbox') ? 'sandbox' : 'live';

const verify = (
	recorded: Recorded,
	changes: Partial<Parameters<typeof verifyPayPalDelivery>[2]> & {
		body?: Buffer;
		headers?: Record<string, string>;
	} = {},
) => {
	const { body = recorded.body, headers, ...expected } = changes;
	const verdict = verifyPayPalDelivery(
		body,
		{ ...recorded.headers, ...headers },
		{
			webhookId: recorded.webhook_id,
			certificatePem: recorded.certificatePem,
			now: recorded.now,
			environment: environmentOf(recorded),
			allowSimulated: recorded.webhook_id === simulatorWebhookId,
			...expected,
		},
	);
	return verdict.ok ? 'genuine' : verdict.reason;
};

describeWithVendorData('deliveries PayPal has signed', () => {
	it('are there', () => {
		expect(recordings.length).toBeGreaterThanOrEqual(14);
	});

	describe.each(recordings)('$name', (recorded) => {
		it('verifies at its time, with its certificate, in its environment', () => {
			expect(verify(recorded)).toBe('genuine');
		});

		it('does not verify with another body, id, time, signature, webhook or certificate', () => {
			const longer = Buffer.concat([recorded.body, Buffer.from(' ')]);
			const reencoded = Buffer.from(JSON.stringify(JSON.parse(recorded.body.toString()), null, 1));
			const { 'paypal-transmission-id': id, 'paypal-transmission-sig': signature } = recorded.headers;
			const lastCharacters = signature!.endsWith('A==') ? 'Q==' : 'A==';
			const answers = [
				verify(recorded, { body: longer }),
				verify(recorded, { body: reencoded }),
				verify(recorded, { headers: { 'paypal-transmission-id': `${id}0` } }),
				verify(recorded, { headers: { 'paypal-transmission-time': '2024-01-01T00:00:00Z' } }),
				verify(recorded, {
					headers: { 'paypal-transmission-sig': `${signature!.slice(4, -3)}AAAA${lastCharacters}` },
				}),
				verify(recorded, { webhookId: '0AB12345CD678901E' }),
			];
			expect(new Set(answers)).toEqual(new Set(['wrong-signature']));
		});

		it('does not verify after its certificate has expired, or before it was valid', () => {
			expect(verify(recorded, { now: new Date('2026-11-22T00:00:00Z') })).toBe('certificate-expired');
			expect(verify(recorded, { now: new Date('2012-01-01T00:00:00Z') })).toBe('certificate-not-yet-valid');
		});

		it('verifies when it is repeated three days later', () => {
			const threeDays = 3 * 24 * 60 * 60 * 1000;
			expect(verify(recorded, { now: new Date(recorded.now.getTime() + threeDays) })).toBe('genuine');
		});

		it('does not verify at a custom host', () => {
			const environment = { certificateOrigin: 'http://localhost:4010' };
			expect(verify(recorded, { environment })).toBe('untrusted-certificate-url');
		});
	});

	const simulated = recordings.filter(({ webhook_id: id }) => id === simulatorWebhookId);

	it.each(simulated)('$name is let in only where simulator events are expected', (recorded) => {
		expect(verify(recorded, { allowSimulated: false })).toBe('simulated-not-allowed');
		expect(verify(recorded, { environment: 'sandbox' })).toBe('genuine');
		expect(verify(recorded, { environment: 'live' })).toBe('genuine');
	});

	it.each(simulated)('$name says nothing about a webhook of a sandbox app', (recorded) => {
		expect(verify(recorded, { environment: 'sandbox', webhookId: '0AB12345CD678901E' })).toBe(
			'untrusted-certificate-url',
		);
	});

	it('of the sandbox do not verify in live', () => {
		const [ofSandbox] = recordings.filter((recorded) => environmentOf(recorded) === 'sandbox');
		expect(verify(ofSandbox!, { environment: 'live' })).toBe('untrusted-certificate-url');
		const swapped = {
			'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-b0d12406',
		};
		expect(verify(ofSandbox!, { environment: 'live', headers: swapped })).toBe('wrong-certificate-subject');
	});

	it('are not told from a forged body with the same checksum: only asking PayPal tells', () => {
		const forged = read('forged', 'crc32-collision-of-simulator-2025-PAYMENT.CAPTURE.COMPLETED');
		expect(verify(forged)).toBe('genuine');
		expect(forged.body.toString()).toContain('9999.00');
	});
});
