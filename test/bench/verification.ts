import { createHmac, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';

import axios from 'axios';
import { Bench } from 'tinybench';

import { app } from '../../playground/seed.ts';
import { startSimulators } from '../../playground/server.ts';
import { messengerDelivery, PayPalActor, type Delivery } from './deliveries.ts';
import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Row } from './row.ts';

type VerifyMessenger =
	typeof import('../../nodes/vendors/messenger/events/signature').verifyMessengerDelivery;
type VerifyPayPal = typeof import('../../nodes/PayPalCheckoutTrigger/proof/signature').verifyPayPalDelivery;

const runs = 7;
const runMs = 300;

/** How long our verifiers take, and bare `node:crypto` on the same bytes. */
export async function measureVerification(underTest: PackageUnderTest): Promise<Row[]> {
	return [
		await measureMessenger(underTest, messengerDelivery(3), 50),
		await measureMessenger(underTest, messengerDelivery(330), 2),
		await measurePayPal(underTest),
	];
}

async function measureMessenger(
	underTest: PackageUnderTest,
	{ body, headers }: Delivery,
	batch: number,
): Promise<Row> {
	const { verifyMessengerDelivery } = underTest.load<{ verifyMessengerDelivery: VerifyMessenger }>(
		'nodes/vendors/messenger/events/signature.js',
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
		runs: await timeBoth(
			() => verifyMessengerDelivery(body, headers, app.secret).ok,
			() => timingSafeEqual(createHmac('sha256', app.secret).update(body).digest(), signature),
			batch,
		),
	};
}

async function measurePayPal(underTest: PackageUnderTest): Promise<Row> {
	const { verifyPayPalDelivery } = underTest.load<{ verifyPayPalDelivery: VerifyPayPal }>(
		'nodes/PayPalCheckoutTrigger/proof/signature.js',
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
		runs: await timeBoth(
			() => verifyPayPalDelivery(body, headers, expected).ok,
			() => verify('RSA-SHA256', Buffer.from(start + String(crc32(body))), publicKey, signature),
			5,
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
 * Median time of one call, in microseconds, on both sides. Who goes first changes from run to run.
 *
 * @param batch calls per sample, so that the clock is fine enough
 */
async function timeBoth(ours: () => boolean, theirs: () => boolean, batch: number): Promise<Row['runs']> {
	if (!ours() || !theirs()) throw new Error('A genuine delivery was refused: nothing to time');
	const results = [];
	for (let run = 0; run < runs; run++) {
		const bench = new Bench({ time: runMs, warmupTime: runMs / 3, throws: true });
		const sides = [
			() => bench.add('ours', many(ours, batch)),
			() => bench.add('theirs', many(theirs, batch)),
		];
		for (const add of run % 2 === 0 ? sides : sides.reverse()) add();
		await bench.run();
		results.push({ ours: medianUs(bench, 'ours', batch), theirs: medianUs(bench, 'theirs', batch) });
	}
	return results;
}

const many = (check: () => boolean, times: number) => () => {
	for (let call = 0; call < times; call++) if (!check()) throw new Error('A genuine delivery was refused');
};

function medianUs(bench: Bench, name: string, batch: number): number {
	const result = bench.getTask(name)?.result;
	if (result?.state !== 'completed')
		throw new Error(`The timing of ${name} is ${result?.state ?? 'missing'}`);
	return (result.latency.p50 * 1000) / batch;
}
