import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

import { close, listen, originOf } from '../support/localServer.ts';

/** Who answers `/webhook-waiting/`: n8n's documentation names the processors, n8n's own tests use main. */
export type WaitingOn = 'main' | 'processors';

/** Ports of n8n's processes. */
interface Backends {
	main: number;
	processors: number[];
}

/**
 * The load balancer in front of n8n's queue mode. Production webhooks and forms go to the webhook processors in turn, everything
 * else to main: https://docs.n8n.io/hosting/scaling/queue-mode/#configure-webhook-processors
 */
export class Router {
	/** How many requests went to each port. */
	readonly passed = new Map<number, number>();
	waitingOn: WaitingOn = 'processors';
	/** The one webhook processor that gets what comes; undefined: one after the other. */
	only: number | undefined;
	private turn = 0;
	private readonly server = createServer((incoming, response) => void this.pass(incoming, response));

	constructor(private readonly backends: Backends) {}

	get origin(): string {
		return originOf(this.server);
	}

	async start(): Promise<void> {
		await listen(this.server);
	}

	async stop(): Promise<void> {
		await close(this.server);
	}

	private portsFor(url: string): number[] {
		const { main, processors } = this.backends;
		const isProduction = /^\/(webhook|form|form-waiting|mcp)\//.test(url);
		const isWaiting = url.startsWith('/webhook-waiting/') && this.waitingOn === 'processors';
		if (!isProduction && !isWaiting) return [main];
		const first = this.only ?? this.turn++ % processors.length;
		return [...processors.slice(first), ...processors.slice(0, first)];
	}

	private async pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk as Buffer);
		const body = Buffer.concat(chunks);
		for (const port of this.portsFor(incoming.url ?? '/')) {
			const outcome = await this.passTo(port, incoming, body, response);
			if (outcome === 'done') return;
			// Only one that does not listen has certainly not got the request.
			if (outcome === 'broken') break;
		}
		if (!response.headersSent) response.writeHead(502);
		response.end();
	}

	private async passTo(
		port: number,
		{ method, url, headers }: IncomingMessage,
		body: Buffer,
		response: ServerResponse,
	): Promise<'done' | 'refused' | 'broken'> {
		return await new Promise((resolve) => {
			const onward = request({ port, host: '127.0.0.1', method, headers, path: url }, (answer) => {
				this.passed.set(port, (this.passed.get(port) ?? 0) + 1);
				response.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(response);
				answer.once('end', () => resolve('done'));
				answer.once('error', () => resolve('broken'));
			});
			onward.once('error', ({ code }: NodeJS.ErrnoException) =>
				resolve(code === 'ECONNREFUSED' ? 'refused' : 'broken'),
			);
			onward.end(body);
		});
	}
}
