import fc from 'fast-check';

import { toPlainText } from '../../../../../../nodes/vendors/messenger/sending/plainText';

describe('Markdown as a person reads it:', () => {
	it.each([
		['bold', 'This is **important**, and __this__ too', 'This is important, and this too'],
		['bold in the middle of Chinese', '这是**重点**内容', '这是重点内容'],
		['italic', 'a *nice* and _warm_ mug', 'a nice and warm mug'],
		['both', '***very*** nice, **_really_**', 'very nice, really'],
		['a size', '20*30*40 cm, 2 * 3 * 4', '20*30*40 cm, 2 * 3 * 4'],
		['a name with underscores', 'order_no_1 and __init', 'order_no_1 and __init'],
		['a heading', '## Our mugs\nThey are nice', 'Our mugs\nThey are nice'],
		['a heading with a line below it', 'Our mugs\n===\nThey are nice', 'Our mugs\n\nThey are nice'],
		['a hash', '#1 in town, order #4711', '#1 in town, order #4711'],
		['a list', '- Mug\n* Coffee\n+ Tea\n  - green', '• Mug\n• Coffee\n• Tea\n  • green'],
		['a numbered list', '1. Mug\n2. Coffee', '1. Mug\n2. Coffee'],
		['a task list', '- [x] paid\n- [ ] sent', '☑ paid\n☐ sent'],
		['a price below zero', '-5 and - 5', '-5 and - 5'],
		['a link', 'See [our shop](https://shop.example/a_b_c).', 'See our shop: https://shop.example/a_b_c.'],
		['a link with a title', '[Shop](https://shop.example "The shop")', 'Shop: https://shop.example'],
		[
			'a link whose words are its address',
			'[shop.example](https://www.shop.example/)',
			'https://www.shop.example/',
		],
		['a link with brackets', '[Mug](https://x.example/Mug_(big))', 'Mug: https://x.example/Mug_(big)'],
		[
			'a bare link',
			'**https://x.example/a*b** _https://x.example/a_b_',
			'https://x.example/a*b https://x.example/a_b',
		],
		['a link in points', '<https://x.example/>', 'https://x.example/'],
		['an address to write to', '[Write](mailto:shop@example.com)', 'Write: shop@example.com'],
		['a bold link', '**[Mug](https://x.example/1)**', 'Mug: https://x.example/1'],
		['a picture', '![Red mug](https://x.example/m.png)', 'Red mug: https://x.example/m.png'],
		['a code', 'Use `MUG_10_OFF` or ``a`b``', 'Use MUG_10_OFF or a`b'],
		['a block of code', 'So:\n```js\nconst a = **b**;\n```\nDone', 'So:\nconst a = **b**;\nDone'],
		['a block that does not end', '```\n* a *', '* a *'],
		['a quote', '> Nice mug\n> really', 'Nice mug\nreally'],
		['a rule', 'One\n\n---\n\nTwo', 'One\n\nTwo'],
		['a table', '| Mug | Price |\n|---|---:|\n| Red | $20 |', 'Mug · Price\nRed · $20'],
		['what is crossed out', '~~$20~~ $15', '$\u03362\u03360\u0336 $15'],
		['an escaped mark', '\\*not bold\\* 5 \\> 3', '*not bold* 5 > 3'],
		['a broken line', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
		['gaps', 'One\n\n\n\nTwo\r\n', 'One\n\nTwo'],
		[
			'plain words',
			'Hi! That is $24.00 (2 × $12), ok? ;-) <3 :*',
			'Hi! That is $24.00 (2 × $12), ok? ;-) <3 :*',
		],
		['an opening alone', '**not closed and *this', '**not closed and *this'],
	])('%s', (_, markdown, plain) => expect(toPlainText(markdown)).toBe(plain));

	const marks = fc.constantFrom(
		'**',
		'*',
		'_',
		'__',
		'~~',
		'`',
		'```',
		'[',
		'](',
		')',
		'\n',
		'# ',
		'- ',
		'> ',
		'|',
		'\\',
		'<',
		'>',
		'<br>',
	);
	const written = fc
		.array(fc.oneof(marks, fc.string({ maxLength: 12 }), fc.nat(999).map(String)), { maxLength: 25 })
		.map((all) => all.join(''));

	it('no number is changed or lost, whatever was written', () => {
		fc.assert(
			fc.property(written, (markdown) => {
				// Of a link, its title is left out; what is empty is not there.
				fc.pre(!markdown.includes(']('));
				const digits = (text: string) => text.match(/\d/g)?.join('') ?? '';
				const withoutLanguages = markdown.replace(/^ {0,3}(```+|~~~+)[^\n`]*\n/gm, '');
				fc.pre(withoutLanguages === markdown);
				expect(digits(toPlainText(markdown))).toBe(digits(markdown));
			}),
		);
	});

	it('links stay what they are', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true }), written, (url, around) => {
				fc.pre(!/[<>*_~`()[\]\\|]/.test(url) && !/[`\\<[]/.test(around));
				expect(toPlainText(`${around}\n\n${url} ok`)).toContain(url);
			}),
		);
	});

	it('it takes no time', () => {
		for (const text of [
			'*',
			'_',
			'[',
			'`',
			'**a ',
			'*a ',
			'_a',
			'> ',
			'~~a ',
			'|',
			'](',
			'- [x] ',
			'\\',
			'<',
			'```\n',
			'[a](',
			'[a](b(',
			'__a',
		]) {
			const startedAt = performance.now();
			toPlainText(text.repeat(100_000 / text.length));
			expect([text, performance.now() - startedAt < 2000]).toEqual([text, true]);
		}
	});
});
