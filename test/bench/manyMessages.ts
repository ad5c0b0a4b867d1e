import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import axios from 'axios';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { app, pageAccessToken } from '../../playground/seed.ts';
import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Row } from './row.ts';

const messages = 1000;
const people = 100;
const latencyMs = 50;
const runs = 3;

interface Sent {
	psid: string;
	text: string;
}

/** In the order of the input, the messages to one person are spread over all of it. */
const items: Sent[] = Array.from({ length: messages }, (_, index) => ({
	psid: String(20_000 + (index % people)),
	text: String(index),
}));

/** Sends all items to this Graph API, as this Page. */
type SendAll = (graph: SlowGraph, pageId: string) => Promise<void>;

/** Seconds for a thousand messages when each answer takes 50 ms: our node, and a loop that awaits each answer. */
export async function measureManyMessages(underTest: PackageUnderTest): Promise<Row[]> {
	const withNode = await sendingByNode(underTest);
	const pairs: Row['runs'] = [];
	for (let run = 0; run < runs; run++) {
		const sides = [withNode, oneAtATime];
		const seconds = new Map<SendAll, number>();
		for (const side of run % 2 === 0 ? sides : sides.toReversed()) {
			seconds.set(side, await timeSending(side, String(30_000 + run)));
		}
		pairs.push({ ours: seconds.get(withNode)!, theirs: seconds.get(oneAtATime)! });
	}
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
			runs: pairs,
		},
		{
			what,
			unit: 's',
			against: 'the limit: 300 per second',
			better: 'lower',
			reading:
				'Facebook takes 300 messages of a Page in a second. The node stays a tenth below it, so that calls that catch up with ' +
				'each other on their way are not refused: 1.10 is what it aims at.',
			runs: pairs.map(({ ours }) => ({ ours, theirs: messages / 300 })),
		},
	];
}

async function timeSending(sendAll: SendAll, pageId: string): Promise<number> {
	const graph = new SlowGraph();
	await graph.start();
	try {
		const startMs = performance.now();
		await sendAll(graph, pageId);
		const seconds = (performance.now() - startMs) / 1000;
		graph.checkOrder();
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
	checkOrder(): void {
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
	return async ({ url }, pageId) => {
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

const oneAtATime: SendAll = async ({ url }, pageId) => {
	for (const { psid, text } of items) {
		await axios.post(
			`${url}/v26.0/${pageId}/messages`,
			{ recipient: { id: psid }, messaging_type: 'RESPONSE', message: { text } },
			{ headers: { Authorization: `Bearer ${pageAccessToken}` } },
		);
	}
};
