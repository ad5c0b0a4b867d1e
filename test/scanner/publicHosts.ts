import 'reflect-metadata';

import { KeyObject, type webcrypto } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** Answers a GET of a path, or nothing: then it is 404. */
export type Answer = (path: string) => Promise<object | Buffer | undefined>;

export interface PublicHosts {
	/** For `HTTPS_PROXY` of whoever is to meet these hosts. */
	proxy: string;
	/** For its `NODE_EXTRA_CA_CERTS`. */
	certificatePem: string;
	close(): void;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Stands in for hosts of the internet, for programs that go through this proxy. Everywhere else it leads nowhere. */
export async function standInFor(hosts: Record<string, Answer>): Promise<PublicHosts> {
	const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const certificate = await X509CertificateGenerator.createSelfSigned({
		name: 'CN=Stand-in',
		keys,
		signingAlgorithm: algorithm,
		extensions: [
			new SubjectAlternativeNameExtension(
				Object.keys(hosts).map((value) => ({ type: 'dns' as const, value })),
			),
		],
	});
	const certificatePem = certificate.toString('pem');
	const key = KeyObject.from(keys.privateKey as webcrypto.CryptoKey).export({ type: 'pkcs8', format: 'pem' });

	const server = https.createServer({ key, cert: certificatePem }, (request, response) => {
		const answer = hosts[request.headers.host ?? ''];
		void (answer?.(request.url ?? '/') ?? Promise.resolve(undefined))
			.catch(() => undefined)
			.then((body) => {
				response.statusCode = body ? 200 : 404;
				response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? {}));
			});
	});
	const proxy = http.createServer();
	proxy.on('connect', (request, socket) => {
		if (!hosts[request.url?.split(':')[0] ?? '']) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		return server.emit('connection', socket);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	return {
		proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		certificatePem,
		close: () => {
			proxy.close();
			server.closeAllConnections();
		},
	};
}
