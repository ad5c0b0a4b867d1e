import { buyerLanguageOptions, languageOptions } from '../../../../nodes/wording/languageOptions';
import { languages } from '../../../../nodes/wording/languages';

it('offers every language there are words in, by a name of its own', () => {
	expect(languageOptions.map(({ value }) => value).sort()).toEqual([...languages].sort());
	expect(new Set(languageOptions.map(({ name }) => name)).size).toBe(languages.length);
});

it("offers the buyer's own first", () => {
	expect(buyerLanguageOptions[0]).toMatchObject({ value: 'buyer' });
	expect(buyerLanguageOptions.slice(1)).toEqual(languageOptions);
});
