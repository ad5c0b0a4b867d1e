import { createHmac, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';

import axios from 'axios';

import { app } from '../../playground/seed.ts';
import { startSimulators } from '../../playground/server.ts';
import { messengerDelivery, PayPalActor, type Delivery } from './deliveries.ts';
import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Measure } from './part.ts';
import { median, type Row } from './row.ts';

type VerifyMessenger =
	typeof import('../../nodes/vendors/messenger/events/signature').verifyMessengerDelivery;
type VerifyPayPal = typeof import('../../nodes/PayPalCheckoutTrigger/proof/signature').verifyPayPalDelivery;

interface Amounts {
	runs: number;
	/** Of each side in a run. */
	samples: number;
}

/** How long our verifiers take, and bare `node:crypto` on the same bytes. */
export const measureVerification: Measure = async (underTest, { isQuick }) => {
	const amounts = isQuick ? { runs: 1, samples: 10 } : { runs: 7, samples: 800 };
	return [
		measureMessenger(underTest, messengerDelivery(3), amounts, 50),
		measureMessenger(underTest, messengerDelivery(330), amounts, 2),
		await measurePayPal(underTest, amounts),
	];
};

function measureMessenger(
	underTest: PackageUnderTest,
	{ body, headers }: Delivery,
	amounts: Amounts,
	batch: number,
): Row {
	const { verifyMessengerDelivery } = underTest.loadPart<{ verifyMessengerDelivery: VerifyMessenger }>(
		'nodes/vendors/messenger/events/signature.ts',
	);
	const signature = Buffer.from(headers['x-hub-signature-256']!.slice('sha256='.length), 'hex');
	return {
		what: `Proving a Messenger delivery of ${toKilobytes(body)}`,
		unit: 'µs',
		against: 'bare HMAC of node:crypto',
		better: 'lower',
		reading:
			'`verifyMessengerDelivery` finds and checks the header, computes the HMAC and compares in constant time; the other ' +
			'side is `createHmac` and `timingSafeEqual` alone, with the signature taken out of its header beforehand.',
		runs: timeBoth(
			() => verifyMessengerDelivery(body, headers, app.secret).ok,
			() => timingSafeEqual(createHmac('sha256', app.secret).update(body).digest(), signature),
			amounts,
			batch,
		),
	};
}

async function measurePayPal(underTest: PackageUnderTest, amounts: Amounts): Promise<Row> {
	const { verifyPayPalDelivery } = underTest.loadPart<{ verifyPayPalDelivery: VerifyPayPal }>(
		'nodes/PayPalCheckoutTrigger/proof/signature.ts',
	);
	const { delivery, webhookId, certificatePem, certificateOrigin } = await genuinePayPalDelivery();
	const { body, headers } = delivery;
	const expected = { webhookId, certificatePem, now: new Date(), environment: { certificateOrigin } };
	const { publicKey } = new X509Certificate(certificatePem);
	const start = `${headers['paypal-transmission-id']}|${headers['paypal-transmission-time']}|${webhookId}|`;
	const signature = Buffer.from(headers['paypal-transmission-sig']!, 'base64');
	return {
		what: `Proving a PayPal delivery of ${toKilobytes(body)}`,
		unit: 'µs',
		against: 'bare CRC-32 and RSA of Node.js',
		better: 'lower',
		reading:
			'`verifyPayPalDelivery` on a delivery of the simulated PayPal: headers, address, dates and key of the certificate, ' +
			'CRC-32, RSA signature; the other side is `zlib.crc32` and `crypto.verify` alone, with the certificate parsed once, beforehand.',
		runs: timeBoth(
			() => verifyPayPalDelivery(body, headers, expected).ok,
			() => verify('RSA-SHA256', Buffer.from(start + String(crc32(body))), publicKey, signature),
			amounts,
			10,
		),
	};
}

const toKilobytes = ({ length }: Buffer): string => `${Math.round(length / 100) / 10} KB`;

async function genuinePayPalDelivery() {
	const simulators = await startSimulators({ port: 0 });
	try {
		const payPal = new PayPalActor(simulators);
		const { id: webhookId } = await payPal.call<{ id: string }>('POST', '/v1/notifications/webhooks', {
			url: `${simulators.origin}/`,
			event_types: [{ name: 'CHECKOUT.ORDER.APPROVED' }],
		});
		const [delivery] = await payPal.deliveriesFor(webhookId, 1);
		const { data: certificatePem } = await axios.get<string>(delivery!.headers['paypal-cert-url']!);
		return { delivery: delivery!, webhookId, certificatePem, certificateOrigin: simulators.origin };
	} finally {
		await simulators.stop();
	}
}

/**
 * Median time of one call, in microseconds, on both sides. They take turns from sample to sample, so that both have the
 * same of whatever else the machine does.
 *
 * @param batch calls per sample, so that the clock is fine enough
 */
function timeBoth(
	ours: () => boolean,
	theirs: () => boolean,
	{ runs, samples }: Amounts,
	batch: number,
): Row['runs'] {
	if (!ours() || !theirs()) throw new Error('A genuine delivery was refused: nothing to time');
	const oneRun = () => {
		const times = { ours: [] as number[], theirs: [] as number[] };
		for (let sample = 0; sample < samples; sample++) {
			times.ours.push(microseconds(ours, batch));
			times.theirs.push(microseconds(theirs, batch));
		}
		return { ours: median(times.ours), theirs: median(times.theirs) };
	};
	// V8 compiles what it has seen often enough.
	oneRun();
	return Array.from({ length: runs }, oneRun);
}

function microseconds(check: () => boolean, batch: number): number {
	const startMs = performance.now();
	for (let call = 0; call < batch; call++) if (!check()) throw new Error('A genuine delivery was refused');
	return ((performance.now() - startMs) * 1000) / batch;
}
