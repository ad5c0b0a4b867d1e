import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import {
	simulatorWebhookId,
	verifyPayPalDelivery,
} from '../../../nodes/PayPalCheckoutTrigger/proof/signature';
import { conformanceData, describeWithVendorData } from '../../support/conformanceData';
import {
	checkWith,
	environmentOf,
	itIsGenuineAndNothingElse,
	itIsLetInWhereExpected,
	type SignedDelivery,
} from './signedDelivery';

const folder = path.join(conformanceData ?? '', 'fixtures/paypal');

/** The one recording whose certificate address is a placeholder of a unit test at PayPal. */
const withPlaceholder = 'java-sdk-2017-BILLING.PLAN.CREATED';

function read(subfolder: string, name: string): SignedDelivery {
	const file = path.join(folder, subfolder, name);
	const recorded = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as SignedDelivery & { cert_file: string };
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
		tooEarly: new Date('2012-01-01T00:00:00Z'),
		tooLate: new Date('2026-11-22T00:00:00Z'),
	};
}

const recordings = existsSync(folder)
	? readdirSync(path.join(folder, 'webhooks'))
			.filter((file) => file.endsWith('.json'))
			.map((file) => read('webhooks', path.basename(file, '.json')))
	: [];

const check = checkWith(verifyPayPalDelivery);

describeWithVendorData('deliveries PayPal has signed', () => {
	it('are there', () => {
		expect(recordings.length).toBeGreaterThanOrEqual(14);
	});

	for (const recorded of recordings) {
		describe(recorded.name, () => {
			itIsGenuineAndNothingElse(() => recorded, check);
			if (recorded.webhook_id === simulatorWebhookId) itIsLetInWhereExpected(() => recorded, check);
		});
	}

	it('of the sandbox do not verify in live', () => {
		const [ofSandbox] = recordings.filter((recorded) => environmentOf(recorded) === 'sandbox');
		expect(check(ofSandbox!, { environment: 'live' })).toBe('untrusted-certificate-url');
		const swapped = {
			'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-b0d12406',
		};
		expect(check(ofSandbox!, { environment: 'live', headers: swapped })).toBe('wrong-certificate-subject');
	});

	it('are not told from a forged body with the same checksum: only asking PayPal tells', () => {
		const forged = read('forged', 'crc32-collision-of-simulator-2025-PAYMENT.CAPTURE.COMPLETED');
		expect(check(forged)).toBe('genuine');
		expect(forged.body.toString()).toContain('9999.00');
	});
});
