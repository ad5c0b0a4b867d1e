import fc from 'fast-check';

import { toParts } from '../../../../../../nodes/vendors/messenger/sending/longText';
import { characterCount } from '../../../../../../nodes/core/visibleText';
import { refusal } from '../../../../../support/refusal';

const most = 60;
const parts = (text: string, limit = most) => toParts(text, 'Text', limit);
const filler = (words: number) => Array.from({ length: words }, (_, index) => `word${index}`).join(' ');

describe('a long text becomes several messages,', () => {
	it('and one that fits stays as it is', () => {
		expect(parts('Hello there.\n\nBye.')).toEqual(['Hello there.\n\nBye.']);
		expect(parts('x'.repeat(2000), 2000)).toHaveLength(1);
		expect(parts('x'.repeat(2001), 2000).map(characterCount)).toEqual([2000, 1]);
	});

	it.each([
		['between paragraphs', 'One two three four five. Six seven.\n\nEight nine. Ten eleven twelve', 1],
		['between lines', 'One two three four five. Six seven.\nEight nine. Ten eleven twelve', 1],
	])('broken %s where it can be', (_, text) => {
		expect(parts(text)).toEqual(['One two three four five. Six seven.', 'Eight nine. Ten eleven twelve']);
	});

	it.each([
		[
			'English',
			'Our mugs are made by hand. They keep the coffee hot for an hour.',
			'Our mugs are made by hand.',
		],
		[
			'Japanese',
			`${'私たちのマグは手作りです。'.repeat(4)}コーヒーを一時間温かく保ちます。`,
			'私たちのマグは手作りです。'.repeat(4),
		],
		[
			'Hindi',
			`${'हमारे मग हाथ से बने हैं। '.repeat(2)}वे एक घंटे तक गर्म रखते हैं।`,
			'हमारे मग हाथ से बने हैं। हमारे मग हाथ से बने हैं।',
		],
	])('else between sentences: %s', (_, text, first) => {
		expect(parts(text)[0]).toBe(first);
	});

	it('else between words, in scripts without blanks, too', () => {
		expect(parts(filler(12)).join(' ')).toBe(filler(12));
		const thai = 'แก้วกาแฟของเราทำด้วยมือและเก็บความร้อนได้หนึ่งชั่วโมงขอบคุณที่ซื้อสินค้ากับเรา';
		const [first = ''] = parts(thai);
		const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(thai)];
		expect(words.map(({ index }) => index)).toContain(first.length);
		expect(parts(thai).join('')).toBe(thai);
	});

	it.each(['👩‍👩‍👧', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '🇩🇪', 'e\u0301', 'நி'])('never inside of %s', (character) => {
		const all = parts(character.repeat(60), 61);
		expect(all.length).toBeGreaterThan(1);
		for (const part of all) expect(part.length % character.length).toBe(0);
	});

	it('never inside of a link', () => {
		const link = 'https://shop.example/p?id=1&name=Mug.%20Nice!and=more.of,it';
		expect(parts(`See here please: ${link} and more`)).toEqual(['See here please:', link, 'and more']);
	});

	it('and a link that does not fit is refused', () => {
		const text = `See https://shop.example/${'x'.repeat(80)}`;
		expect(refusal(() => parts(text))).toMatchObject({
			message: expect.stringContaining('has a link of 101 characters, but Messenger takes at most 60'),
		});
	});

	it('and one that never ends is refused', () => {
		expect(() => parts('word '.repeat(200))).toThrow('has 999 characters, but at most 10 messages of 60');
	});

	it('of which nothing can be seen, none', () => expect(parts(' \u200b\n')).toEqual([]));

	it('also when one character is longer than a message', () => {
		expect(parts(`e${'\u0301'.repeat(100)}`).map(characterCount)).toEqual([60, 41]);
	});
});

const piece = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom('\n\n', '\n', '. ', '! ', '。', '👩‍👩‍👧', '🇩🇪🇫🇷', '\r\n', ' \n ', '\u3000', 'ก็', '\u0301'),
	fc.webUrl().map((url) => ` ${url.slice(0, 50)} `),
);
const texts = fc.array(piece, { maxLength: 30 }).map((all) => all.join(''));
const seen = (text: string) => text.replace(/[\s\p{Surrogate}]/gu, '');

describe('whatever the text,', () => {
	it('nothing but blanks is lost, nothing is changed, nothing is too long', () => {
		fc.assert(
			fc.property(texts, (text) => {
				fc.pre(characterCount(text) < 500);
				const all = parts(text);
				for (const part of all) {
					expect(characterCount(part)).toBeLessThanOrEqual(most);
					expect(part.trim()).not.toBe('');
				}
				const hidden = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;
				expect(seen(all.join('')).replace(hidden, '')).toBe(seen(text).replace(hidden, ''));
			}),
		);
	});

	it('links and characters stay whole', () => {
		fc.assert(
			fc.property(texts, (text) => {
				fc.pre(characterCount(text) < 500);
				const links = text.match(/(?:https?:\/\/|www\.)\S+/gi) ?? [];
				fc.pre(links.every((link) => characterCount(link) <= most));
				const all = parts(text);
				for (const link of links) expect(all.some((part) => part.includes(link.trim()))).toBe(true);
				const starts = new Set<number>();
				for (const { index } of new Intl.Segmenter().segment(text)) starts.add(index);
				let from = 0;
				for (const part of all.slice(1)) {
					const at = text.indexOf(part, from);
					fc.pre(at >= 0);
					if (starts.size > 0 && !/^\p{M}/u.test(part)) expect(starts.has(at)).toBe(true);
					from = at;
				}
			}),
		);
	});

	it('it takes no time', () => {
		for (const text of [
			'a'.repeat(20_000),
			'\n'.repeat(20_000),
			'a '.repeat(10_000),
			'https://'.repeat(240),
		]) {
			const startedAt = performance.now();
			toParts(text, 'Text');
			expect(performance.now() - startedAt).toBeLessThan(1000);
		}
	});
});
