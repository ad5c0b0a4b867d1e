import fc from 'fast-check';

import { languages } from '../../../../../nodes/wording/languages';
import { personComing } from '../../../../../nodes/wording/wishes/personComing';
import { wishOf } from '../../../../../nodes/wording/wishes/wishOf';
import type { Wish } from '../../../../../nodes/wording/wishes/wish';
import { wishWords } from '../../../../../nodes/wording/wishes/wishWords';

const wishes: Wish[] = ['person', 'start', 'stop'];
const all = languages.flatMap((language) =>
	wishes.flatMap((wish) => wishWords[language][wish].map((word) => [language, wish, word] as const)),
);

describe('what somebody asks for with one message', () => {
	it.each(all)('%s: %s: %s', (language, wish, word) => {
		const [please] = wishWords[language].please;
		const blank = ['ja', 'th', 'zh-Hant'].includes(language) ? '' : ' ';
		for (const said of [word, word.toUpperCase(), `  ${word}!! 🙏`, `“${word}.”`, `${word}${blank}${please}`])
			expect([said, wishOf(said)]).toEqual([said, wish]);
	});

	it('no word asks for two things, in whatever languages', () => {
		const wishesOf = new Map<string, Set<Wish>>();
		for (const [, wish, word] of all) wishesOf.set(word, (wishesOf.get(word) ?? new Set()).add(wish));
		expect([...wishesOf].filter(([, found]) => found.size > 1)).toEqual([]);
	});

	it('every language can ask for each, and has an answer', () => {
		for (const language of languages) {
			for (const wish of wishes) expect(wishWords[language][wish].length).toBeGreaterThan(1);
			expect(personComing[language].length).toBeGreaterThan(20);
			expect(personComing[language].length).toBeLessThan(160);
		}
		expect(new Set(Object.values(personComing)).size).toBe(languages.length);
	});

	it.each([
		['S T O P'],
		['stop it'],
		['stop the blue one, send the red one'],
		['do not stop'],
		['bus stop'],
		['non-stop'],
		['start with the mug'],
		['started'],
		['Where can I start?'],
		['restart'],
		['cancel'],
		['cancel my order'],
		['stornieren'],
		['annuler'],
		['cancelar'],
		['fine'],
		['seis'],
		['alto'],
		['para'],
		['pare'],
		['slut'],
		['fin'],
		['baja'],
		['basta'],
		['no'],
		['yes'],
		['ok'],
		['person'],
		['persona'],
		['agent'],
		['support'],
		['help'],
		['human hair wig'],
		['a person ordered this for me'],
		['一個'],
		['停止販売ですか'],
		['หยุดยาวเปิดไหม'],
		['please'],
		['bitte'],
		['お願いします'],
		['🛑'],
		[''],
		[' '],
		['.'],
	])('%j asks for none of it', (said) => expect(wishOf(said)).toBeUndefined());

	it.each([undefined, null, 7, true, {}, ['stop'], { toString: () => 'stop' }])('%p is no message', (said) =>
		expect(wishOf(said)).toBeUndefined(),
	);

	it('a message that only holds one of the words among others is for whoever reads it', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...all),
				fc.constantFrom('mug', 'the blue', '2', 'please not', 'nicht', 'プレゼント', 'order'),
				fc.boolean(),
				([, , word], other, isBefore) => {
					expect(wishOf(isBefore ? `${other} ${word}` : `${word} ${other}`)).toBeUndefined();
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('never throws, and takes no time over long texts', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => void wishOf(said)));
		expect(wishOf('!'.repeat(100_000))).toBeUndefined();
		expect(wishOf(`stop${' '.repeat(100_000)}`)).toBeUndefined();
	});
});
