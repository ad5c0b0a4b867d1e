import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
	method: string;
	/** Below the base URL, query included. */
	path: string;
	headers: IncomingHttpHeaders;
	/** Parsed; undefined when there was none. */
	body: unknown;
}

type JsonBody = Record<string, unknown>;

/** Something at an address that takes down what a client of PayPal sends, and answers as told. */
export class PayPalRecorder {
	readonly requests: RecordedRequest[] = [];
	private answers: Record<string, { status: number; bodyFor: (request: RecordedRequest) => unknown }> = {};
	private readonly server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			const isJson = request.headers['content-type']?.includes('json');
			const [method, path] = [request.method!, request.url!];
			const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
			const recorded = { method, path, headers: request.headers, body };
			this.requests.push(recorded);
			const { status, bodyFor } = this.answerTo(recorded);
			const answer = bodyFor(recorded);
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(answer === undefined ? undefined : JSON.stringify(answer));
		});
	});

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/**
	 * @param route method and the beginning of the path, e.g. `POST /v2/checkout/orders`
	 * @param body what to answer, or what makes it from the request
	 */
	answer(route: string, status: number, body?: JsonBody | ((request: RecordedRequest) => object)): void {
		this.answers[route] = { status, bodyFor: typeof body === 'function' ? body : () => body };
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	reset(): void {
		this.requests.length = 0;
		this.answers = {};
	}

	private answerTo({ method, path }: RecordedRequest) {
		if (path === '/v1/oauth2/token') {
			const token = { access_token: 'A21-recorded', scope: 'openid', expires_in: 32400 };
			return { status: 200, bodyFor: () => token };
		}
		const route = Object.keys(this.answers)
			.filter((candidate) => `${method} ${path}`.startsWith(candidate))
			.sort((a, b) => b.length - a.length)[0];
		const unknown = { status: 404, bodyFor: () => ({ name: 'RESOURCE_NOT_FOUND' }) };
		return (route ? this.answers[route] : undefined) ?? unknown;
	}
}
