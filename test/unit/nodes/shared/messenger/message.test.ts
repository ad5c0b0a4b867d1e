import { InvalidInput } from '../../../../../nodes/shared/invalidInput';
import {
	toButtonTemplate,
	toGenericTemplate,
	toQuickRepliesMessage,
	toTextMessage,
	type Button,
	type Card,
	type QuickReply,
} from '../../../../../nodes/shared/messenger/message';

const postback = (index = 1): Button => ({
	type: 'postback',
	title: `Buy ${index}`,
	payload: `BUY_${index}`,
});
const list = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index + 1));

function refusal(build: () => unknown): InvalidInput {
	try {
		build();
	} catch (error) {
		expect(error).toBeInstanceOf(InvalidInput);
		return error as InvalidInput;
	}
	throw new Error('Nothing was refused');
}

describe('a text', () => {
	it('of 2000 characters is taken', () => {
		expect(toTextMessage('x'.repeat(2000))).toEqual({ text: 'x'.repeat(2000) });
	});

	it('counts an emoji as one character', () => {
		expect(toTextMessage('🎁'.repeat(2000))).toEqual({ text: '🎁'.repeat(2000) });
	});

	it('keeps its line breaks', () => {
		expect(toTextMessage('Hi\n\nthere')).toEqual({ text: 'Hi\n\nthere' });
	});

	it('can be a number', () => {
		expect(toTextMessage(42)).toEqual({ text: '42' });
	});

	it.each([
		['longer than 2000', 'x'.repeat(2001), 'Text has 2001 characters, but Messenger takes at most 2000'],
		['empty', '', 'Text is empty'],
		['blank', ' \n ', 'Text is empty'],
		['missing', undefined, 'Text is empty'],
		['an object', { text: 'hi' }, 'Text is an object, not a text'],
		['a list', ['hi'], 'Text is a list, not a text'],
	])('that is %s is refused', (_, text, message) => {
		const error = refusal(() => toTextMessage(text));
		expect(error.message).toBe(message);
		expect(error.field).toBe('Text');
		expect(error.remedy).not.toBe('');
	});
});

describe('quick replies', () => {
	const reply = (index = 1): QuickReply => ({ title: `Size ${index}`, payload: `SIZE_${index}` });
	const build = (quickReplies: QuickReply[], text = 'Which size?') =>
		toQuickRepliesMessage({ text, quickReplies });

	it('are written as the Send API wants them', () => {
		expect(build([{ ...reply(), imageUrl: 'https://example.com/s.png' }, reply(2)])).toEqual({
			text: 'Which size?',
			quick_replies: [
				{
					content_type: 'text',
					title: 'Size 1',
					payload: 'SIZE_1',
					image_url: 'https://example.com/s.png',
				},
				{ content_type: 'text', title: 'Size 2', payload: 'SIZE_2' },
			],
		});
	});

	it('may be 13, with titles of 20 and payloads of 1000 characters', () => {
		const largest = { title: 't'.repeat(20), payload: 'p'.repeat(1000) };
		expect(build(list(13, () => largest))).toMatchObject({ quick_replies: list(13, () => largest) });
	});

	it.each([
		['none', [], 'Quick Replies', 'Quick Replies: there are no quick replies'],
		[
			'14 of them',
			list(14, reply),
			'Quick Replies',
			'Quick Replies: 14 quick replies, but Messenger takes at most 13',
		],
		[
			'a title of 21',
			[reply(), { ...reply(), title: 't'.repeat(21) }],
			'Quick Reply 2: Title',
			'Quick Reply 2: Title has 21 characters, but Messenger takes at most 20',
		],
		['no title', [{ ...reply(), title: '' }], 'Quick Reply 1: Title', 'Quick Reply 1: Title is empty'],
		[
			'a payload of 1001',
			[{ ...reply(), payload: 'p'.repeat(1001) }],
			'Quick Reply 1: Payload',
			'Quick Reply 1: Payload has 1001 characters, but Messenger takes at most 1000',
		],
		[
			'no payload',
			[{ ...reply(), payload: '' }],
			'Quick Reply 1: Payload',
			'Quick Reply 1: Payload is empty',
		],
		[
			'a picture that is no address',
			[{ ...reply(), imageUrl: 'star.png' }],
			'Quick Reply 1: Image URL',
			'Quick Reply 1: Image URL: "star.png" is not a web address',
		],
	])('with %s are refused', (_, quickReplies, field, message) => {
		expect(refusal(() => build(quickReplies))).toMatchObject({ field, message });
	});

	it('need a text', () => {
		expect(refusal(() => build([reply()], '')).message).toBe('Text is empty');
	});
});

