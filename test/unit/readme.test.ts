import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodePropertyOptions, INodeType } from 'n8n-workflow';

import * as nodes from '../../index';
import { anchorsOf } from '../support/anchors';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const nodesPage = read('docs/nodes.md');
const pages = globSync(
	['*.md', '.github/**/*.md', 'docs/**/*.md', 'workflows/*.md', 'playground/*.md', 'test/*/*.md'],
	{ cwd: root },
).sort();

/** What a node can do, as its panel lists it: `| Message | Send Text | Just words |`. */
const rowsOf = ({ description: { properties } }: INodeType): string[] => {
	const namesOf = (name: string) => properties.filter((property) => property.name === name);
	const options = (given: unknown) => given as INodePropertyOptions[];
	const resources = namesOf('resource').flatMap((property) => options(property.options));
	return namesOf('operation').flatMap((property) =>
		options(property.options).map(({ name, description }) => {
			const [value] = property.displayOptions?.show?.resource ?? [];
			const resource = resources.find((candidate) => candidate.value === value)?.name;
			return `| ${resource} | ${name} | ${description ?? ''} |`;
		}),
	);
};

/** Resource and operation, the first two cells of a row. */
const startOf = (row: string) =>
	row
		.split('|')
		.slice(1, 3)
		.map((cell) => cell.trim())
		.join(': ');

/** A chapter of docs/nodes.md. */
const chapter = (name: string) => nodesPage.split(`\n## ${name}\n`)[1]?.split(/\n## /)[0] ?? '';

describe('docs/nodes.md', () => {
	const actions = Object.values(nodes)
		.map((Class): object => new Class())
		.filter((candidate): candidate is INodeType => 'execute' in candidate);

	it.each(actions.map((node) => [node.description.displayName, node] as const))(
		'has a row for each operation of %s',
		(name, node) => {
			const known = new Set(chapter(name).split('\n').map(startOf));
			expect(rowsOf(node).filter((row) => !known.has(startOf(row)))).toEqual([]);
		},
	);

	it('has a row for each event of Messenger Trigger', () => {
		const { properties } = new nodes.MessengerTrigger().description;
		const events = properties.find(({ name }) => name === 'events')!.options as INodePropertyOptions[];
		const known = chapter('Messenger Trigger')
			.split('\n')
			.map((row) => row.split('|')[1]?.trim());
		expect(events.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
	});
});

describe('README.md', () => {
	const titles = Object.values(nodes)
		.map((Class): object => new Class())
		.flatMap((one) => ('description' in one ? [(one as INodeType).description.displayName] : []));

	it('has a paragraph for each node that leads to its chapter', () => {
		const links = [...readme.matchAll(/\(docs\/nodes\.md#([\w-]+)\)/g)].map(([, anchor]) => anchor);
		const names = [...nodesPage.matchAll(/^## (.+)$/gm)].map(([, name]) => name!);
		expect([...names].sort()).toEqual(titles.sort());
		expect(links).toEqual(names.map((name) => name.toLowerCase().replaceAll(' ', '-')));
		expect(names.filter((name) => !readme.includes(`\n### ${name}\n`))).toEqual([]);
	});
});

describe('the pages in German', () => {
	it('know every workflow', () => {
		const files = globSync('*.json', { cwd: path.join(root, 'workflows') });
		expect(files.filter((file) => !read('docs/de/README.md').includes(`workflows/${file}`))).toEqual([]);
	});

	it('connect a shop in as many steps, rows and points as the ones in English', () => {
		const shapeOf = (page: string) =>
			[/^## /gm, /^### /gm, /^\| /gm, /^- /gm].map((mark) => read(page).match(mark)?.length);
		expect(shapeOf('docs/de/connecting.md')).toEqual(shapeOf('docs/connecting.md'));
	});
});

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** What npm does by itself. */
const npmsOwn = ['ci', 'config', 'install', 'pack', 'publish', 'registry', 'rebuild', 'version', 'view'];
const unknownCommands = (text: string) =>
	[...text.matchAll(/(?:^|`|run: )npm (?:run (?:-s )?)?([\w:]+)/gm)]
		.map(([, command]) => command!)
		.filter((command) => !npmsOwn.includes(command) && !(command in scripts));

describe.each(pages)('%s', (page) => {
	it('leads nowhere but to files, and places in them, that are there', () => {
		const targets = [...read(page).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target!);
		const lost = targets
			.filter((target) => !/^(?:https?|mailto):/.test(target))
			.filter((target) => {
				const [file = '', anchor] = target.split('#');
				const found = file ? path.join(path.dirname(page), file) : page;
				if (!existsSync(path.join(root, found))) return true;
				return anchor !== undefined && found.endsWith('.md') && !anchorsOf(read(found)).includes(anchor);
			});
		expect(lost).toEqual([]);
	});

	// What a change log or a decision names was true in its time.
	if (!/CHANGELOG|decisions/.test(page))
		it('names only commands that exist', () => expect(unknownCommands(read(page))).toEqual([]));
});

describe.each(globSync('.github/**/*.yml', { cwd: root }).sort())('%s', (file) => {
	it('can be read as YAML', () => {
		const prettier = path.join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
		expect(execFileSync(process.execPath, [prettier, '--check', file], { cwd: root }).toString()).toContain(
			'All',
		);
	});

	it('names only commands and files that exist', () => {
		const text = read(file);
		expect(unknownCommands(text.replace(/^\s*#.*$/gm, ''))).toEqual([]);
		const started = [...text.matchAll(/\bnode (\S+\.(?:ts|mjs))/g)].map(([, script]) => script!);
		expect(started.filter((script) => !existsSync(path.join(root, script)))).toEqual([]);
	});
});
