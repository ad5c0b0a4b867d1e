import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodePropertyOptions, INodeType } from 'n8n-workflow';

import * as nodes from '../../index';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const nodesPage = read('docs/nodes.md');
const pages = ['README.md', ...globSync(['docs/**/*.md', 'workflows/*.md'], { cwd: root })];

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

	it('names only commands that exist', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const named = [...readme.matchAll(/npm (?:run )?(\w+)/g)].map(([, command]) => command!);
		const own = ['install', 'pack', 'registry'];
		expect(named.filter((command) => !own.includes(command) && !(command in scripts))).toEqual([]);
	});
});

describe.each(pages)('%s', (page) => {
	it('leads nowhere but to files that are there', () => {
		const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
		const files = targets.filter((target) => !/^https?:/.test(target));
		expect(files.filter((file) => !existsSync(path.join(root, path.dirname(page), file)))).toEqual([]);
	});
});
