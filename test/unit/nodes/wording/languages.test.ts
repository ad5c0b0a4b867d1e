import { toPayPage } from '../../../../nodes/payPage/payPage';
import { characterCount } from '../../../../nodes/core/visibleText';
import { limits } from '../../../../nodes/vendors/messenger/sending/limits';
import { buyerTexts, languageOf, languages } from '../../../../nodes/wording/languages';

/** Every text of a language with the way to it: `page.paid.title`. */
function textsOf(value: unknown, way: string[] = []): Array<[string, string]> {
	if (typeof value === 'string') return [[way.join('.'), value]];
	return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, [...way, key]));
}

const placeholdersIn = (text: string): string[] => (text.match(/\[\w+\]/g) ?? []).sort();

/** Where a language counts in other ways than English. */
const pluralForms: Record<string, string[]> = { cs: ['payCard.items.few'], pl: ['payCard.items.few'] };
const englishWay = (way: string) => way.replace(/\.few$/, '.other');

const english = new Map(textsOf(buyerTexts.en));
const others = languages.filter((language) => language !== 'en');

it('speaks the seventeen languages it promises', () => {
	expect([...languages].sort()).toEqual('cs da de en es fi fr hu it ja nb nl pl pt sv th zh-Hant'.split(' '));
});

describe.each(others)('%s', (language) => {
	const texts = textsOf(buyerTexts[language]);
	const onlyHere = pluralForms[language] ?? [];

	it('has every text, and none that says nothing', () => {
		expect(texts.map(([way]) => way).sort()).toEqual([...english.keys(), ...onlyHere].sort());
		expect(texts.filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
	});

	it('loses no placeholder and invents none', () => {
		const different = texts.filter(
			([way, text]) => placeholdersIn(text).join() !== placeholdersIn(english.get(englishWay(way))!).join(),
		);
		expect(different).toEqual([]);
	});

	it('is translated', () => {
		const same = texts.filter(([way, text]) => text === english.get(way) && text.includes(' '));
		expect(same).toEqual([]);
	});
});

describe.each(languages)('%s fits', (language) => {
	const { page, payCard, linkedAccount, notification } = buyerTexts[language];
	const longer = (texts: string[], max: number) => texts.filter((text) => characterCount(text) > max);

	it('its buttons', () => {
		const buttons = [page.payNow, page.otherWay, page.tryAgain, notification.trackParcel, payCard.button];
		expect(longer(buttons, limits.buttonTitle)).toEqual([]);
	});

	it('its titles', () => {
		const titles = textsOf(page).flatMap(([way, text]) => (way.endsWith('title') ? [text] : []));
		expect(longer(titles, limits.cardTitle)).toEqual([]);
	});

	it('its messages, with room for what is filled in', () => {
		const filled = textsOf({ linkedAccount, notification }).map(([, text]) =>
			text.replace(/\[\w+\]/g, 'x'.repeat(100)),
		);
		expect(longer(filled, limits.buttonTemplateText)).toEqual([]);
	});
});

describe('typography', () => {
	const all = (language: keyof typeof buyerTexts) => textsOf(buyerTexts[language]).map(([, text]) => text);

	it.each(languages)('%s has no double spaces, straight apostrophes or three dots', (language) => {
		expect(all(language).filter((text) => /\s{2}|'|\.\.\./.test(text))).toEqual([]);
	});

	it('French has an unbreakable space before double punctuation, and only there', () => {
		const wrong = (text: string) => /(?<!\u00a0)[!?:;]|\u00a0(?![!?:;])/.test(text);
		expect(all('fr').filter(wrong)).toEqual([]);
	});

	it.each(languages.filter((language) => language !== 'fr'))('%s has none there', (language) => {
		expect(all(language).filter((text) => /\s[!?:;,.]/.test(text))).toEqual([]);
	});

	it.each(['ja', 'zh-Hant'] as const)('%s has full-width punctuation', (language) => {
		expect(all(language).filter((text) => /[,;:!?()]|\.(?!\w)/.test(text))).toEqual([]);
	});

	it('Spanish opens what it closes', () => {
		const count = (text: string, sign: string) => text.split(sign).length;
		const wrong = (text: string) =>
			count(text, '!') !== count(text, '¡') || count(text, '?') !== count(text, '¿');
		expect(all('es').filter(wrong)).toEqual([]);
	});

	it.each(['de', 'nl', 'da', 'nb', 'sv', 'pl', 'cs', 'hu', 'it', 'es', 'pt', 'fi', 'fr', 'en'] as const)(
		'%s ends its sentences',
		(language) => {
			const { page, notification } = buyerTexts[language];
			const { trackingNumber, trackParcel, receipt, ...sentences } = notification;
			const ends = [...textsOf(sentences), ...textsOf(page).filter(([way]) => way.endsWith('.text'))];
			expect(ends.filter(([, text]) => !/[.!]$/.test(text))).toEqual([]);
			expect(
				[trackingNumber, trackParcel, ...Object.values(receipt)].filter((text) => /[.!]$/.test(text)),
			).toEqual([]);
		},
	);
});

describe('the language of a buyer', () => {
	it.each([
		['fr_FR', 'fr'],
		['pt-BR', 'pt'],
		['es_LA', 'es'],
		['de', 'de'],
		['nn_NO', 'nb'],
		['no-NO', 'nb'],
		['zh_TW', 'zh-Hant'],
		['zh-HK', 'zh-Hant'],
		['zh-Hant-TW', 'zh-Hant'],
		['zh_CN', undefined],
		['uk_UA', undefined],
		['fil_PH', undefined],
		['', undefined],
	])('%s is %s', (locale, language) => {
		expect(languageOf(locale)).toBe(language);
	});

	it.each([
		['ja,en;q=0.8', 'ja'],
		['uk-UA,pl;q=0.9,en;q=0.8', 'pl'],
		['de;q=0.3,sv;q=0.9', 'sv'],
		['uk', 'en'],
		[undefined, 'en'],
	])('a browser that wants %s sees the page in %s', (acceptLanguage, language) => {
		const page = toPayPage({
			kind: 'paid',
			chatUrl: 'https://m.me/1',
			...(acceptLanguage && { acceptLanguage }),
		});
		expect(page).toContain(`<html lang="${language}">`);
		expect(page).toContain(`<h1>${buyerTexts[language as 'en'].page.paid.title}</h1>`);
	});
});
