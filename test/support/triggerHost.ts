import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, IWebhookResponseData, WebhookType } from 'n8n-workflow';

import { runHook, runWebhook, type PlacedNode } from './n8nCore';
import { parseNestedQuery } from './nestedQuery';
import { toFormUrl } from './waitingHost';

interface Listening {
	placed: PlacedNode & { isTest: boolean };
	path: string;
}

/** An execution that waits on this n8n, or that did. */
export interface WaitingExecution {
	state: 'waiting' | 'running' | 'finished' | 'deleted' | 'form';
	/** n8n's key to it. */
	signature: string;
	/** The end of the address of the node that waits. */
	suffix: string;
	/** How often n8n has let a call through to the node. */
	calls: number;
	/** Called before n8n looks at the execution: it may be running just then. */
	beforeCall?: () => void;
	take(request: object, response: object): Promise<IWebhookResponseData>;
}

/** The part of n8n that publishes triggers and hands requests to them, over real HTTP. */
export class TriggerHost {
	/** The items of every execution that was started, oldest first. */
	readonly executions: IDataObject[][] = [];
	/** The same, by the output they left through. */
	readonly outputs: IDataObject[][][] = [];
	/** What the `webhook()` of a node threw: n8n makes a failed execution of each, and answers 500. */
	readonly failedExecutions: Error[] = [];
	/** So many times, starting an execution fails, as when the database is away. */
	failuresToStart = 0;
	/** How an execution ends whose webhook is answered when it has: its outcome, once it is there. */
	executionEnd: (items: IDataObject[]) => Promise<'success' | 'error'> = async () => 'success';
	/** Called before the answer to a request that starts an execution leaves. */
	beforeAnswer: () => Promise<void> = async () => undefined;
	/** By ID. */
	readonly waiting = new Map<string, WaitingExecution>();
	private listening: Listening[] = [];
	private readonly ending = new Map<string, Promise<boolean>>();
	private readonly server: Server = createServer((request, response) => {
		this.receive(request, toExpress(response)).catch((error: Error) => {
			response.writeHead(500).end(JSON.stringify({ code: 0, message: error.message }));
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
		this.listening = [];
		this.waiting.clear();
		this.executions.length = 0;
		this.outputs.length = 0;
		this.failedExecutions.length = 0;
		this.failuresToStart = 0;
		this.executionEnd = async () => 'success';
		this.beforeAnswer = async () => undefined;
	}

	/** Publishes the workflow of this trigger: its webhooks answer, then it registers itself. */
	async publish(placed: PlacedNode): Promise<void> {
		await this.listen(placed, false);
	}

	/** What "Listen for test event" does. Ends by itself with the first event that starts an execution. */
	async test(placed: PlacedNode): Promise<void> {
		await this.listen(placed, true);
	}

	async unpublish(placed: PlacedNode): Promise<boolean> {
		return await this.end(placed, false);
	}

	/** What "Stop listening" does, and the end of a test. */
	async stopTest(placed: PlacedNode): Promise<boolean> {
		return await this.end(placed, true);
	}

	/** From now on requests to this published trigger reach another one. */
	replace(original: PlacedNode, other: PlacedNode): void {
		const path = pathOf(original, false);
		this.listening = this.listening.map((listening) =>
			listening.path === path
				? { path, placed: { ...other, baseUrl: this.baseUrl, isTest: false } }
				: listening,
		);
	}

	urlOf(placed: PlacedNode, isTest = false): string {
		return this.baseUrl + pathOf(placed, isTest);
	}

	private async listen(original: PlacedNode, isTest: boolean): Promise<void> {
		const placed = { ...original, baseUrl: this.baseUrl, isTest };
		this.listening = [...this.listening, { placed, path: pathOf(placed, isTest) }];
		try {
			if (!(await runHook(placed, 'checkExists'))) await runHook(placed, 'create');
		} catch (error) {
			await this.end(original, isTest);
			throw error;
		}
	}

	/** Who ends what is ending already waits for the same end, so that it can't end what listens next on its path. */
	private async end(original: PlacedNode, isTest: boolean): Promise<boolean> {
		const placed = { ...original, baseUrl: this.baseUrl, isTest };
		const path = pathOf(placed, isTest);
		const end = this.ending.get(path) ?? this.endListening(placed, path);
		this.ending.set(path, end);
		return await end.finally(() => this.ending.delete(path));
	}

	private async endListening(placed: Listening['placed'], path: string): Promise<boolean> {
		const ended = await runHook(placed, 'delete');
		this.listening = this.listening.filter((listening) => listening.path !== path);
		return ended;
	}

	private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname, searchParams } = new URL(request.url ?? '/', this.baseUrl);
		if (pathname.startsWith('/webhook-waiting/')) {
			await this.resume(pathname, searchParams, request, response);
			return;
		}
		const found = this.listening.find(({ path }) => parentOf(path) === parentOf(pathname));
		const description = found?.placed.node.description.webhooks?.find(
			({ path, httpMethod }) => pathname.endsWith(`/${path}`) && httpMethod === request.method,
		);
		if (!found || !description) {
			response.writeHead(404).end();
			return;
		}
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		Object.assign(request, { query: parseNestedQuery(searchParams), params: {}, body: {} });
		Object.assign(request, bodyOf(request, found.placed, Buffer.concat(chunks)));
		const webhook: WebhookType = description.name;
		const { placed } = found;
		// Each request has the static data of the database; n8n writes back what changed when all went well, unless it
		// starts an execution: that one makes another workflow of the same data, which forgets that it was changed.
		const staticData = JSON.parse(JSON.stringify(placed.staticData ?? {})) as IDataObject;
		const result = await runWebhook({ ...placed, staticData }, webhook, request, response).catch(
			(error: Error) => {
				this.failedExecutions.push(error);
				throw error;
			},
		);
		const started = (result.workflowData ?? []).map((items) => items.map(({ json }) => json));
		if (result.workflowData) await this.execute(started);
		if (result.noWebhookResponse) {
			if (result.workflowData && placed.isTest) await this.stopTest(placed);
			return;
		}
		if (placed.staticData && !placed.isTest && !result.workflowData)
			Object.assign(placed.staticData, staticData);
		const answersAtEnd = description.responseMode === 'lastNode' && result.workflowData !== undefined;
		response
			.writeHead(answersAtEnd && (await this.executionEnd(started.flat())) === 'error' ? 500 : 200)
			.end(JSON.stringify(result.webhookResponse ?? { message: 'Webhook call received' }));
		if (result.workflowData && found.placed.isTest) await this.stopTest(found.placed);
	}

	/** As n8n's `waiting-webhooks.js` answers, in its order. */
	private async resume(
		pathname: string,
		searchParams: URLSearchParams,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const [, , executionId = '', suffix] = pathname.split('/');
		const execution = this.waiting.get(executionId);
		const refuse = (status: number, message: string) =>
			void response.writeHead(status).end(JSON.stringify({ code: status, message }));
		execution?.beforeCall?.();
		if (!execution || execution.state === 'deleted')
			return refuse(404, `The execution "${executionId}" does not exist.`);
		if (searchParams.get('signature') !== execution.signature) return refuse(401, 'Invalid token');
		if (execution.state === 'form')
			return void response.writeHead(307, { location: toFormUrl(request.url) }).end('Temporary Redirect');
		if (execution.state === 'running')
			return refuse(409, `The execution "${executionId}" is running already.`);
		if (execution.state === 'finished')
			return refuse(409, `The execution "${executionId} has finished already.`);
		if (suffix !== execution.suffix) return refuse(404, 'There is no matching webhook.');
		execution.calls++;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		Object.assign(request, { query: {}, params: {}, body: {}, rawBody: Buffer.concat(chunks) });
		const { workflowData, noWebhookResponse } = await execution.take(request, response);
		// Of two that come at the same moment, n8n goes on with one.
		if (workflowData) execution.state = 'finished';
		if (!noWebhookResponse) response.writeHead(200).end();
	}

	private async execute(outputs: IDataObject[][]): Promise<void> {
		await this.beforeAnswer();
		if (this.failuresToStart > 0) {
			this.failuresToStart--;
			throw new Error('The execution could not be started');
		}
		this.executions.push(outputs.flat());
		this.outputs.push(outputs);
	}
}

const pathOf = ({ node, webhookId = '5e6f7a8b-0000-4000-8000-000000000002' }: PlacedNode, isTest: boolean) =>
	`/${isTest ? 'webhook-test' : 'webhook'}/${webhookId}/${node.description.webhooks![0]!.path}`;

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Of a form with files n8n keeps no bytes: it has read them for itself, see `parseBody` in its `body-parser.js`. */
/**
 * What n8n has of a body before a node sees it. A node of version 1 has everything but forms with files; from 2 on it
 * reads these kinds, and leaves the others to the node. (n8n 2.40, `webhook-helpers.js`, `parseRequestBody`)
 */
function bodyOf(request: IncomingMessage, { node, typeVersion }: PlacedNode, rawBody: Buffer): object {
	if (isForm(request)) return { readRawBody: readTwice };
	const version = typeVersion ?? [node.description.version].flat().at(-1)!;
	const type = request.headers['content-type']?.split(';')[0] ?? '';
	const isRead = /^application\/(json|x-www-form-urlencoded)|^text\/plain|[/+]xml$/.test(type);
	if (version === 1 || isRead) return { rawBody };
	return { readRawBody: async () => void Object.assign(request, { rawBody }) };
}

const isForm = ({ headers }: IncomingMessage): boolean =>
	headers['content-type']?.startsWith('multipart/') ?? false;

async function readTwice(): Promise<never> {
	throw new Error('Request body stream was aborted or is not readable');
}

/** The few methods of Express's response that nodes use. */
function toExpress(response: ServerResponse): ServerResponse {
	return Object.assign(response, {
		status: (code: number) => Object.assign(response, { statusCode: code }),
		type: (contentType: string) => response.setHeader('content-type', contentType),
		set: (headers: Record<string, string>) => {
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			return response;
		},
		redirect: (url: string) => response.writeHead(302, { location: url }).end(),
		send: (body: string) => response.end(body),
		json: (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
	});
}

/** Starts a host for all tests of the file or `describe` it is called in, and stops it at the end. */
export function withTriggerHost(): TriggerHost {
	const host = new TriggerHost();
	beforeAll(async () => await host.start());
	beforeEach(() => host.reset());
	afterAll(async () => await host.stop());
	return host;
}
