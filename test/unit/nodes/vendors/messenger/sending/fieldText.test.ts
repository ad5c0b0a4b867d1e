import { Workflow, type INodeTypes } from 'n8n-workflow';

import {
	optionalText,
	optionalUrl,
	requiredText,
	requiredUrl,
} from '../../../../../../nodes/vendors/messenger/sending/fieldText';
import { refusal } from '../../../../../support/refusal';

describe('a text', () => {
	it.each([
		['nothing', ''],
		['blanks', ' \t\n\u00a0\u3000'],
		['zero-width blanks', '\u200b\u200c\u200d\u2060\ufeff'],
		['marks of direction', '\u200e\u200f\u202a\u202e\u2066\u2069'],
		['a soft hyphen', '\u00ad'],
		['the filler of Hangul, and the blank of Braille', '\u3164\uffa0\u115f\u2800'],
		['the choice of a form, without what to choose for', '\ufe0f\ufe0e\u{e0100}'],
		['controls', '\u0000\u0007\u001b'],
		['half an emoji', '\ud83d'],
	])('of %s is empty', (_, text) => {
		expect(() => requiredText('Title', text)).toThrow('Title is empty');
		expect(optionalText('Title', text)).toBeUndefined();
	});

	it.each(['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩‍👩‍👧', '❤️', 'ก', 'a\u200bb', '1️⃣'])('that can be seen stays as it is: %s', (text) => {
		expect(requiredText('Title', ` ${text} `)).toBe(text);
	});

	it.each([
		['at the end', 'Mug 😀😀'.slice(0, -1), 'Mug 😀'],
		['at the beginning', '😀 Mug'.slice(1), 'Mug'],
		['in the middle', 'a\ud83db', 'ab'],
		['the wrong way round', '\ude00\ud83d!', '!'],
	])('has no half of an emoji %s', (_, text, whole) => {
		expect(requiredText('Title', text)).toBe(whole);
	});

	it('is counted by whole emoji', () => {
		const title = '😀'.repeat(20);
		expect(requiredText('Title', title, 20)).toBe(title);
		expect(() => requiredText('Title', `${title}!`, 20)).toThrow('has 21 characters');
	});
});

describe('the advice for a text that is too long', () => {
	/** As n8n evaluates it in the field. */
	function evaluate(expression: string, name: string): unknown {
		const node = { id: '1', name: 'Node', type: 'any', typeVersion: 1, position: [0, 0], parameters: {} };
		const workflow = new Workflow({
			nodes: [node as never],
			connections: {},
			active: false,
			nodeTypes: { getByNameAndVersion: () => undefined } as unknown as INodeTypes,
		});
		return workflow.expression.resolveSimpleParameterValue(
			`=${expression}`,
			{},
			null,
			0,
			0,
			'Node',
			[{ json: { name } }],
			'manual',
			{},
		);
	}

	it('is an expression of n8n that makes it fit, with no half of an emoji', () => {
		const name = `a${'😀'.repeat(30)}`;
		const { remedy } = refusal(() => requiredText('Title', name, 20));
		const [expression] = /\{\{.*\}\}/.exec(remedy)!;
		const cut = evaluate(expression, name);
		expect(cut).toBe(`a${'😀'.repeat(19)}`);
		expect(requiredText('Title', cut, 20)).toBe(cut);
	});
});

describe('an address', () => {
	it.each([
		['https://example.com/my photo.jpg', 'https://example.com/my%20photo.jpg'],
		['https://example.com/my\tpho\nto.jpg', 'https://example.com/myphoto.jpg'],
		['https://example.com/Größe.jpg', 'https://example.com/Gr%C3%B6%C3%9Fe.jpg'],
		['https://example.com\\a\\b.jpg', 'https://example.com/a/b.jpg'],
		['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
		['https://example.com/?q=a b&n=ü', 'https://example.com/?q=a%20b&n=%C3%BC'],
		['https:example.com/a', 'https://example.com/a'],
		['https:/example.com/a', 'https://example.com/a'],
		['https:\\\\example.com/a', 'https://example.com/a'],
		['https:////example.com/a', 'https://example.com/a'],
		['HTTPS://Example.COM/a', 'https://example.com/a'],
		['https://example.com/a/../b', 'https://example.com/b'],
	])('is sent as it was understood: %s', (written, sent) => {
		expect(requiredUrl('URL', written)).toBe(sent);
		expect(optionalUrl('URL', written)).toBe(sent);
	});

	it.each([
		'https://example.com',
		'https://example.com/',
		'http://localhost:5678/a?b=c#d',
		'https://example.com/a%20b?q=%C3%BC',
		'https://example.com/a,b;c=d~e(f)!',
	])('stays as it is where nothing is to be repaired: %s', (written) => {
		expect(requiredUrl('URL', written)).toBe(written);
	});

	it.each(['example.com', 'ftp://example.com', 'javascript:alert(1)', 'https://', 'http://a b/'])(
		'is none: %s',
		(written) => expect(() => requiredUrl('URL', written)).toThrow('is not a web address'),
	);
});
