import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

import type { WaitingPayment } from '../support/waitingPayment';

/** The part of n8n that lets calls through to the executions that wait, over real HTTP. */
export class WaitingRoom {
	private readonly waiting = new Map<string, WaitingPayment>();
	private readonly server: Server = createServer((request, response) => {
		this.receive(new URL(request.url ?? '/', this.baseUrl), response).catch((error: Error) =>
			response.writeHead(500).end(error.message),
		);
	});

	/** Called with what an execution goes on with, per output. */
	goesOn: (executionId: string, left: IDataObject[][]) => void = () => undefined;

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
		this.waiting.clear();
	}

	enter(executionId: string, payment: WaitingPayment): void {
		this.waiting.set(executionId, payment);
	}

	find(executionId: string): WaitingPayment | undefined {
		return this.waiting.get(executionId);
	}

	/** The time is over: n8n passes on what was parked. */
	timeOver(executionId: string): void {
		const payment = this.waiting.get(executionId);
		if (payment && this.waiting.delete(executionId)) this.goesOn(executionId, [[payment.timedOut]]);
	}

	/** A tap in the chat is brought here. */
	async hear(executionId: string, request: object, response: object): Promise<IWebhookResponseData> {
		const answer = await this.waiting.get(executionId)!.hear(request, response);
		const left = answer.workflowData?.map((items) => items.map(({ json }) => json));
		if (left && this.waiting.delete(executionId)) this.goesOn(executionId, left);
		return answer;
	}

	/** A browser opens an address here. */
	async open(url: URL): Promise<Awaited<ReturnType<WaitingPayment['open']>> | undefined> {
		const executionId = /webhook-waiting\/(\w+)/.exec(url.pathname)?.[1] ?? '';
		const payment = this.waiting.get(executionId);
		const answer = await payment?.open(url.toString());
		if (answer?.left && this.waiting.delete(executionId)) this.goesOn(executionId, answer.left);
		return answer;
	}

	private async receive(url: URL, response: ServerResponse): Promise<void> {
		const answer = await this.open(url);
		if (!answer) {
			const message = 'The execution "5001 has finished already.';
			response.writeHead(409).end(JSON.stringify({ code: 409, message }));
		} else if (answer.location) response.writeHead(302, { location: answer.location }).end();
		else response.writeHead(200, { 'X-Checkout-Outcome': answer.page }).end();
	}
}
