import type { INodeParameters } from 'n8n-workflow';

import { buyers } from '../../../playground/seed.ts';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

beforeEach(() => {
	resetN8nServices();
	for (const psid of [jamie, lea]) simulators.messenger.buyer(psid).write('hi');
});

const run = async (
	operation: string,
	parameters: INodeParameters,
	items: object[],
	more: Partial<NodeRun> = {},
) =>
	await runMessenger(`${simulators.origin}/graph.facebook.com`, ['message', operation], parameters, {
		items: items as never,
		...more,
	});

interface Element {
	title: string;
	subtitle?: string;
	image_url?: string;
	buttons?: Array<{ title: string; payload: string }>;
}
const carouselsTo = (psid: string): Element[][] =>
	simulators.messenger
		.thread(psid)
		.messages.filter(({ from }) => from === 'page')
		.map(({ attachment }) => attachment!.payload.elements as Element[]);
const graphCalls = () => simulators.world.calls.filter(({ vendor }) => vendor === 'messenger');

/** Rows as a spreadsheet gives them. */
const products = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		Name: `Mug ${index}`,
		Price: `$${index + 20}.00`,
		SKU: `M${index}`,
		Picture: `https://example.com/${index}.jpg`,
	}));

const fromRows: INodeParameters = {
	psid: jamie,
	cardsFrom: 'items',
	rowTitle: '={{ $json.Name }}',
	rowPrice: '={{ $json.Price }}',
	rowSubtitle: '={{ $json.Text }}',
	rowImageUrl: '={{ $json.Picture }}',
	rowButtonTitle: 'Buy',
	rowPayload: '=BUY_{{ $json.SKU }}',
};

describe('a product list from a spreadsheet', () => {
	it('becomes a carousel with a Buy button per row', async () => {
		const { outputs } = await run('sendCarousel', fromRows, products(3));
		expect(carouselsTo(jamie)).toEqual([
			[0, 1, 2].map((index) => ({
				title: `Mug ${index}`,
				subtitle: `$${index + 20}.00`,
				image_url: `https://example.com/${index}.jpg`,
				buttons: [{ type: 'postback', title: 'Buy', payload: `BUY_M${index}` }],
			})),
		]);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]![0]!.pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it.each([
		[24, 'USD', '$24.00'],
		['12,5', 'eur', '€12.50'],
		[980, 'JPY', '¥980'],
		['from 24', 'USD', 'from 24'],
		['$24', 'USD', '$24'],
		['', 'USD', undefined],
		[24, '', '24'],
	])('shows the price %j in %j as %j', async (Price, Currency, subtitle) => {
		const parameters = { ...fromRows, rowCurrency: '={{ $json.Currency }}' };
		await run('sendCarousel', parameters, [{ ...products(1)[0], Price, Currency }]);
		expect(carouselsTo(jamie)[0]![0]!.subtitle).toBe(subtitle);
	});

	it('says which row has a currency that is none, and sends nothing', async () => {
		const parameters = { ...fromRows, rowCurrency: '={{ $json.Currency }}' };
		const rows = products(2).map((row) => ({ ...row, Price: 24 }));
		const error = await failureOf(
			run('sendCarousel', parameters, [
				{ ...rows[0], Currency: 'USD' },
				{ ...rows[1], Currency: '$' },
			]),
		);
		expect(error.message).toMatch(/^Currency: "\$" is not a currency code/);
		expect((error as { context?: { itemIndex?: number } }).context?.itemIndex).toBe(1);
		expect(graphCalls()).toEqual([]);
	});

	it.each([
		[10, [10]],
		[11, [6, 5]],
		[20, [10, 10]],
		[25, [9, 8, 8]],
	])('of %i rows is paged as %j, in order', async (count, sizes) => {
		const { json } = await run('sendCarousel', fromRows, products(count));
		const carousels = carouselsTo(jamie);
		expect(carousels.map(({ length }) => length)).toEqual(sizes);
		expect(carousels.flat().map(({ title }) => title)).toEqual(products(count).map(({ Name }) => Name));
		expect(json).toHaveLength(sizes.length);
	});

	it('goes to each person that its rows are for', async () => {
		const items = [...products(3), ...products(2)].map((product, index) => ({
			...product,
			psid: index % 2 === 0 ? jamie : lea,
		}));
		await run('sendCarousel', { ...fromRows, psid: '={{ $json.psid }}' }, items);
		expect(carouselsTo(jamie).map(({ length }) => length)).toEqual([3]);
		expect(carouselsTo(lea).map(({ length }) => length)).toEqual([2]);
	});

	it('is not sent at all when one row is wrong, and the error names that item', async () => {
		const rows = products(14);
		rows[12]!.Name = 'x'.repeat(81);
		const error = await failureOf(run('sendCarousel', fromRows, rows));
		expect(error.message).toBe('Card 13: Title has 81 characters, but Messenger takes at most 80 [item 12]');
		expect(graphCalls()).toEqual([]);
	});

	it('tells how much of it was sent when a later part fails', async () => {
		const body = { error: { message: 'Unknown', code: 1 } };
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			status: 500,
			body,
			match: '/messages',
			skip: 1,
		});
		const { outputs } = await run('sendCarousel', fromRows, products(25), { continueOnFail: true });
		expect(outputs[0]![0]!.json).toMatchObject({
			details: {
				messagesSent: 1,
				description: expect.stringContaining('1 of 3 messages were already sent.'),
			},
		});
		expect(carouselsTo(jamie)).toHaveLength(1);
	});
});

