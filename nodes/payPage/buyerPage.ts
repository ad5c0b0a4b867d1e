import { languageOf, type Language } from '../wording/languages';

/** A small page for a buyer between the chat and PayPal. */
export interface BuyerPage {
	language: Language;
	title: string;
	/** Paragraphs, in their order. */
	texts: string[];
	/** The sign above the title: its class, and its path on a grid of 24. */
	sign: { name: string; path: string };
	/** The first is what most people are looking for. */
	links: Array<{ url: string; text: string }>;
}

/** No scripts, nothing from elsewhere, readable on a phone, in daylight and in the dark. */
export function toBuyerPage({ language, title, texts, sign, links }: BuyerPage): string {
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${mark(sign)}
<h1>${escapeHtml(title)}</h1>
${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${links.map(({ url, text }, index) => link(url, text, index === 0 ? 'primary' : 'secondary')).join('\n')}
</main>
</body>
</html>
`;
}

/**
 * The first language of the browser that we speak; English otherwise.
 *
 * @param acceptLanguage the browser's header
 */
export function languageOfBrowser(acceptLanguage = ''): Language {
	const wanted = acceptLanguage
		.split(',')
		.map((entry) => {
			const [tag = '', quality] = entry.trim().split(';q=');
			return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
		})
		.sort((a, b) => b.quality - a.quality)
		.map(({ tag }) => tag);
	return wanted.map(languageOf).find((known) => known !== undefined) ?? 'en';
}

/** Drawn, not written: some of these signs are pictures in colour on a phone. Paths on a grid of 24. */
export const signs = {
	check: 'M5 12.5l4.5 4.5L19 7.5',
	bang: 'M12 6v7M12 17.5v.01',
	undo: 'M9 6l-4 4 4 4M5 10h9a5 5 0 010 10h-2',
	question: 'M8.5 9a3.5 3.5 0 117 0c0 2.5-3.5 2.5-3.5 5M12 18v.01',
	arrow: 'M5 12h14M13 6l6 6-6 6',
	minus: 'M6 12h12',
	dots: 'M6 12v.01M12 12v.01M18 12v.01',
	swap: 'M6 9h12l-3-3M18 15H6l3 3',
};

const mark = ({ name, path }: BuyerPage['sign']): string =>
	`<svg class="mark ${name}" viewBox="-12 -12 48 48" aria-hidden="true"><path d="${path}"/></svg>`;

const link = (url: string, text: string, rank: string): string =>
	`<a class="${rank}" href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:24px;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:#f5f3ef;color:#1f1d1a}
main{width:100%;max-width:400px;text-align:center}
.mark{width:72px;height:72px;margin:0 auto 20px;display:block;border-radius:50%;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round;background:#e3e0fb;color:#3a2ea8}
.mark.paid,.mark.reserved,.mark.linked{background:#d8f0e0;color:#166b3c}.mark.declined,.mark.trouble{background:#fde3dc;color:#a5341b}
h1{font-size:24px;line-height:1.25;margin:0 0 8px;text-wrap:balance}p{margin:0 0 28px;color:#5c5750;text-wrap:balance}p:not(:last-of-type){margin-bottom:14px}:lang(ja){word-break:auto-phrase;line-break:strict}
a{display:block;padding:14px 20px;margin-top:12px;border-radius:14px;text-decoration:none;font-weight:600}
a.primary{background:#3a2ea8;color:#fff}a.secondary{color:#3a2ea8}a:focus-visible{outline:3px solid #8c80ff;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#191817;color:#f2efe9}p{color:#b5afa6}a.primary{background:#a79dff;color:#17132f}a.secondary{color:#b9b1ff}.mark{background:#2c2752;color:#c9c3ff}.mark.paid,.mark.reserved,.mark.linked{background:#123d25;color:#8fe0ae}.mark.declined,.mark.trouble{background:#4a1d12;color:#ffb6a3}}`;
