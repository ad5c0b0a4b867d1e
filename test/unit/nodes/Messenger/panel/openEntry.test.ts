import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../../../nodes/Messenger/Messenger.node';

const { description } = new Messenger();

/** The parameters of a node as n8n has them: with the defaults, as it opens, or without, as it is saved. */
const parametersOf = (typeVersion: number, parameters: INodeParameters, withDefaults: boolean) =>
	NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		withDefaults,
		false,
		{ typeVersion },
		description,
	)!;

const lists = [
	['message', 'sendQuickReplies', 'quickReplies', { quickReply: [{ type: 'text', title: '', payload: '' }] }],
	['message', 'sendButtons', 'buttons', { button: [{ type: 'postback', title: '', payload: '' }] }],
	['message', 'sendCarousel', 'cards', { card: [{ title: '', subtitle: '', imageUrl: '' }] }],
	['message', 'sendImages', 'images', { image: [{ imageSource: 'url', url: '' }] }],
	['profile', 'setGreeting', 'greeting', { language: [{ locale: 'default', text: '' }] }],
	[
		'profile',
		'setIceBreakers',
		'iceBreakers',
		{ language: [{ locale: 'default', questions: { question: [{ question: '', payload: '' }] } }] },
	],
	[
		'profile',
		'setCommands',
		'commands',
		{ language: [{ locale: 'default', commands: { command: [{ name: '', description: '' }] } }] },
	],
	[
		'profile',
		'setPersistentMenu',
		'menu',
		{ language: [{ locale: 'default', items: { item: [{ type: 'postback', title: '', payload: '' }] } }] },
	],
] as const;

describe.each(lists)('%s/%s', (resource, operation, name, opened) => {
	const placed = { resource, operation };

	it('begins with one entry to fill in, in a new node', () => {
		expect(parametersOf(2, placed, true)[name]).toMatchObject(opened);
	});

	it('stays empty in a node that was saved before there was one', () => {
		expect(parametersOf(1, placed, true)[name]).toEqual({});
	});

	it('is again what it was when it has been saved without a change', () => {
		const shown = parametersOf(2, placed, true);
		expect(parametersOf(2, parametersOf(2, shown, false), true)).toEqual(shown);
	});
});

it('keeps the entries a merchant has filled in, and adds none', () => {
	const quickReplies = {
		quickReply: [
			{ title: 'S', payload: 'SIZE_S' },
			{ title: 'M', payload: 'SIZE_M' },
		],
	};
	const placed = { resource: 'message', operation: 'sendQuickReplies', quickReplies };
	const { quickReply } = parametersOf(2, placed, true).quickReplies as { quickReply: unknown[] };
	expect(quickReply).toHaveLength(2);
	expect(quickReply).toMatchObject(quickReplies.quickReply);
});