describe('buttons from rows', () => {
	const fromItems: INodeParameters = {
		psid: jamie,
		text: 'Which one?',
		buttonsFrom: 'items',
		rowTitle: '={{ $json.title }}',
		rowPayload: '={{ $json.payload }}',
		rowUrl: '={{ $json.url }}',
	};

	it('stand under one text', async () => {
		const rows = [
			{ title: 'Small', payload: 'S' },
			{ title: 'See all', url: 'https://example.com/all' },
		];
		await run('sendButtons', fromItems, rows);
		expect(simulators.messenger.thread(jamie).messages.at(-1)!.attachment!.payload).toMatchObject({
			text: 'Which one?',
			buttons: [
				{ type: 'postback', title: 'Small', payload: 'S' },
				{ type: 'web_url', title: 'See all', url: 'https://example.com/all' },
			],
		});
	});

	it('are three at most', async () => {
		const rows = Array.from({ length: 4 }, (_, index) => ({ title: `${index}`, payload: 'P' }));
		const error = await failureOf(run('sendButtons', fromItems, rows));
		expect(error.message).toContain('Buttons: 4 buttons, but Messenger takes at most 3');
	});
});

describe('answers from a spreadsheet', () => {
	const sizes = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			Size: `Size ${index + 36}`,
			SKU: 36 + index,
			Picture: '',
		}));
	const replies: INodeParameters = {
		psid: jamie,
		text: 'Which size?',
		quickRepliesFrom: 'items',
		rowTitle: '={{ $json.Size }}',
		rowPayload: '=SIZE_{{ $json.SKU }}',
		rowImageUrl: '={{ $json.Picture }}',
	};
	const sentTo = (psid: string) =>
		simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page');

	it('become one message with a quick reply per row', async () => {
		const { outputs } = await run('sendQuickReplies', replies, sizes(13));
		const [message, ...others] = sentTo(jamie);
		expect(others).toEqual([]);
		expect(message).toMatchObject({ text: 'Which size?' });
		expect(message!.quickReplies).toEqual(
			sizes(13).map(({ Size, SKU }) => expect.objectContaining({ title: Size, payload: `SIZE_${SKU}` })),
		);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]![0]!.pairedItem).toHaveLength(13);
	});

	it('go to each person that their rows are for', async () => {
		const items = sizes(4).map((size, index) => ({ ...size, to: index < 3 ? jamie : lea }));
		await run('sendQuickReplies', { ...replies, psid: '={{ $json.to }}' }, items);
		expect(sentTo(jamie)[0]!.quickReplies).toHaveLength(3);
		expect(sentTo(lea)[0]!.quickReplies).toHaveLength(1);
	});

	it('more than Messenger shows are refused before anything is sent, with what to do', async () => {
		const error = await failureOf(run('sendQuickReplies', replies, sizes(14)));
		expect(error.message).toBe('Quick Replies: 14 input items, but Messenger shows at most 13 [item 0]');
		expect(error.description).toContain('Limit node');
		expect(graphCalls()).toEqual([]);
	});

	it('one that is too long is named with its item', async () => {
		const items = sizes(3).map((size, index) => (index === 1 ? { ...size, Size: 'x'.repeat(21) } : size));
		const error = await failureOf(run('sendQuickReplies', replies, items));
		expect(error.message).toBe(
			'Quick Reply 2: Title has 21 characters, but Messenger takes at most 20 [item 1]',
		);
		expect(graphCalls()).toEqual([]);
	});
});
