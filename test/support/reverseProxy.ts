import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

import { close, listen, originOf } from './localServer.ts';

/** Sent by those outside the merchant's network, so that the proxy can tell them from n8n's own calls. */
export const fromOutside = { 'X-From': 'outside' };

/**
 * What stands in front of n8n where it is hosted: has the public address, and passes on what is below a folder of it.
 * Asks where n8n is with every request, so it can be started first.
 */
export class ReverseProxy {
	/** Requests it has passed on, e.g. `GET /n8n/webhook-waiting/4/…`, without their queries. */
	readonly passed: string[] = [];
	/** Many routers don't let a machine call the public address that leads to itself. */
	refusesInside = false;
	private readonly server = createServer((incoming, response) => this.pass(incoming, response));

	constructor(
		private readonly folder: string,
		private readonly n8nPort: () => number,
	) {}

	/** Ends with a slash. */
	get publicUrl(): string {
		return `${originOf(this.server)}${this.folder}/`;
	}

	async start(): Promise<void> {
		await listen(this.server);
	}

	async stop(): Promise<void> {
		await close(this.server);
	}

	private pass(incoming: IncomingMessage, response: ServerResponse): void {
		const { method, url = '', headers } = incoming;
		const isInside = method === 'GET' && headers['x-from'] === undefined && !url.includes('hub.');
		if ((this.refusesInside && isInside) || !url.startsWith(`${this.folder}/`)) {
			response.destroy();
			return;
		}
		this.passed.push(`${method} ${url.split('?')[0]}`);
		const onward = request(
			{ port: this.n8nPort(), host: '127.0.0.1', method, headers, path: url.slice(this.folder.length) },
			(answer) => {
				response.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(response);
			},
		);
		onward.on('error', () => response.writeHead(502).end());
		incoming.pipe(onward);
	}
}
