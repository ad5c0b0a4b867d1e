import type { Card } from '../../../../../../nodes/vendors/messenger/panel/cards.description';
import { toGenericTemplate } from '../../../../../../nodes/vendors/messenger/sending/message';
import { list, postback } from '../../../../../support/messages';
import { refusal } from '../../../../../support/refusal';

describe('a carousel', () => {
	const card = (index = 1): Card => ({ title: `Mug ${index}`, subtitle: '$24.00' });
	const build = (elements: Card[]) => toGenericTemplate({ elements });

	it('is written as the Send API wants it', () => {
		const message = toGenericTemplate({
			imageAspectRatio: 'square',
			elements: [
				{
					title: 'Maple mug',
					subtitle: '$24.00',
					imageUrl: 'https://example.com/mug.jpg',
					url: 'https://example.com/mug',
					buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY_MUG' }],
				},
			],
		});
		expect(message).toEqual({
			attachment: {
				type: 'template',
				payload: {
					template_type: 'generic',
					image_aspect_ratio: 'square',
					elements: [
						{
							title: 'Maple mug',
							subtitle: '$24.00',
							image_url: 'https://example.com/mug.jpg',
							default_action: { type: 'web_url', url: 'https://example.com/mug' },
							buttons: [{ type: 'postback', title: 'Buy', payload: 'BUY_MUG' }],
						},
					],
				},
			},
		});
	});

	it('may have 10 cards with 80 characters in title and subtitle', () => {
		const largest = { title: 't'.repeat(80), subtitle: 's'.repeat(80) };
		expect(build(list(10, () => largest))).toMatchObject({
			attachment: { payload: { elements: list(10, () => largest) } },
		});
	});

	it('leaves out what is blank', () => {
		const message = build([{ ...card(), imageUrl: '', url: ' ', buttons: [] }]);
		expect(message).toMatchObject({
			attachment: { payload: { elements: [{ title: 'Mug 1', subtitle: '$24.00' }] } },
		});
	});

	it.each<[string, Card[], string, string]>([
		['no cards', [], 'Cards', 'Cards: there are no cards'],
		['11 cards', list(11, card), 'Cards', 'Cards: 11 cards, but Messenger takes at most 10'],
		['a card without title', [{ ...card(), title: '' }], 'Card 1: Title', 'Card 1: Title is empty'],
		[
			'a title of 81',
			[card(), { ...card(), title: 't'.repeat(81) }],
			'Card 2: Title',
			'Card 2: Title has 81 characters, but Messenger takes at most 80',
		],
		[
			'a subtitle of 81',
			[{ ...card(), subtitle: 's'.repeat(81) }],
			'Card 1: Subtitle',
			'Card 1: Subtitle has 81 characters, but Messenger takes at most 80',
		],
		['a card with a title only', [{ title: 'Mug' }], 'Card 1', 'Card 1 has nothing but a title'],
		[
			'a card with 4 buttons',
			[card(), { ...card(), buttons: list(4, postback) }],
			'Card 2, Buttons',
			'Card 2, Buttons: 4 buttons, but Messenger takes at most 3',
		],
		[
			'a button title of 21 on the second card',
			[card(), { ...card(), buttons: [{ ...postback(), title: 't'.repeat(21) }] }],
			'Card 2, Button 1: Title',
			'Card 2, Button 1: Title has 21 characters, but Messenger takes at most 20',
		],
		[
			'a picture that is no address',
			[{ ...card(), imageUrl: '/mug.jpg' }],
			'Card 1: Image URL',
			'Card 1: Image URL: "/mug.jpg" is not a web address',
		],
	])('with %s is refused', (_, elements, field, message) => {
		expect(refusal(() => build(elements))).toMatchObject({ field, message });
	});
});
