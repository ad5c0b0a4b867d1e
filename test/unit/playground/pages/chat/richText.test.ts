import { isLargeEmoji, splitLinks } from '../../../../../playground/pages/chat/richText';

describe('splitLinks', () => {
	it('leaves plain text whole', () => {
		expect(splitLinks('No link, just 3.5 http words')).toEqual([{ text: 'No link, just 3.5 http words' }]);
	});

	it('cuts links out, without the sentence around them', () => {
		expect(splitLinks('See https://shop.example/a?b=c, or (http://x.example/y).')).toEqual([
			{ text: 'See ' },
			{ text: 'https://shop.example/a?b=c', href: 'https://shop.example/a?b=c' },
			{ text: ', or (' },
			{ text: 'http://x.example/y', href: 'http://x.example/y' },
			{ text: ').' },
		]);
	});

	it('makes no link of a script', () => {
		expect(splitLinks('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
	});
});

describe('isLargeEmoji', () => {
	it.each(['👋', '☕️', '🍁🍁🍁', '👩‍🍳', '🇨🇦', ' 🎁 '])('enlarges %s', (text) => {
		expect(isLargeEmoji(text)).toBe(true);
	});

	it.each(['', 'hi 👋', '12', '#', '🍁🍁🍁🍁', '☕️!'])('leaves "%s" in its bubble', (text) => {
		expect(isLargeEmoji(text)).toBe(false);
	});
});
