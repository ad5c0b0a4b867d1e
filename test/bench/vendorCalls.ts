import axios from 'axios';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { merchant } from '../../playground/seed.ts';
import { startSimulators, type Simulators } from '../../playground/server.ts';
import type { PackageUnderTest } from './packageUnderTest.ts';
import type { Measure } from './part.ts';
import type { Row } from './row.ts';

/** How the orders come about: as the items of one execution, or as executions that start at the same moment. */
type Way = 'oneExecution' | 'simultaneous';

/** Creates so many orders at PayPal. */
type CreateOrders = (simulators: Simulators, way: Way, orders: number) => Promise<void>;

/** Calls to PayPal for a hundred orders, counted at the simulated PayPal, token requests included. */
export const measureVendorCalls: Measure = async (underTest, { isQuick }) => {
	const [orders, runs] = isQuick ? [3, 1] : [100, 3];
	const withNode = await ordersByNode(underTest);
	const rows: Row[] = [];
	for (const way of ['oneExecution', 'simultaneous'] as const) {
		const counts = [];
		for (let run = 0; run < runs; run++) {
			counts.push({
				ours: await countCalls(withNode, way, orders),
				peer: await countCalls(ordersWithTokenEach, way, orders),
			});
		}
		rows.push(...toRows(way, orders, counts));
	}
	return rows;
};

function toRows(way: Way, orders: number, counts: Array<{ ours: number; peer: number }>): Row[] {
	const how = way === 'oneExecution' ? 'one execution' : `${orders} executions at once`;
	const what = `PayPal calls for ${orders} orders, ${how}`;
	const common = { what, unit: 'calls', better: 'lower' as const };
	return [
		{
			...common,
			against: 'a token request per call',
			runs: counts.map(({ ours, peer }) => ({ ours, theirs: peer })),
			reading:
				'PayPal Checkout, Order: Create, inside the real n8n-core, against a client that does as the built-in PayPal node ' +
				'of n8n does: it fetches an access token before every call. Both were run and counted at the simulated PayPal.',
		},
		{
			...common,
			against: 'the limit: 1 token, 1 call per order',
			runs: counts.map(({ ours }) => ({ ours, theirs: orders + 1 })),
			reading: 'Fewer calls than this cannot make so many orders: 1.00 is the best there is.',
		},
	];
}

/** On a PayPal of its own, so that no token is left from an earlier run. */
async function countCalls(create: CreateOrders, way: Way, orders: number): Promise<number> {
	const simulators = await startSimulators({ port: 0 });
	try {
		await create(simulators, way, orders);
		const made = simulators.payPal.state().orders.length;
		const { calls } = simulators.world;
		const failed = calls.filter(({ status }) => status >= 400);
		if (made !== orders || failed.length > 0)
			throw new Error(`${made} orders were made and ${failed.length} calls failed: nothing to count`);
		return calls.length;
	} finally {
		await simulators.stop();
	}
}

async function ordersByNode(underTest: PackageUnderTest): Promise<CreateOrders> {
	const { runNode } = await underTest.loadEngine();
	const { PayPalCheckout } = underTest.load<{ PayPalCheckout: new () => INodeType }>(
		'nodes/PayPalCheckout/PayPalCheckout.node.js',
	);
	const { PayPalCheckoutApi } = underTest.load<{ PayPalCheckoutApi: new () => ICredentialType }>(
		'credentials/PayPalCheckoutApi.credentials.js',
	);
	return async ({ payPal }, way, orders) => {
		const credential = {
			type: new PayPalCheckoutApi(),
			data: { accessToken: '', environment: 'custom', ...payPal.credentials() },
		};
		const execution = async (executionId: string, items: number) =>
			await runNode({
				node: new PayPalCheckout(),
				parameters: {
					resource: 'order',
					operation: 'create',
					currency: 'USD',
					linesSource: 'json',
					linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
				},
				credentials: [credential],
				executionId,
				items: Array.from({ length: items }, (_, cart) => ({ cart })),
			});
		if (way === 'oneExecution') await execution('1', orders);
		else await Promise.all(Array.from({ length: orders }, (_, index) => execution(String(index + 1), 1)));
	};
}

/** What n8n-nodes-base/nodes/PayPal/GenericFunctions.ts does before each of its calls. */
const ordersWithTokenEach: CreateOrders = async ({ payPal }, way, orders) => {
	const http = axios.create({ baseURL: payPal.credentials().baseUrl });
	const createOne = async () => {
		const { data } = await http.post<{ access_token: string }>(
			'/v1/oauth2/token',
			'grant_type=client_credentials',
			{ auth: { username: merchant.clientId, password: merchant.clientSecret } },
		);
		await http.post(
			'/v2/checkout/orders',
			{
				intent: 'CAPTURE',
				purchase_units: [{ amount: { currency_code: 'USD', value: '24.00' } }],
			},
			{ headers: { Authorization: `Bearer ${data.access_token}` } },
		);
	};
	if (way === 'simultaneous') await Promise.all(Array.from({ length: orders }, createOne));
	else for (let order = 0; order < orders; order++) await createOne();
};
