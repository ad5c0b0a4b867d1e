import axios from 'axios';

import type { Workflow, WorkflowNode } from '../../../playground/n8nSetup/n8nApi.ts';
import { Buyer } from '../../support/buyer.ts';
import { eventually } from '../../support/eventually.ts';
import { withShop } from '../../support/shop.ts';
import { jamie, lea, yuki } from '../customers.ts';
import { tap } from '../pages/payLink.ts';
import { orderBehind, payUrlOf } from './customer.ts';

jest.setTimeout(240_000);

/** n8n looks once a minute whose time is over. */
const nextLook = 75_000;

const to = (name: string) => [{ node: name, type: 'main', index: 0 }];

describe('what a workflow knew before it waited', () => {
	const shop = withShop({ published: [] });

	let shipped: WorkflowNode[];
	beforeAll(async () => {
		const { id } = shop.workflows.find(({ file }) => file === 'abandoned-checkout.json')!;
		({ nodes: shipped } = await shop.api.workflow(id));
	});

	const ours = (name: string, changes: Record<string, unknown>): WorkflowNode => {
		const like = shipped.find((node) => node.name === name)!;
		return { ...like, parameters: { ...like.parameters, ...changes } };
	};

	/** Everything that comes out of a wait leads to one node, which reads a field of the node before it. */
	const publish = async (path: string, asking: Record<string, unknown>) => {
		const lines = [{ name: 'Linen shirt', quantity: 1, unitPrice: '24.00' }];
		const workflow: Workflow = {
			name: path,
			nodes: [
				{
					id: 'hook',
					name: 'Somebody buys',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					position: [0, 0],
					webhookId: `2f1b7c34-0000-4000-8000-${path}`,
					parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
				} as unknown as WorkflowNode,
				set('The one they chose', 'size', '={{ $json.body.size }}'),
				ours('Ask and wait', {
					psid: "={{ $('Somebody buys').item.json.body.psid }}",
					currency: 'USD',
					linesSource: 'json',
					linesJson: lines,
					waitOptions: asking,
				}),
				ours('Remind and wait', { waitAmount: 1, waitUnit: 'hours' }),
				set('Tell the shop', 'sold', "=Sold: size {{ $('The one they chose').item.json.size }}"),
			],
			connections: {
				'Somebody buys': { main: [to('The one they chose')] },
				'The one they chose': { main: [to('Ask and wait')] },
				'Ask and wait': { main: [to('Remind and wait'), to('Tell the shop'), to('Tell the shop')] },
				'Remind and wait': { main: [to('Tell the shop'), to('Tell the shop')] },
			},
			settings: { executionOrder: 'v1' },
		};
		await shop.api.publish((await shop.api.createWorkflow(workflow)).id);
	};

	const buys = async (path: string, psid: string, size: string) => {
		const buyer = new Buyer(shop.simulators.origin, psid);
		await buyer.writes('hi');
		await axios.post(`${shop.n8n.origin}/webhook/${path}`, { psid, size });
		const payUrl = await eventually('a pay card', async () =>
			(await buyer.got()).map(payUrlOf).find(Boolean),
		);
		return { buyer, payUrl };
	};

	/** An execution is parked a moment after its card, or its reminder, is out. */
	const orderOf = async (payUrl: string) =>
		await eventually('the way to PayPal', async () => (await orderBehind(payUrl)) || undefined);

	const toldShop = async (size: string) =>
		await eventually(`the shop to hear of ${size}`, async () => {
			for (const { id } of await shop.api.executions()) {
				const { data } = await shop.api.execution(id);
				const [run] = (data.resultData.runData['Tell the shop'] ?? []) as ToldRun[];
				if (JSON.stringify(data.resultData.runData).includes(`"${size}"`) && run)
					return run.data.main[0]![0]!.json.sold;
			}
			return undefined;
		});

	it('is still there behind Paid', async () => {
		await publish('000000000001', { waitAmount: 1, waitUnit: 'hours' });
		const { buyer, payUrl } = await buys('000000000001', jamie, 'M');
		await tap(await buyer.approves(await orderOf(payUrl)));
		expect(await toldShop('M')).toBe('Sold: size M');
	});

	it('is still there behind Reserved', async () => {
		await publish('000000000002', { waitAmount: 1, waitUnit: 'hours', intent: 'AUTHORIZE' });
		const { buyer, payUrl } = await buys('000000000002', lea, 'L');
		await tap(await buyer.approves(await orderOf(payUrl)));
		expect(await toldShop('L')).toBe('Sold: size L');
	});

	it('is still there when the time was over, and behind Paid of Remind and Wait', async () => {
		await publish('000000000003', { waitAmount: 1, waitUnit: 'seconds' });
		const { buyer, payUrl } = await buys('000000000003', yuki, 'XL');
		await eventually('a reminder', async () => (await buyer.got()).length > 1, nextLook);
		await tap(await buyer.approves(await orderOf(payUrl)));
		expect(await toldShop('XL')).toBe('Sold: size XL');
	});
});

const set = (name: string, field: string, value: string): WorkflowNode =>
	({
		id: name,
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [0, 0],
		parameters: {
			assignments: { assignments: [{ id: field, name: field, type: 'string', value }] },
			options: {},
		},
	}) as unknown as WorkflowNode;

interface ToldRun {
	data: { main: Array<Array<{ json: { sold: string } }>> };
}
