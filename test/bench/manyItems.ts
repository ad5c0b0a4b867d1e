import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { ICredentialType, INodeType } from 'n8n-workflow';

import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Measure } from './part.ts';
import { median, type Row } from './row.ts';

/** What many items are compared with: enough of them that one more or less is not seen. */
const yardstick = 1000;

/** Of a run with so many items, for each of them. */
interface PerItem {
	ms: number;
	/** That is in use when all is done, the items included. */
	kilobytes: number;
}

/** Time and memory of one execution by how many items come in: as much for each of ten as for each of ten thousand. */
export const measureManyItems: Measure = async (underTest, { isQuick }) => {
	const [runs, amounts] = isQuick ? [1, [1, 5]] : [3, [10, 10_000]];
	const base = isQuick ? 5 : yardstick;
	const payPal = await PromptPayPal.open();
	try {
		const create = await creatingByNode(underTest, payPal);
		// V8 compiles what it has seen often enough.
		await create(base);
		const rows: Row[] = [];
		for (const amount of amounts) {
			const pairs: Array<{ ours: PerItem; theirs: PerItem }> = [];
			// So few are over before the clock has moved: several times.
			const repeats = amount < base ? 20 : 1;
			for (let run = 0; run < (amount > base ? 1 : runs); run++) {
				const theirs = await create(base);
				const ours = await inTheMiddle(repeats, async () => await create(amount));
				pairs.push({ ours, theirs });
			}
			rows.push(...toRows(amount, base, pairs));
		}
		return rows;
	} finally {
		await payPal.close();
	}
};

async function inTheMiddle(repeats: number, run: () => Promise<PerItem>): Promise<PerItem> {
	const all: PerItem[] = [];
	for (let repeat = 0; repeat < repeats; repeat++) all.push(await run());
	return { ms: median(all.map(({ ms }) => ms)), kilobytes: median(all.map(({ kilobytes }) => kilobytes)) };
}

function toRows(amount: number, base: number, pairs: Array<{ ours: PerItem; theirs: PerItem }>): Row[] {
	const common = { against: `each of ${base} input items`, better: 'lower' as const };
	const reading =
		'PayPal Checkout, Order: Create, inside the real n8n-core, one execution, against a PayPal that answers at once. 1.00 is ' +
		'linear.';
	return [
		{
			...common,
			what: `Time for each of ${amount} input items`,
			unit: 'ms',
			reading,
			runs: pairs.map(({ ours, theirs }) => ({ ours: ours.ms, theirs: theirs.ms })),
		},
		{
			...common,
			what: `Memory for each of ${amount} input items`,
			unit: 'kB',
			reading: `${reading} What is in use when all is done, once the garbage has been collected: what came in, and what goes out.`,
			runs: pairs.map(({ ours, theirs }) => ({ ours: ours.kilobytes, theirs: theirs.kilobytes })),
		},
	];
}

async function creatingByNode(
	underTest: PackageUnderTest,
	payPal: PromptPayPal,
): Promise<(items: number) => Promise<PerItem>> {
	const { runNode } = await underTest.loadEngine();
	const { PayPalCheckout } = underTest.load<{ PayPalCheckout: new () => INodeType }>(
		'nodes/PayPalCheckout/PayPalCheckout.node.js',
	);
	const { PayPalCheckoutApi } = underTest.load<{ PayPalCheckoutApi: new () => ICredentialType }>(
		'credentials/PayPalCheckoutApi.credentials.js',
	);
	const data = { environment: 'custom', baseUrl: payPal.url, clientId: 'id', clientSecret: 'secret' };
	return async (items) => {
		const before = heapUsed();
		const startMs = performance.now();
		const run = await runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource: 'order',
				operation: 'create',
				currency: 'USD',
				linesSource: 'json',
				linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
			},
			credentials: [{ type: new PayPalCheckoutApi(), data: { accessToken: '', ...data } }],
			items: Array.from({ length: items }, (_, cart) => ({ cart })),
		});
		const ms = (performance.now() - startMs) / items;
		// A few bytes more or less are not the items.
		const kilobytes = Math.max(0.01, (heapUsed() - before) / items / 1000);
		if (run.json.length !== items) throw new Error(`${items} items became ${run.json.length}`);
		return { ms, kilobytes };
	};
}

function heapUsed(): number {
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc') as () => void;
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Makes an order of whatever it is sent. */
class PromptPayPal {
	private made = 0;
	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const isToken = request.url!.endsWith('/oauth2/token');
			const answer = isToken ? token : this.order(JSON.parse(Buffer.concat(chunks).toString()) as object);
			response.writeHead(isToken ? 200 : 201, { 'content-type': 'application/json' });
			response.end(JSON.stringify(answer));
		});
	});

	static async open(): Promise<PromptPayPal> {
		const payPal = new PromptPayPal();
		await new Promise<void>((resolve) => payPal.server.listen(0, 'localhost', resolve));
		return payPal;
	}

	get url(): string {
		return `http://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((resolve) => this.server.close(() => resolve()));
	}

	private order(asked: object) {
		const id = String(this.made++).padStart(17, '0');
		const link = {
			href: `https://www.paypal.com/checkoutnow?token=${id}`,
			rel: 'payer-action',
			method: 'GET',
		};
		return { ...asked, id, status: 'PAYER_ACTION_REQUIRED', links: [link] };
	}
}

const token = { access_token: 'A21', token_type: 'Bearer', expires_in: 32_400 };
