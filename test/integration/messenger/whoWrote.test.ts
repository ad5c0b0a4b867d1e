import type { IDataObject, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { buyers } from '../../../playground/seed.ts';
import { runEngine, type CanvasNode } from '../../support/engineRun';
import { resetN8nServices } from '../../support/n8nCore';
import { shopCredentials } from '../../support/shopCredentials';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

beforeEach(() => {
	resetN8nServices();
	for (const psid of [jamie, lea]) simulators.messenger.buyer(psid).write(`I am ${psid}`);
});

/** A table: whoever comes in, these rows go out, as n8n's nodes for sheets and its Code node give them. */
const tableOf = (rows: INodeExecutionData[], name = 'test.table'): INodeType => ({
	description: {
		displayName: 'Our products',
		name,
		group: ['input'],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	} as unknown as INodeType['description'],
	execute: async () => await Promise.resolve([structuredClone(rows)]),
});

const products: INodeExecutionData[] = [
	{ json: { title: 'Mug', price: '24.00' } },
	{ json: { title: 'Bowl', price: '39.00' } },
];

const sendText: CanvasNode = {
	node: new Messenger(),
	parameters: { resource: 'message', operation: 'sendText', text: 'hello' },
};

const requestPayment: CanvasNode = {
	node: new MessengerCheckout(),
	parameters: {
		resource: 'payment',
		operation: 'requestPayment',
		currency: 'USD',
		linesSource: 'json',
		linesJson: '={{ [{ name: $json.title, quantity: 1, unitPrice: $json.price } ] }}',
	},
};

interface Flow {
	events?: IDataObject[][];
	rows?: INodeExecutionData[];
	trigger?: string;
	last?: CanvasNode;
	parameters?: INodeParameters;
	isPinned?: boolean;
}

const wrote = (psid: string): IDataObject => ({ event: 'message', psid, text: 'hi' });

/** Messenger Trigger -> Our products -> what is sent. */
const run = async ({
	events = [[wrote(jamie)]],
	rows = products,
	trigger = 'Messenger Trigger',
	last = sendText,
	parameters = {},
	isPinned = false,
}: Flow) => {
	const to = events.map(() => ['Our products']);
	const left = await runEngine({
		credentials: shopCredentials(simulators.origin),
		events,
		isPinned,
		nodes: {
			[trigger]: { node: new MessengerTrigger(), to },
			'Our products': { node: tableOf(rows), to: [['Last']] },
			Last: { ...last, parameters: { ...last.parameters, ...parameters } },
		},
	});
	return left.Last!.flat();
};

const failure = async (flow: Flow) => {
	const error = await run(flow).then(
		() => undefined,
		(caught: unknown) => caught,
	);
	const { message, description } = error as { message: string; description: string };
	return { message, description };
};

const sentTo = (psid: string) =>
	simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page').length;

describe('rows of a table, which name nobody', () => {
	it('are sent to whoever wrote', async () => {
		expect(await run({})).toMatchObject([{ psid: jamie }, { psid: jamie }]);
		expect([sentTo(jamie), sentTo(lea)]).toEqual([2, 0]);
	});

	it('are one carousel for whoever wrote', async () => {
		const parameters = { operation: 'sendCarousel', cardsFrom: 'items' };
		expect(await run({ parameters })).toMatchObject([{ psid: jamie }]);
		expect(sentTo(jamie)).toBe(1);
	});

	it('are paid by whoever wrote', async () => {
		const [first] = await run({ last: requestPayment, rows: products.slice(0, 1) });
		expect(first).toMatchObject({ psid: jamie, title: 'Mug', orderId: expect.any(String) });
		expect([sentTo(jamie), sentTo(lea)]).toEqual([1, 0]);
	});

	it.each<[string, INodeParameters]>([
		['the label is put on', { resource: 'user', operation: 'addLabel', label: 'To ship' }],
		['the profile is read', { resource: 'user', operation: 'getProfile' }],
		['the messages are read', { resource: 'conversation', operation: 'getMessages' }],
	])('are about whoever wrote where %s', async (_, parameters) => {
		const left = await run({ rows: products.slice(0, 1), parameters });
		expect(JSON.stringify(left)).toContain(jamie);
		expect(JSON.stringify(left)).not.toContain(lea);
	});

	it('are sent to whoever tapped, with one output per event', async () => {
		expect(await run({ events: [[], [], [wrote(jamie)]] })).toMatchObject([{ psid: jamie }, { psid: jamie }]);
	});

	it('are sent to the person of several events', async () => {
		expect(await run({ events: [[wrote(jamie)], [wrote(jamie)]] })).toHaveLength(2);
	});

	it('are sent to whoever wrote, where the event is pinned to try things out', async () => {
		await run({ isPinned: true });
		expect([sentTo(jamie), sentTo(lea)]).toEqual([2, 0]);
	});
});

describe('nobody is guessed', () => {
	const nobody = { sent: 0 };
	const expectNothing = () => expect({ sent: sentTo(jamie) + sentTo(lea) }).toEqual(nobody);

	it.each([sendText, requestPayment])(
		'when several people wrote: n8n pairs rows with people by counting',
		async (last) => {
			expect(await failure({ last, events: [[wrote(jamie), wrote(lea)]] })).toEqual({
				message: expect.stringContaining('the rows that come in have no psid, and several people wrote'),
				description:
					"Drag psid of Messenger Trigger into this field: {{ $('Messenger Trigger').item.json.psid }}",
			});
			expectNothing();
		},
	);

	it('of several people whose events are pinned', async () => {
		const { message } = await failure({ events: [[wrote(jamie), wrote(lea)]], isPinned: true });
		expect(message).toContain('several people wrote');
	});

	it('when the other person wrote what left through another output', async () => {
		const events = [[wrote(jamie)], [wrote(lea)]];
		expect((await failure({ events })).message).toContain('several people wrote');
		expectNothing();
	});

	it('when an event beside it is of nobody', async () => {
		const events = [[wrote(jamie), { event: 'feed' }]];
		expect((await failure({ events })).message).toContain('several people wrote');
		expectNothing();
	});

	it('when rows are of people, and one has no psid', async () => {
		const rows = [{ json: { name: 'Robin', psid: '' } }, { json: { name: 'Lea', psid: lea } }];
		expect(await failure({ rows })).toEqual({
			message: expect.stringContaining('Recipient is empty in this row, although others have one'),
			description: expect.stringContaining('Fill in the psid of this row'),
		});
		expect(sentTo(jamie)).toBe(0);
	});

	it.each([{ PSID: lea }, { customer: { psid: lea } }, { psid: null }])(
		'when the row is %j',
		async (json) => {
			await failure({ rows: [{ json: { name: 'Lea', ...json } }] });
			expectNothing();
		},
	);

	it('when a row of a table of people comes without its psid, and alone', async () => {
		const customers = [{ json: { name: 'Robin' } }, { json: { name: 'Lea', psid: lea } }];
		const failed = runEngine({
			credentials: shopCredentials(simulators.origin),
			events: [[wrote(jamie)]],
			nodes: {
				'Messenger Trigger': { node: new MessengerTrigger(), to: [['Customers']] },
				Customers: { node: tableOf(customers), to: [['One at a time']] },
				'One at a time': { node: tableOf(customers.slice(0, 1), 'test.loop'), to: [['Last']] },
				Last: sendText,
			},
		});
		await expect(failed).rejects.toMatchObject({
			message: expect.stringContaining('the workflow has named other people before'),
		});
		expectNothing();
	});

	it('when the field has an expression of its own that gives nothing', async () => {
		expect(await failure({ parameters: { psid: '={{ $json.customer }}' } })).toEqual({
			message: expect.stringContaining('Recipient is empty'),
			description:
				"Drag psid of Messenger Trigger into this field: {{ $('Messenger Trigger').item.json.psid }}",
		});
		expectNothing();
	});

	it('when the event has nobody either', async () => {
		expect((await failure({ events: [[{ event: 'feed' }]] })).message).toContain(
			'neither the rows that come in nor the event that started this have a psid',
		);
		expectNothing();
	});
});

describe('the expression that an error names', () => {
	const parameters = { psid: '={{ $json.nothing }}' };
	const named = async (flow: Flow) => /\{\{.*\}\}/.exec((await failure(flow)).description)?.[0];

	it.each(['When somebody writes', "Lea's shop", 'back\\slash'])(
		'works where the trigger is called %s',
		async (trigger) => {
			const expression = await named({ trigger, parameters });
			expect(await run({ trigger, parameters: { psid: `=${expression}` } })).toMatchObject([
				{ psid: jamie },
				{ psid: jamie },
			]);
		},
	);
});

describe('n8n', () => {
	it('pairs rows with people by nothing but their number, so a paired item is no proof', async () => {
		const events = [[wrote(jamie), wrote(lea)]];
		const parameters = { psid: "={{ $('Messenger Trigger').item.json.psid }}", text: '={{ $json.title }}' };
		const rows = [{ json: { title: 'for Lea' } }, { json: { title: 'for Jamie' } }];
		await run({ events, rows, parameters });
		const last = (psid: string) => simulators.messenger.thread(psid).messages.at(-1)!.text;
		expect([last(jamie), last(lea)]).toEqual(['for Lea', 'for Jamie']);
	});
});
