import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import axios from 'axios';
import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

import { fetchCertificate } from '../../../../../nodes/PayPalCheckoutTrigger/proof/certificate';
import { selfSign } from '../../../../support/signingCertificate';

const hourMs = 60 * 60 * 1000;

/** Does over HTTP what the request helper of n8n does for these options. */
const context = {
	helpers: {
		httpRequest: async ({ url, encoding, disableFollowRedirect, abortSignal }: IHttpRequestOptions) => {
			const answer = await axios.get(url, {
				responseType: encoding as 'stream',
				maxRedirects: disableFollowRedirect ? 0 : 5,
				signal: abortSignal as AbortSignal,
			});
			return answer.data as unknown;
		},
	},
} as unknown as Pick<IWebhookFunctions, 'helpers'>;

describe('fetchCertificate', () => {
	let pem: string;
	let server: Server;
	let served: string[];
	let answers: Record<string, { status?: number; body?: string; location?: string }>;
	let address: (path: string) => string;
	let round = 0;
	const now = Date.parse('2026-08-01T00:00:00Z');

	beforeAll(async () => {
		const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2026-08-01T10:00:00Z') };
		pem = (await selfSign('signer.example', validity)).pem;
		server = createServer((request, response) => {
			served.push(request.url!);
			const { status = 200, body = pem, location } = answers[request.url!] ?? {};
			setImmediate(() => response.writeHead(status, location ? { location } : {}).end(body));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	beforeEach(() => {
		served = [];
		answers = {};
		const { port } = server.address() as AddressInfo;
		const prefix = `/${++round}`;
		address = (path) => `http://127.0.0.1:${port}${prefix}${path}`;
	});

	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	const fetchAt = async (url: string, at = now) => await fetchCertificate(context, url, () => at);
	const answerAt = (path: string, answer: { status?: number; body?: string; location?: string }) => {
		answers[new URL(address(path)).pathname] = answer;
	};

	it('fetches once for however many wait, and keeps it', async () => {
		const url = address('/CERT-1');
		const fetched = await Promise.all(Array.from({ length: 20 }, () => fetchAt(url)));
		expect(new Set(fetched)).toEqual(new Set([pem.trim()]));
		await fetchAt(url, now + 9 * hourMs);
		expect(served).toHaveLength(1);
	});

	it('fetches again once the certificate has expired', async () => {
		await fetchAt(address('/CERT-1'));
		await fetchAt(address('/CERT-1'), now + 10 * hourMs);
		expect(served).toHaveLength(2);
	});

	it('keeps a certificate for a day at most', async () => {
		const validity = { notBefore: new Date('2026-01-01'), notAfter: new Date('2027-01-01') };
		answerAt('/CERT-1', { body: (await selfSign('signer.example', validity)).pem });
		await fetchAt(address('/CERT-1'));
		await fetchAt(address('/CERT-1'), now + 24 * hourMs - 1);
		expect(served).toHaveLength(1);
		await fetchAt(address('/CERT-1'), now + 24 * hourMs);
		expect(served).toHaveLength(2);
	});

	it('keeps no more than twenty', async () => {
		for (let index = 0; index <= 20; index++) await fetchAt(address(`/CERT-${index}`));
		await fetchAt(address('/CERT-20'));
		expect(served).toHaveLength(21);
		await fetchAt(address('/CERT-0'));
		expect(served).toHaveLength(22);
	});

	it('follows no redirect', async () => {
		answerAt('/CERT-1', { status: 302, location: address('/CERT-2') });
		await expect(fetchAt(address('/CERT-1'))).rejects.toThrow('302');
		expect(served).toHaveLength(1);
	});

	it.each([
		['nothing', ''],
		['a web page', '<html></html>'],
		['something endless', 'x'.repeat(64 * 1024 + 1)],
		['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
	])('refuses %s, and asks again next time', async (_what, body) => {
		answerAt('/CERT-1', { body });
		await expect(fetchAt(address('/CERT-1'))).rejects.toThrow();
		answerAt('/CERT-1', {});
		expect(await fetchAt(address('/CERT-1'))).toBe(pem.trim());
	});

	it('takes 64 KiB and not a byte more', async () => {
		answerAt('/CERT-1', { body: pem.padEnd(64 * 1024) });
		answerAt('/CERT-2', { body: pem.padEnd(64 * 1024 + 1) });
		expect(await fetchAt(address('/CERT-1'))).toBe(pem.trim());
		await expect(fetchAt(address('/CERT-2'))).rejects.toThrow('The certificate is larger than 65536 bytes');
	});

	it.each(['', 'a web page'])('says of %j that it is no certificate', async (body) => {
		answerAt('/CERT-1', { body });
		await expect(fetchAt(address('/CERT-1'))).rejects.toThrow('not a single PEM certificate');
	});

	it('refuses two certificates in one file', async () => {
		answerAt('/CERT-1', { body: `${pem}\n${pem}` });
		await expect(fetchAt(address('/CERT-1'))).rejects.toThrow('not a single PEM certificate');
	});
});
