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
export {};
interface INodePropertyOptions { name: string; value: string; description?: string; action?: string }
interface INodeProperties {
	displayName: string;
	name: string;
	type?: string;
	description?: string;
	placeholder?: string;
	hint?: string;
	typeOptions?: { rows: number };
	options?: Array<INodePropertyOptions | INodeProperties>;
}
declare class Field {
	property: INodeProperties;
	with(changes: Partial<Omit<INodeProperties, 'name'>>): Field;
}
declare function textField(literal: Omit<INodeProperties, 'name'> & { name: 'note'; most?: number }): Field;
`;

const kept: Array<[what: string, code: string]> = [
	['what goes to PayPal', `const unit: { description?: string } = { description: 'Mug' };`],
	['what has no type of its own', `const unit = { description: 'Mug', placeholder: 1 };`],
	[
		'what an error says',
		`class Wrong extends Error { constructor(readonly description: string) { super(); } }`,
	],
];

const leftOut: Array<[of: string, code: string, left: string]> = [
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
		'that says how a field looks',
		`const one: INodeProperties = { displayName: 'Note', name: 'note', typeOptions: { rows: 3 }, type: 'string' };`,
		`const one: INodeProperties = { displayName: 'Note', name: 'note', type: 'string' };`,
	],
	[
		'of a notice',
		`const one: INodeProperties = { displayName: 'Words', name: 'note', type: 'notice' };`,
		`const one: INodeProperties = { name: 'note', type: 'notice' };`,
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
];

const reading: Array<[how: string, expression: string]> = [
	['by its name', 'one.property.description'],
	['by its name in brackets', `one.property['hint']`],
	['by a name that is worked out', 'one.property[String(1) as keyof INodeProperties]'],
	['in parts', '(({ placeholder }: INodeProperties) => placeholder)(one.property)'],
	['in parts, under another name', '(({ placeholder: text }: INodeProperties) => text)(one.property)'],
	['in a function of somebody else', 'Object.values(one.property)'],
	['in a list, in a function of somebody else', 'Object.values([one.property])'],
];

const toReader = (expression: string) => `declare const one: Field; export const text = ${expression};`;

const sources = [
	...kept.map(([, code]) => code),
	...leftOut.map(([, code]) => code),
	...reading.map(([, expression]) => toReader(expression)),
];

describe('the code without what only n8n shows', () => {
	const results = new Map<string, string>();

	/** All in one program: it takes its time to read what belongs to the language. */
	beforeAll(() => {
		const folder = mkdtempSync(path.join(tmpdir(), 'panelTexts-'));
		const files = sources.map((code, index) => {
			const file = path.join(folder, `${index}.ts`);
			writeFileSync(file, `${interfaces}\n//\n${code}`);
			return file;
		});
		writeFileSync(
			path.join(folder, 'run.mjs'),
			`import { withoutPanelTexts } from ${panelTexts};
			const ts = (await import(${typescript})).default;
			const files = ${JSON.stringify(files)};
			const program = ts.createProgram(files, { lib: ['lib.es2023.d.ts'], types: [], strict: true });
			const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
			if (problems.length > 0) throw new Error(JSON.stringify(problems));
			const left = files.map((file) => {
				try {
					return [...withoutPanelTexts(program, [file]).values()][0].split('//\\n')[1];
				} catch ({ message }) {
					return message;
				}
			});
			console.log(JSON.stringify(left));`,
		);
		const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], {
			encoding: 'utf8',
		});
		rmSync(folder, { recursive: true, force: true });
		if (stderr) throw new Error(stderr);
		(JSON.parse(stdout) as string[]).forEach((left, index) => results.set(sources[index]!, left));
	}, 60_000);

	it.each(leftOut)('has no texts %s', (_, code, left) => {
		expect(results.get(code)).toBe(left);
	});

	it.each(kept)('has %s', (_, code) => {
		expect(results.get(code)).toBe(code);
	});

	it.each(reading)('is not made where code reads a text %s', (_, expression) => {
		expect(results.get(toReader(expression))).toMatch(
			/^What is left out of the code is read by it.*\d+\.ts:\d+/s,
		);
	});
});
