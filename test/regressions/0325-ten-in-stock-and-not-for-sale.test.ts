import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { withMessengerChat } from '../support/messengerRun';
import { withQuestions } from '../support/questions';

const folder = path.join(__dirname, '../../workflows');

/** A node of a workflow, as it ships. */
function parametersOf(file: string, name: string): IDataObject {
	const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
		nodes: Array<{ name: string; parameters: IDataObject }>;
	};
	return nodes.find((node) => node.name === name)!.parameters;
}

const [header = '', ...lines] = readFileSync(path.join(folder, 'stock.csv'), 'utf8').trim().split('\n');
const stock: IDataObject[] = lines
	.map((line) =>
		[...`${line},`.matchAll(/(?:"([^"]*)"|([^,]*)),/g)].map(([, quoted, bare]) => quoted ?? bare),
	)
	.map((cells) => Object.fromEntries(header.split(',').map((name, index) => [name, cells[index]])));

/**
 * "Small, blue (12 left)" has one character more than a quick reply takes: who tapped Add to cart got no answer, from the day
 * on which ten of them were in stock.
 */
describe('cart.json, well stocked', () => {
	const questions = withQuestions();
	const question = parametersOf('cart.json', 'Which one?');
	const articles = [...new Set(stock.map(({ article }) => article))].filter(Boolean);

	it.each(articles)('asks which %s it is to be', async (article) => {
		const items = stock
			.filter((row) => row.article === article)
			.map((row): IDataObject => ({ ...row, stock: 120 }));
		await questions.ask(question, { items: items as never });
		expect(questions.replies().map(({ title }) => title)).toEqual(items.map(({ choice }) => choice));
	});
});

/** A card has room for 80 characters: with one description of more, nobody was shown anything. */
describe('a long description', () => {
	const { psid, run, chat } = withMessengerChat();
	const product = { article: 'Mug', name: 'Mug', sku: 'mug', planId: 'P-1', price: 24, currency: 'USD' };

	it.each([
		['cart.json', 'Show the products', product],
		[
			'subscription-in-chat.json',
			'Show the plans',
			{ ...product, price: { value: '24.00', currency: 'USD' } },
		],
	])('is cut in %s', async (file, name, row) => {
		const { operation, ...parameters } = parametersOf(file, name);
		const items = [{ ...row, description: 'Thrown by hand '.repeat(20) }];
		await run(operation as string, { ...parameters, psid } as never, { items: items as never });
		const [{ subtitle }] = chat().messages.at(-1)!.attachment!.payload.elements as [{ subtitle: string }];
		expect(subtitle).toMatch(/^\$24\.00 · Thrown by hand .*…$/);
	});
});
