import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import axios from 'axios';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { app, pageAccessToken } from '../../playground/seed.ts';
import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Measure } from './part.ts';
import { median } from './row.ts';

const people = 100;
const latencyMs = 50;

interface Sent {
	psid: string;
	text: string;
}

/** In the order of the input, the messages to one person are spread over all of it. */
const itemsOf = (messages: number): Sent[] =>
	Array.from({ length: messages }, (_, index) => ({
		psid: String(20_000 + (index % people)),
		text: String(index),
	}));

/** Sends all items to this Graph API, as this Page. */
type SendAll = (graph: SlowGraph, pageId: string, items: Sent[]) => Promise<void>;

/** Seconds for a thousand messages when each answer takes 50 ms: our node, and a loop that awaits each answer. */
export const measureManyMessages: Measure = async (underTest, { isQuick }) => {
	const [messages, runs] = isQuick ? [20, 1] : [1000, 3];
	const items = itemsOf(messages);
	const withNode = await sendingByNode(underTest);
	const theirs = await timeSending(oneAtATime, '30000', items);
	const ours: number[] = [];
	for (let run = 1; run <= runs; run++) ours.push(await timeSending(withNode, String(30_000 + run), items));
	const what = `Sending ${messages} messages to ${people} people, ${latencyMs} ms per answer`;
	return [
		{
			what,
			unit: 's',
			against: 'one at a time',
			better: 'lower',
			reading:
				'Messenger, Message: Send Text, inside the real n8n-core, one execution with a thousand items, against a loop that ' +
				'waits for each answer before it sends the next, as nodes of n8n usually do. Both against a server that answers each ' +
				'call after 50 ms; that every person got theirs in the order of the input is checked in each run.',
			// The loop is as slow as the answers, each time: once is enough.
			runs: [{ ours: median(ours), theirs }],
		},
		{
			what,
			unit: 's',
			against: 'the limit: 300 per second',
			better: 'lower',
			reading:
				'Facebook takes 300 messages of a Page in a second. The node stays a tenth below it, so that calls that catch up with ' +
				'each other on their way are not refused: 1.10 is what it aims at.',
			runs: ours.map((seconds) => ({ ours: seconds, theirs: messages / 300 })),
		},
	];
};

async function timeSending(sendAll: SendAll, pageId: string, items: Sent[]): Promise<number> {
	const graph = new SlowGraph();
	await graph.start();
	try {
		const startMs = performance.now();
		await sendAll(graph, pageId, items);
		const seconds = (performance.now() - startMs) / 1000;
		graph.checkOrder(items);
		return seconds;
	} finally {
		await graph.stop();
	}
}

/** Takes messages, and answers each after a while. */
class SlowGraph {
	private readonly sent: Sent[] = [];
	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = JSON.parse(Buffer.concat(chunks).toString()) as {
				recipient: { id: string };
				message: { text: string };
			};
			const psid = body.recipient.id;
			this.sent.push({ psid, text: body.message.text });
			const answer = JSON.stringify({ recipient_id: psid, message_id: `m_${this.sent.length}` });
			setTimeout(
				() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
				latencyMs,
			);
		});
	});

	get url(): string {
		return `http://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	/** @throws when a message is missing, came twice or overtook another to the same person */
	checkOrder(items: Sent[]): void {
		const textsTo = (list: Sent[], person: string) =>
			list.flatMap(({ psid, text }) => (psid === person ? [text] : [])).join();
		const persons = [...new Set([...items, ...this.sent].map(({ psid }) => psid))];
		if (persons.some((person) => textsTo(this.sent, person) !== textsTo(items, person)))
			throw new Error('Messages are missing or out of order');
	}
}

async function sendingByNode(underTest: PackageUnderTest): Promise<SendAll> {
	const { runNode } = await underTest.loadEngine();
	const { Messenger } = underTest.load<{ Messenger: new () => INodeType }>(
		'nodes/Messenger/Messenger.node.js',
	);
	const { MessengerApi } = underTest.load<{ MessengerApi: new () => ICredentialType }>(
		'credentials/MessengerApi.credentials.js',
	);
	return async ({ url }, pageId, items) => {
		await runNode({
			node: new Messenger(),
			parameters: {
				resource: 'message',
				operation: 'sendText',
				psid: '={{ $json.psid }}',
				text: '={{ $json.text }}',
			},
			credentials: [
				{
					type: new MessengerApi(),
					data: {
						pageId,
						pageAccessToken,
						appId: app.id,
						appSecret: app.secret,
						graphApiVersion: 'v26.0',
						graphBaseUrl: url,
					},
				},
			],
			items: items.map((item) => ({ ...item })),
		});
	};
}

const oneAtATime: SendAll = async ({ url }, pageId, items) => {
	for (const { psid, text } of items) {
		await axios.post(
			`${url}/v26.0/${pageId}/messages`,
			{ recipient: { id: psid }, messaging_type: 'RESPONSE', message: { text } },
			{ headers: { Authorization: `Bearer ${pageAccessToken}` } },
		);
	}
};
