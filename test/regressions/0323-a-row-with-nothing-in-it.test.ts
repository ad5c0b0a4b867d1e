import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { failureOf, withMessengerChat } from '../support/messengerRun';
import { withQuestions } from '../support/questions';

/** n8n adds a row to a data table as soon as its button is pressed, with nothing in it but these. */
const added = { id: 3, createdAt: '2026-12-01T08:00:00.000Z', updatedAt: '2026-12-01T08:00:00.000Z' };
const empty = {
	...added,
	sku: null,
	name: null,
	price: null,
	currency: '',
	description: ' ',
	imageUrl: null,
};
const mug = {
	...added,
	id: 1,
	sku: 'mug',
	name: 'Mug',
	price: 24,
	currency: 'USD',
	description: 'Hand-thrown',
};
const towel = { ...mug, id: 2, sku: 'towel', name: 'Towel' };

describe('a merchant who is adding a product', () => {
	const { psid, run, chat } = withMessengerChat();

	/** What is on the cards, buttons or quick replies of what was sent last. */
	const offered = (): unknown[] => {
		const { attachment, quickReplies } = chat().messages.at(-1)! as unknown as {
			attachment?: { payload: { elements?: unknown[]; buttons?: unknown[] } };
			quickReplies?: unknown[];
		};
		return quickReplies ?? attachment!.payload.elements ?? attachment!.payload.buttons!;
	};
	const fromRows: Array<[string, INodeParameters]> = [
		['sendCarousel', { cardsFrom: 'items' }],
		['sendQuickReplies', { text: 'Which?', quickRepliesFrom: 'items' }],
		['sendButtons', { text: 'Which?', buttonsFrom: 'items' }],
	];
	const send = async (operation: string, parameters: INodeParameters, items: IDataObject[]) =>
		await run(operation, { psid, ...parameters }, { items: items as never });

	it.each(fromRows)('%s: the others are shown', async (operation, parameters) => {
		await send(operation, parameters, [mug, empty, towel]);
		expect(offered()).toHaveLength(2);
	});

	it('quick replies: there is room for as many as are filled in', async () => {
		const thirteen = Array.from({ length: 13 }, (_, index) => ({ ...mug, sku: `mug-${index}` }));
		await send('sendQuickReplies', { text: 'Which?', quickRepliesFrom: 'items' }, [...thirteen, empty]);
		expect(offered()).toHaveLength(13);
	});

	it.each(fromRows)('%s: a row that lacks only its name is an error', async (operation, parameters) => {
		const error = await failureOf(send(operation, parameters, [mug, { ...towel, name: null }]));
		expect(error.message).toContain('is empty');
	});

	it.each(fromRows)('%s: nothing but empty rows is an error', async (operation, parameters) => {
		const error = await failureOf(send(operation, parameters, [empty, empty]));
		expect(error.message).toContain('is empty');
	});
});

describe('the same where an answer is waited for', () => {
	const questions = withQuestions();

	it.each(['carousel', 'quickReplyRows', 'buttonRows'])(
		'%s: the others are offered',
		async (responseType) => {
			await questions.ask({ responseType }, { items: [mug, empty, towel] as never });
			expect(JSON.stringify(questions.newest())).toMatch(/Mug.*Towel/);
		},
	);
});

/** Every text contains an empty one: whoever wrote anything below a post was offered a product without a name. */
it('a comment names no product that is not there', () => {
	const text = readFileSync(path.join(__dirname, '../../workflows/comment-to-sale.json'), 'utf8');
	const { nodes } = JSON.parse(text) as {
		nodes: Array<{ name: string; parameters: { filters?: { conditions: object[] } } }>;
	};
	const { filters } = nodes.find(({ name }) => name === 'Our products')!.parameters;
	expect(filters?.conditions).toEqual([{ keyName: 'sku', condition: 'isNotEmpty' }]);
});
