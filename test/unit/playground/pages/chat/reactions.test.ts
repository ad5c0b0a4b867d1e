import { emojiOf, reactions } from '../../../../../playground/pages/chat/reactions';

describe('emojiOf', () => {
	it.each(reactions.map(({ word, emoji }) => [word, emoji]))('shows %s as %s', (word, emoji) => {
		expect(emojiOf(word)).toBe(emoji);
	});

	it('leaves an emoji as it is', () => {
		expect(emojiOf('🎉')).toBe('🎉');
	});
});
