import { toLinkPage, type LinkPage } from '../../../../nodes/linking/linkPage';
import { buyerTexts, languages } from '../../../../nodes/wording/languages';

const chatUrl = 'https://m.me/108542738901234';
const loginUrl = 'https://www.paypal.com/signin/authorize?scope=openid%20email&state=a.b';
const kinds: Array<LinkPage['kind']> = [
	...['start', 'linked', 'cancelled', 'expired', 'elsewhere', 'failed', 'invalid'],
] as never;

describe.each(languages)('in %s', (acceptLanguage) => {
	const { linking, page } = buyerTexts[acceptLanguage];

	it.each(kinds)('says of %s what it is, and leads back to the chat', (kind) => {
		const html = toLinkPage({ kind, acceptLanguage, chatUrl });
		const { title, text } = kind === 'invalid' ? page.invalid : linking.page[kind];
		expect(html).toContain(`<html lang="${acceptLanguage}">`);
		expect(html).toContain(`<h1>${title}</h1>`);
		expect(html).toContain(`<p>${text}</p>`);
		expect(html).toContain(`href="${chatUrl}">${page.backToChat}</a>`);
		expect(html).not.toMatch(/<script|undefined|\[name]/);
	});

	it('says at the start whose chat it is, and leads to PayPal first', () => {
		const html = toLinkPage({ kind: 'start', acceptLanguage, chatUrl, loginUrl, name: 'Jamie' });
		expect(html).toContain(linking.whose.replace('[name]', 'Jamie'));
		expect(html.indexOf(linking.logIn)).toBeLessThan(html.indexOf(page.backToChat));
		const unknown = toLinkPage({ kind: 'start', acceptLanguage, chatUrl, loginUrl });
		expect(unknown).toContain(linking.ifYours);
	});
});

it('shows a name as it is, whatever it is', () => {
	const name = `<b onclick="x()">$& O'Hara`;
	const html = toLinkPage({ kind: 'start', chatUrl, loginUrl, name });
	expect(html).toContain('the chat of &#60;b onclick=&#34;x()&#34;&#62;$&#38; O&#39;Hara.');
	expect(html).not.toContain('<b ');
});
