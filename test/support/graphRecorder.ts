import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call to the Graph API as it came over the wire. */
export interface RecordedCall {
	method: string;
	/** Below the version: `/108/messages`. */
	path: string;
	query: Record<string, string>;
	headers: IncomingHttpHeaders;
	body: Record<string, unknown>;
}

export interface GraphReply {
	status?: number;
	/** Objects are sent as JSON, text as it is. */
	body?: unknown;
	headers?: Record<string, string>;
	/** Cut the connection instead of answering. */
	hangUp?: boolean;
}

/** Takes any call, keeps it, and answers what it is told: for what no well-behaved Graph API would do. */
export class GraphRecorder {
	readonly calls: RecordedCall[] = [];
	reply: (call: RecordedCall) => GraphReply = () => ({ body: { recipient_id: '1', message_id: 'm_1' } });
	/** What happens before it answers: nothing. */
	delay: (call: RecordedCall) => Promise<void> = async () => undefined;
	private readonly server: Server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', async () => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://graph');
			const text = Buffer.concat(chunks).toString('utf8');
			const call: RecordedCall = {
				method: request.method ?? '',
				path: pathname.replace(/^\/v\d+\.\d+/, ''),
				query: Object.fromEntries(searchParams),
				headers: request.headers,
				body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
			};
			this.calls.push(call);
			await this.delay(call);
			const { status = 200, body = {}, headers, hangUp } = this.reply(call);
			if (hangUp) {
				request.socket.destroy();
				return;
			}
			const isText = typeof body === 'string';
			response
				.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers })
				.end(isText ? body : JSON.stringify(body));
		});
	});

	get baseUrl(): string {
		return `http://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	reset(): void {
		this.calls.length = 0;
		this.delay = async () => undefined;
		this.reply = () => ({ body: { recipient_id: '1', message_id: 'm_1' } });
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}
}

/** Starts a recorder for all tests of the file or `describe` it is called in, and stops it at the end. */
export function withGraphRecorder(): GraphRecorder {
	const recorder = new GraphRecorder();
	beforeAll(async () => await recorder.start());
	beforeEach(() => recorder.reset());
	afterAll(async () => await recorder.stop());
	return recorder;
}
