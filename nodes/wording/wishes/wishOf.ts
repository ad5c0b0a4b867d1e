import { languages } from '../languages';
import type { Wish } from './wish';
import { wishWords } from './wishWords';

/** Longer than any of them, with courtesy. */
const mostCharacters = 80;

const wishes: Wish[] = ['person', 'start', 'stop'];

/** By language, as people write: see `plain`. */
const rows = languages.map((language) => {
	const { please, ...words } = wishWords[language];
	return {
		please: please.map(plain),
		wishByText: new Map(wishes.flatMap((wish) => words[wish].map((word) => [plain(word), wish] as const))),
		joined: language === 'ja' || language === 'th' || language === 'zh-Hant',
	};
});

/**
 * What somebody asks for with a whole message: a person in place of the bot, no more notices, or notices again. A message
 * with anything else in it asks for none of these: "stop the blue one, send the red" is for whoever reads it.
 */
export function wishOf(text: unknown): Wish | undefined {
	if (typeof text !== 'string' || text.length > mostCharacters) return undefined;
	const said = plain(text);
	for (const { please, wishByText, joined } of rows) {
		const wish = wishByText.get(said) ?? wishByText.get(withoutCourtesy(said, please, joined));
		if (wish) return wish;
	}
	return undefined;
}

/** The words in one form: small letters, one apostrophe, no marks and no pictures around them. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['`´‘]/g, '’')
		.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** @param joined whether words are written without blanks between them */
function withoutCourtesy(said: string, please: string[], joined: boolean): string {
	const blank = joined ? '' : ' ';
	const before = please.find((word) => said.startsWith(word + blank));
	const begun = before === undefined ? said : said.slice(before.length);
	const after = please.find((word) => begun.endsWith(blank + word));
	return plain(after === undefined ? begun : begun.slice(0, begun.length - after.length));
}
