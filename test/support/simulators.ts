import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startSimulators, type Simulators } from '../../playground/server.ts';

/** A delivery exactly as it came in over the wire. */
export interface ReceivedDelivery {
	path: string;
	headers: IncomingHttpHeaders;
	rawBody: Buffer;
	/** What the receiver answered. */
	status: number;
}

/** A webhook receiver: records what it gets, answers what it is told to. */
export class Receiver {
	readonly deliveries: ReceivedDelivery[] = [];
	/** Handshakes (GET) it has seen, as query parameters. */
	readonly handshakes: URLSearchParams[] = [];
	/** The status of every answer from now on. */
	status = 200;
	/** What it answers to a handshake; undefined echoes `hub.challenge` as a good receiver does. */
	challengeAnswer: string | undefined;
	private readonly waiting = new Set<() => void>();
	private readonly server: Server = createServer((request, response) => {
		this.receive(request).then(
			({ status, body }) => response.writeHead(status).end(body),
			() => response.destroy(),
		);
	});

	/** Where to deliver to. It answers on every path. */
	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
	}

	/** Resolves with all deliveries so far, once there are at least `count`; fails after 5 seconds. */
	async received(count: number): Promise<ReceivedDelivery[]> {
		const deadline = performance.now() + 5000;
		while (this.deliveries.length < count) {
			const leftMs = deadline - performance.now();
			if (leftMs <= 0) throw new Error(`${this.deliveries.length} of ${count} deliveries came in 5 seconds`);
			await new Promise<void>((resolve) => {
				const timer = setTimeout(done, leftMs);
				const { waiting } = this;
				waiting.add(done);
				function done() {
					clearTimeout(timer);
					waiting.delete(done);
					resolve();
				}
			});
		}
		return this.deliveries;
	}

	/** Forgets what it got and is obliging again. */
	reset(): void {
		this.deliveries.length = 0;
		this.handshakes.length = 0;
		this.status = 200;
		this.challengeAnswer = undefined;
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	private async receive(request: IncomingMessage): Promise<{ status: number; body: string }> {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
		if (request.method === 'GET') {
			this.handshakes.push(searchParams);
			return { status: this.status, body: this.challengeAnswer ?? searchParams.get('hub.challenge') ?? '' };
		}
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { status } = this;
		this.deliveries.push({
			path: pathname,
			headers: request.headers,
			rawBody: Buffer.concat(chunks),
			status,
		});
		for (const wake of [...this.waiting]) wake();
		return { status, body: '' };
	}
}

export interface SimulatorsUnderTest extends Simulators {
	receiver: Receiver;
}

/**
 * Starts the simulators and a webhook receiver for all tests of the file or `describe` it is called in,
 * puts both back to their first state before each test, and stops them at the end.
 *
 * @returns filled before the first test runs; read its properties inside tests only
 */
export function withSimulators(): SimulatorsUnderTest {
	const underTest = { receiver: new Receiver() } as SimulatorsUnderTest;

	beforeAll(async () => {
		Object.assign(underTest, await startSimulators({ port: 0 }));
		await underTest.receiver.start();
	});

	beforeEach(() => {
		const { world, messenger, payPal, receiver } = underTest;
		world.reset();
		messenger.reset();
		payPal.reset();
		receiver.reset();
	});

	afterAll(async () => {
		await underTest.receiver.stop();
		await underTest.stop();
	});

	return underTest;
}
