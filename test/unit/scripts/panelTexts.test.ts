import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const script = (name: string) => JSON.stringify(pathToFileURL(require.resolve(name)).href);
const panelTexts = script('../../../scripts/panelTexts.mjs');
const typescript = script('typescript');

/** As n8n-workflow has them, and a field of ours. */
const interfaces = `
interface INodePropertyOptions { name: string; value: string; description?: string; action?: string }
interface INodeProperties {
	displayName: string;
	name: string;
	description?: string;
	placeholder?: string;
	hint?: string;
	options?: Array<INodePropertyOptions | INodeProperties>;
}
declare class Field {
	property: INodeProperties;
	with(changes: Partial<Omit<INodeProperties, 'name'>>): Field;
}
declare function textField(literal: Omit<INodeProperties, 'name'> & { name: 'note'; most?: number }): Field;
`;

describe('the code without what only n8n shows', () => {
	let folder = '';
	beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'panelTexts-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** What is left of a source. */
	function left(code: string): string {
		writeFileSync(path.join(folder, 'code.ts'), `${interfaces}\n//\n${code}`);
		writeFileSync(
			path.join(folder, 'run.mjs'),
			`import { createRequire } from 'node:module';
			import { withoutPanelTexts } from ${panelTexts};
			const ts = (await import(${typescript})).default;
			const file = ${JSON.stringify(path.join(folder, 'code.ts'))};
			const program = ts.createProgram([file], { lib: ['lib.es2023.d.ts'], types: [], strict: true });
			const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
			if (problems.length > 0) throw new Error(JSON.stringify(problems));
			process.stdout.write([...withoutPanelTexts(program, [file]).values()][0]);`,
		);
		const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], {
			encoding: 'utf8',
		});
		if (stderr) throw new Error(stderr);
		return stdout.split('//\n')[1]!;
	}

	it.each([
		[
			'of a field',
			`textField({ displayName: 'Note', name: 'note', description: 'Words', placeholder: 'e.g. x', most: 3 });`,
			`textField({ displayName: 'Note', name: 'note', most: 3 });`,
		],
		[
			'at the end of a literal',
			`const one: INodeProperties = { displayName: 'Note', name: 'note', hint: 'Words' };`,
			`const one: INodeProperties = { displayName: 'Note', name: 'note', };`,
		],
		[
			'of an option among fields',
			`const one: INodeProperties = { displayName: '', name: '', options: [{ name: 'A', value: 'a', action: 'Do' }] };`,
			`const one: INodeProperties = { displayName: '', name: '', options: [{ name: 'A', value: 'a', }] };`,
		],
		[
			'of a field that is changed',
			`declare const one: Field; one.with({ description: 'Other words', displayName: 'Other' });`,
			`declare const one: Field; one.with({ displayName: 'Other' });`,
		],
		[
			'that have a name of their own',
			`const description = 'Words'; const one: INodeProperties = { description, displayName: '', name: '' };`,
			`const description = 'Words'; const one: INodeProperties = { displayName: '', name: '' };`,
		],
		[
			'that are those of another field',
			`declare const one: Field; one.with({ description: one.property.description, displayName: '' });`,
			`declare const one: Field; one.with({ displayName: '' });`,
		],
	])('has no texts %s', (_, code, expected) => {
		expect(left(code)).toBe(expected);
	});

	it.each([
		['what goes to PayPal', `const unit: { description?: string } = { description: 'Mug' };`],
		['what has no type of its own', `const unit = { description: 'Mug', placeholder: 1 };`],
		[
			'what an error says',
			`class Wrong extends Error { constructor(readonly description: string) { super(); } }`,
		],
	])('has %s', (_, code) => {
		expect(left(code)).toBe(code);
	});

	it.each([
		['by its name', 'one.property.description'],
		['by its name in brackets', `one.property['hint']`],
		['by a name that is worked out', 'one.property[String(1) as keyof INodeProperties]'],
		['in parts', '(({ placeholder }: INodeProperties) => placeholder)(one.property)'],
		['in parts, under another name', '(({ placeholder: text }: INodeProperties) => text)(one.property)'],
		['in a function of somebody else', 'Object.values(one.property)'],
		['in a list, in a function of somebody else', 'Object.values([one.property])'],
	])('is not made where code reads a text %s', (_, reading) => {
		expect(() => left(`declare const one: Field; export const text = ${reading};`)).toThrow(
			/What is left out of the code is read by it.*code\.ts:\d+/s,
		);
	});
});
