import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { toProductLines } from '../../../nodes/vendors/payPal/panel/productLines';
import { buyers } from '../../../playground/seed.ts';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const { psid } = buyers[0]!;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

/** Nothing is filled in but who gets it: everything else is as n8n places it. */
const send = async (
	operation: string,
	parameters: INodeParameters,
	items: object[],
	more: Partial<NodeRun> = {},
) =>
	await runMessenger(
		`${simulators.origin}/graph.facebook.com`,
		['message', operation],
		{ psid, ...parameters },
		{ items: items as never, ...more },
	);

const fromPage = () => simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page');
const cards = () => fromPage().at(-1)!.attachment!.payload.elements as IDataObject[];

/** The rows as n8n's data table gives them, which numbers them; a Google Sheet gives them without. */
const [header = '', ...lines] = readFileSync(
	path.resolve(__dirname, '../../../workflows/products.csv'),
	'utf8',
)
	.trim()
	.split('\n');
const rows = lines.map((line, index) => {
	const cells = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted ?? bare);
	const named = header.split(',').map((name, place) => [name, cells[place]] as const);
	return { id: index + 1, ...Object.fromEntries(named), price: Number(cells[2]) } as IDataObject;
});

/** The same products as somebody else's sheet may call them. */
const sheet = rows.map(({ sku, name, price, currency, description, imageUrl }) => ({
	SKU: sku,
	Product: name,
	'Unit Price': price,
	Currency: currency,
	Description: description,
	'Image URL': imageUrl,
}));

const mug = {
	title: 'Stoneware mug',
	subtitle: '$24.00 · Hand-thrown, 350 ml',
	image_url: 'https://mapleandmug.example/pictures/stoneware-mug.png',
	buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY_mug' }],
};

describe.each([
	['workflows/products.csv', rows],
	['a sheet with other names for its columns', sheet],
])('%s, with nothing filled in', (_, items) => {
	it('is a carousel with pictures, prices in their currency and Buy buttons', async () => {
		await send('sendCarousel', { cardsFrom: 'items' }, items);
		expect(cards()).toHaveLength(6);
		expect(cards()[0]).toEqual(mug);
	});

	it('is quick replies', async () => {
		await send('sendQuickReplies', { text: 'Which one?', quickRepliesFrom: 'items' }, items);
		expect(fromPage().at(-1)!.quickReplies![0]).toMatchObject({
			title: 'Stoneware mug',
			payload: 'CHOOSE_mug',
		});
	});

	it('is buttons', async () => {
		await send('sendButtons', { text: 'Which one?', buttonsFrom: 'items' }, items.slice(0, 3));
		expect(fromPage().at(-1)!.attachment!.payload).toMatchObject({
			buttons: [{ title: 'Stoneware mug', payload: 'mug' }, {}, {}],
		});
	});

	it('is the lines of a cart, by the same names', () => {
		expect(toProductLines(items)[0]).toEqual({
			name: mug.title,
			unitPrice: 24,
			sku: 'mug',
			description: 'Hand-thrown, 350 ml',
			imageUrl: mug.image_url,
			currency: 'USD',
		});
	});
});

it('names a row by its ID, or by its name where it has neither', async () => {
	await send('sendCarousel', { cardsFrom: 'items' }, [
		{ id: 7, name: 'Mug', price: 24, sku: '' },
		{ name: 'Towel', price: 16 },
	]);
	expect(cards().map(({ buttons }) => (buttons as IDataObject[])[0]!.payload)).toEqual([
		'BUY_7',
		'BUY_Towel',
	]);
});

it('cuts a long description to what a card can show', async () => {
	const [row] = rows;
	await send('sendCarousel', { cardsFrom: 'items' }, [{ ...row, description: 'word '.repeat(40) }]);
	const { subtitle } = cards()[0] as { subtitle: string };
	expect(subtitle).toMatch(/^\$24\.00 · word word .*…$/);
	expect(subtitle.length).toBeLessThanOrEqual(80);
});

it('cuts nothing that the merchant has chosen', async () => {
	const items = [{ ...rows[0], text: 'word '.repeat(40) }];
	const error = await failureOf(
		send('sendCarousel', { cardsFrom: 'items', rowSubtitle: '={{ $json.text }}' }, items),
	);
	expect(error.message).toContain('Card 1: Subtitle has');
});

it('leaves empty what was emptied by hand', async () => {
	await send('sendCarousel', { cardsFrom: 'items', rowSubtitle: '', rowCurrency: '' }, rows);
	expect(cards()[0]).toMatchObject({ subtitle: '24' });
});

it('a node of version 1 reads what it always has', async () => {
	const items = rows.map((row, index) => ({ ...row, id: `p${index}` }));
	await send('sendCarousel', { cardsFrom: 'items' }, items, { typeVersion: 1 });
	expect(cards()[0]).toMatchObject({
		title: 'Stoneware mug',
		subtitle: '24',
		buttons: [{ payload: 'BUY_p0' }],
	});
});
