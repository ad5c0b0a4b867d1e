import type { QuickReply } from '../../../../../../nodes/vendors/messenger/panel/quickReplies.description';
import { toQuickRepliesMessage } from '../../../../../../nodes/vendors/messenger/sending/message';
import { list } from '../../../../../support/messages';
import { refusal } from '../../../../../support/refusal';

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

	it.each([{ payload: '' }, {}])('say their title when they are tapped and have no payload: %j', (given) => {
		expect(build([{ title: 'Yes', ...given }])).toMatchObject({
			quick_replies: [{ title: 'Yes', payload: 'Yes' }],
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
