import { X509Certificate } from 'node:crypto';

import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { OnceAtATime } from '../../core/onceAtATime';
import { RecentMemory } from '../../core/recentMemory';

const maximumBytes = 64 * 1024;
const timeoutMs = 10_000;
/** PayPal serves its certificates with `cache-control: max-age=86400`. */
const maximumAgeMs = 24 * 60 * 60 * 1000;
/** Anybody can name one that has expired, too, which proves nothing and is as good as it was a moment ago. */
const minimumAgeMs = 60_000;

const cached = new RecentMemory<string, { pem: string; untilMs: number }>(20);
const fetching = new OnceAtATime<string>();

/** PayPal has said that there is no certificate at this address: whoever names it has not signed for PayPal. */
export class NoSuchCertificate extends Error {
	override readonly name = 'NoSuchCertificate';
}

/** Anybody can name addresses: those that lead nowhere are remembered, and only so many are tried. */
const missingForMs = 60_000;
const maximumMissing = 20;
const missing = new RecentMemory<string, true>(maximumMissing, missingForMs);

/**
 * The certificate at an address that `readTransmission` has found trustworthy. Fetched once for however many
 * deliveries wait for it, kept until it expires, for a minute at least and for a day at most.
 *
 * @returns the PEM; it is not verified yet
 * @throws NoSuchCertificate when there is none, as PayPal said within the last minute
 * @throws Error when it can't be had now: the delivery is neither genuine nor forged then
 */
export async function fetchCertificate(
	context: Pick<IWebhookFunctions, 'helpers'>,
	url: string,
	now: () => number = Date.now,
): Promise<string> {
	const known = cached.get(url);
	if (known && known.untilMs > now()) return known.pem;
	return await fetching.do(url, async () => {
		if (!known) requireWorthATry(url, now());
		return await fetchAndKeep(context, url, now);
	});
}

async function fetchAndKeep(
	context: Pick<IWebhookFunctions, 'helpers'>,
	url: string,
	now: () => number,
): Promise<string> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'stream',
		disableFollowRedirect: true,
		timeout: timeoutMs,
		abortSignal: AbortSignal.timeout(timeoutMs),
	};
	const stream = (await context.helpers.httpRequest(options).catch((error: unknown) => {
		if (!isGone(error)) throw error;
		missing.set(url, true, now());
		throw new NoSuchCertificate();
	})) as AsyncIterable<Buffer>;
	const pem = requireOneCertificate(await readWithin(stream, maximumBytes));
	const expiryMs = Date.parse(new X509Certificate(pem).validTo);
	const untilMs = Math.max(now() + minimumAgeMs, Math.min(expiryMs, now() + maximumAgeMs));
	cached.set(url, { pem, untilMs });
	return pem;
}

/** @throws for an address that leads nowhere, and for one more while there are too many of those */
function requireWorthATry(url: string, nowMs: number): void {
	if (missing.has(url, nowMs)) throw new NoSuchCertificate();
	if (missing.countAt(nowMs) + fetching.size >= maximumMissing)
		throw new Error('Too many certificates that do not exist were requested within a minute');
}

/** Refused for good, and not for being asked too often or too early. */
function isGone(error: unknown): boolean {
	const { response, httpCode } = error as { response?: { status?: number }; httpCode?: unknown };
	const status = Number(response?.status ?? httpCode);
	return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

async function readWithin(stream: AsyncIterable<Buffer>, limit: number): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > limit) throw new Error(`The certificate is larger than ${limit} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('latin1');
}

function requireOneCertificate(text: string): string {
	const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g) ?? [];
	if (blocks.length !== 1) throw new Error('The response is not a single PEM certificate');
	return blocks[0]!;
}
