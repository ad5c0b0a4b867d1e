import 'reflect-metadata';

import { KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer, request as httpRequest, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import {
	BasicConstraintsExtension,
	SubjectAlternativeNameExtension,
	X509CertificateGenerator,
} from '@peculiar/x509';

/** Where nodes of n8n call, whatever is set in their credential. */
const simulated = ['graph.facebook.com', 'api-m.paypal.com'];

/** What Stripe says to a new webhook. */
export const stripeSigningSecret = 'whsec_simulatedForTheBenchmark';

/** The answer of vendors that nodes of n8n ask only to register a webhook. */
const answers: Record<string, object> = {
	'api.stripe.com': { id: 'we_1', status: 'enabled', enabled_events: ['*'], secret: stripeSigningSecret },
	'api.telegram.org': { ok: true, result: {} },
};

const known = [...simulated, ...Object.keys(answers)];

const hourMs = 3_600_000;

/**
 * A proxy that stands for the world outside: n8n is given it by the settings that n8n has for proxies, and so nodes whose
 * vendor has a fixed address reach the simulators of this machine, and nothing else.
 */
export class Outside {
	/** Where the simulators answer, once they do. */
	simulators = '';
	private readonly certificateFile: string;
	private readonly proxy: Server;

	private constructor(proxy: Server, certificateFile: string) {
		this.proxy = proxy;
		this.certificateFile = certificateFile;
	}

	/** @param folder for the certificate that n8n is to trust */
	static async open(folder: string): Promise<Outside> {
		const { certificate, key } = await certify(known);
		const vendors = createHttpsServer({ key, cert: certificate });
		const proxy = createHttpServer();
		proxy.on('connect', (request, socket) => {
			const host = request.url!.split(':')[0]!;
			if (!known.includes(host)) {
				socket.end('HTTP/1.1 403 Nobody is there\r\n\r\n');
				return;
			}
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			vendors.emit('connection', socket);
		});
		await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
		const certificateFile = path.join(folder, 'outside.pem');
		writeFileSync(certificateFile, certificate);
		const outside = new Outside(proxy, certificateFile);
		vendors.on('request', (request, response) => {
			const host = request.headers.host!.split(':')[0]!;
			if (answers[host]) {
				request.resume();
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify(answers[host]));
				return;
			}
			const { method, headers } = request;
			const inner = httpRequest(`${outside.simulators}/${host}${request.url}`, { method, headers });
			inner.on('response', (answer) => {
				response.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(response);
			});
			inner.on('error', () => response.destroy());
			request.pipe(inner);
		});
		return outside;
	}

	/** Settings that n8n is started with. */
	get env(): Record<string, string> {
		return {
			HTTPS_PROXY: `http://localhost:${(this.proxy.address() as AddressInfo).port}`,
			NO_PROXY: 'localhost,127.0.0.1',
			NODE_EXTRA_CA_CERTS: this.certificateFile,
		};
	}

	async close(): Promise<void> {
		this.proxy.closeAllConnections();
		await new Promise<void>((resolve) => this.proxy.close(() => resolve()));
	}
}

async function certify(hosts: string[]): Promise<{ certificate: string; key: string }> {
	const signingAlgorithm = {
		name: 'RSASSA-PKCS1-v1_5',
		hash: 'SHA-256',
		modulusLength: 2048,
		publicExponent: new Uint8Array([1, 0, 1]),
	};
	const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
	const certificate = await X509CertificateGenerator.createSelfSigned({
		serialNumber: '01',
		name: 'CN=The world outside of a benchmark',
		notBefore: new Date(Date.now() - hourMs),
		notAfter: new Date(Date.now() + 24 * hourMs),
		keys,
		signingAlgorithm,
		extensions: [
			new BasicConstraintsExtension(true, undefined, true),
			new SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value }))),
		],
	});
	const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }) as string;
	return { certificate: certificate.toString('pem'), key };
}