describe('buttons', () => {
	const build = (buttons: Button[], text: unknown = 'What next?') => toButtonTemplate({ text, buttons });

	it('are written as the Send API wants them', () => {
		const message = build([
			{
				type: 'web_url',
				title: 'Pay',
				url: 'https://www.paypal.com/checkoutnow?token=1',
				webviewHeightRatio: 'full',
			},
			{ type: 'postback', title: 'Cancel', payload: 'CANCEL' },
			{ type: 'phone_number', title: 'Call us', phoneNumber: '+1 (555) 123-4567' },
		]);
		expect(message).toEqual({
			attachment: {
				type: 'template',
				payload: {
					template_type: 'button',
					text: 'What next?',
					buttons: [
						{
							type: 'web_url',
							title: 'Pay',
							url: 'https://www.paypal.com/checkoutnow?token=1',
							webview_height_ratio: 'full',
						},
						{ type: 'postback', title: 'Cancel', payload: 'CANCEL' },
						{ type: 'phone_number', title: 'Call us', payload: '+15551234567' },
					],
				},
			},
		});
	});

	it('may be 3, under a text of 640, with titles of 20 and payloads of 1000 characters', () => {
		const largest: Button = { type: 'postback', title: 't'.repeat(20), payload: 'p'.repeat(1000) };
		expect(
			build(
				list(3, () => largest),
				'x'.repeat(640),
			),
		).toMatchObject({ attachment: { payload: { buttons: list(3, () => largest) } } });
	});

	it.each<[string, Button[], string, string]>([
		['none', [], 'Buttons', 'Buttons: there are no buttons'],
		['4 of them', list(4, postback), 'Buttons', 'Buttons: 4 buttons, but Messenger takes at most 3'],
		[
			'a title of 21',
			[postback(), { ...postback(), title: 't'.repeat(21) }],
			'Button 2: Title',
			'Button 2: Title has 21 characters, but Messenger takes at most 20',
		],
		[
			'a payload of 1001',
			[{ type: 'postback', title: 'Buy', payload: 'p'.repeat(1001) }],
			'Button 1: Payload',
			'Button 1: Payload has 1001 characters, but Messenger takes at most 1000',
		],
		[
			'no payload',
			[{ type: 'postback', title: 'Buy', payload: '' }],
			'Button 1: Payload',
			'Button 1: Payload is empty',
		],
		[
			'an address without https',
			[{ type: 'web_url', title: 'Pay', url: 'paypal.com' }],
			'Button 1: URL',
			'Button 1: URL: "paypal.com" is not a web address',
		],
		[
			'an address that runs a script',
			[{ type: 'web_url', title: 'Pay', url: 'javascript:alert(1)' }],
			'Button 1: URL',
			'Button 1: URL: "javascript:alert(1)" is not a web address',
		],
		[
			'a number without country code',
			[{ type: 'phone_number', title: 'Call', phoneNumber: '555 1234' }],
			'Button 1: Phone Number',
			'Button 1: Phone Number: "555 1234" is not a complete phone number',
		],
		[
			'an unknown type',
			[{ type: 'payment', title: 'Pay' } as unknown as Button],
			'Button 1: Type',
			'Button 1: "payment" is not a type of button',
		],
	])('with %s are refused', (_, buttons, field, message) => {
		expect(refusal(() => build(buttons))).toMatchObject({ field, message });
	});

	it('stand under a text of at most 640 characters', () => {
		expect(refusal(() => build([postback()], 'x'.repeat(641))).message).toBe(
			'Text has 641 characters, but Messenger takes at most 640',
		);
	});
});

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
