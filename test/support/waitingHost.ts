import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { WaitingPayment } from './waitingPayment';

/** What n8n says of an execution that does not wait; only its words tell the two apart. */
const refusals = {
	ended: 'The execution "5001 has finished already.',
	running: 'The execution "5001" is running already.',
};

/** Where n8n sends whoever calls at an execution that waits for a form by now, see `redirectToFormWaiting`. */
export const toFormUrl = (url = '/'): string => url.replace('/webhook-waiting/', '/form-waiting/');

/** The part of n8n that lets calls through to waiting executions, over real HTTP. */
export class WaitingHost {
	/** The execution that waits here; none does when undefined. */
	payment: WaitingPayment | undefined;
	/** What the execution does at the moment, when it does not wait for a payment. */
	refusal: keyof typeof refusals | 'form' = 'ended';
	/** What something in front of n8n says to every call, which then does not get as far as n8n. */
	inFront: number | undefined;
	/** The statuses with which executions went on, by the output they left through. */
	readonly left: string[][] = [];
	calls = 0;
	private readonly server: Server = createServer((request, response) => {
		this.calls++;
		const { payment, inFront } = this;
		if (inFront) {
			response.writeHead(inFront, { 'content-type': 'text/html' }).end('<title>Just a moment...</title>');
			return;
		}
		if (!payment && this.refusal === 'form') {
			response.writeHead(307, { location: toFormUrl(request.url) }).end('Temporary Redirect');
			return;
		}
		if (!payment) {
			response
				.writeHead(409)
				.end(JSON.stringify({ code: 409, message: refusals[this.refusal as keyof typeof refusals] }));
			return;
		}
		void payment
			.open(new URL(request.url ?? '/', this.baseUrl).toString())
			.then(({ page, location, left }) => {
				if (left) {
					this.payment = undefined;
					this.left.push(
						...left.map((items) =>
							items.map(({ payment: { status } = {} as never }: { payment?: never }) => status),
						),
					);
				}
				if (location) response.writeHead(302, { location }).end();
				else response.writeHead(200, { 'X-Checkout-Outcome': page }).end();
			});
	});

	get baseUrl(): string {
		return `http://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	reset(): void {
		this.payment = undefined;
		this.refusal = 'ended';
		this.inFront = undefined;
		this.left.length = 0;
		this.calls = 0;
	}
}

/** Starts a host for all tests of the file it is called in, and stops it at the end. */
export function withWaitingHost(): WaitingHost {
	const host = new WaitingHost();
	beforeAll(async () => await host.start());
	beforeEach(() => host.reset());
	afterAll(async () => await host.stop());
	return host;
}
