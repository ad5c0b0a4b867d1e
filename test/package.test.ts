import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as exported from '../index';
import { npmCommand } from '../playground/n8nSetup/npmCommand.ts';
import { packedPackage } from '../playground/n8nSetup/packedPackage.ts';

const root = path.resolve(__dirname, '..');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const whole: Record<string, new () => object> = exported;

interface Manifest {
	name: string;
	license: string;
	keywords: string[];
	main: string;
	scripts: Record<string, string>;
	peerDependencies: Record<string, string>;
	n8n: { nodes: string[]; credentials: string[] };
}

interface Locked {
	resolved?: string;
	dependencies?: Record<string, string>;
	extraneous?: boolean;
}

describe('the package that is published', () => {
	let folder = '';
	let tarball = '';
	let files: string[] = [];
	let manifest = {} as Manifest;
	const unpacked = () => path.join(folder, 'package');
	const scripts = () => files.filter((file) => file.endsWith('.js'));

	beforeAll(async () => {
		tarball = await packedPackage();
		folder = mkdtempSync(path.join(tmpdir(), 'package-'));
		// A tar that reads its name would look for a machine called `C`.
		execFileSync('tar', ['-xz', '-C', folder], { input: readFileSync(tarball) });
		files = globSync('**/*', { cwd: unpacked(), withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(unpacked(), path.join(entry.parentPath, entry.name)))
			.map((file) => file.replaceAll('\\', '/'));
		manifest = JSON.parse(readFileSync(path.join(unpacked(), 'package.json'), 'utf8'));
	}, 300_000);

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('holds dist and what people read, and nothing else', () => {
		const beside = files.filter((file) => !file.startsWith('dist/')).sort();
		expect(beside).toEqual(['LICENSE', 'README.md', 'package.json']);
		const kinds = files.filter((file) => !/\.(js|svg|json|md)$|^LICENSE$/.test(file));
		expect(kinds).toEqual([]);
		const places = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
		expect([...places].filter((place) => place.startsWith('dist/')).sort()).toEqual([
			'dist/credentials',
			'dist/icons',
			'dist/index.js',
			'dist/nodes',
			'dist/repeated.js',
			'dist/repeated.json',
		]);
	});

	it('is what npm says it would publish', () => {
		const npm = npmCommand(['pack', '--dry-run', '--json', '--ignore-scripts']);
		const [dryRun] = JSON.parse(
			execFileSync(npm.file, npm.args, {
				...npm.options,
				cwd: root,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			}),
		) as Array<{ files: Array<{ path: string }> }>;
		const outside = dryRun?.files.map((file) => file.path).filter((file) => !file.startsWith('dist/'));
		expect(outside?.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
	});

	it('needs nothing but the n8n it is installed into', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest).not.toHaveProperty('optionalDependencies');
		expect(manifest).not.toHaveProperty('bundledDependencies');
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('runs nothing when it is installed', () => {
		const whenInstalled = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
		expect(Object.keys(manifest.scripts).filter((name) => whenInstalled.includes(name))).toEqual([]);
	});

	it('tells n8n where its nodes and credentials are', () => {
		const listed: string[] = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		expect(listed).toHaveLength(9);
		expect(listed.filter((file) => !files.includes(file))).toEqual([]);
		const compiled = files.filter((file) => /\.(node|credentials)\.js$/.test(file));
		expect(compiled.sort()).toEqual([...listed].sort());
		expect(files).toContain(manifest.main);
	});

	it('has every icon that a node or credential shows', () => {
		const described = files.filter((file) => file.endsWith('.description.json'));
		expect(described).toHaveLength(9);
		const icons = described.flatMap((file) =>
			[...JSON.stringify(wholeOf(file)).matchAll(/"file:([^"]+\.svg)"/g)].map(([, icon]) =>
				path.join(path.dirname(file), icon!),
			),
		);
		expect(icons.filter((icon) => !files.includes(icon))).toEqual([]);
		expect(new Set(icons)).toEqual(new Set(files.filter((file) => file.endsWith('.svg'))));
	});

	it('shows n8n as it starts what the code says, and loads none of it', () => {
		const listed = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		const script = `
			const { createRequire } = require('node:module');
			const load = createRequire(${JSON.stringify(path.join(unpacked(), 'package.json'))});
			const shapeOf = ${shapeOf.toString()};
			const shown = ${JSON.stringify(listed)}.map((file) => {
				const [[name, theClass]] = Object.entries(load('./' + file));
				return [name, shapeOf(new theClass())];
			});
			const loaded = Object.keys(require.cache).filter((file) => file.endsWith('.js')).length;
			console.log(JSON.stringify({ shown, loaded }));`;
		const said = JSON.parse(
			execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', maxBuffer: 100_000_000 }),
		) as { shown: Array<[string, unknown]>; loaded: number };
		expect(said.loaded).toBe(listed.length + ['repeated.js'].length);
		const code = Object.entries(whole).map(([name, theClass]) => [name, shapeOf(new theClass())] as const);
		const alike = (shapes: ReadonlyArray<readonly [string, unknown]>) =>
			JSON.parse(JSON.stringify(Object.fromEntries(shapes), unspaced)) as unknown;
		expect(alike(said.shown)).toEqual(alike(code));
	});

	it('has in its code the fields that n8n shows, without texts that only n8n reads', () => {
		const said = runPacked(`
			const shapeOf = ${shapeOf.toString()};
			const shapes = Object.entries(require('./dist/index.js')).map(([name, theClass]) => [name, shapeOf(new theClass())]);
			console.log(JSON.stringify(Object.fromEntries(shapes)));`);
		const code = Object.entries(whole).map(([name, theClass]) => [name, shapeOf(new theClass())] as const);
		const published = JSON.parse(said) as Record<string, Shape>;
		const source = JSON.parse(JSON.stringify(Object.fromEntries(code))) as Record<string, Shape>;
		expect(mapShapes(published)).toEqual(mapShapes(source));
		expect(said.length).toBeLessThan(JSON.stringify(source).length * 0.85);
	});

	it('names functions in a stack trace, and a line that has nothing else', () => {
		const stack = runPacked(`
			const { Messenger } = require('./dist/nodes/Messenger/Messenger.node.js');
			const context = {
				getNode: () => ({ parameters: {}, typeVersion: 3 }),
				getInputData() { throw new Error('here'); },
			};
			new Messenger().execute.call(context).catch(({ stack }) => console.log(stack));`);
		const [, line] = /at routeOperation \(.*index\.js:(\d+):\d+\)/.exec(stack)!;
		const text = read('dist/index.js').split('\n')[Number(line) - 1];
		expect(text).toMatch(/^async function routeOperation\(.*\}$/);
	});

	it('gives up nothing of its descriptions by being written down as JSON', () => {
		const shown = Object.values(whole).map((theClass) => Object.entries(new theClass()));
		const data = shown.flat().filter(([key]) => !['methods', 'webhookMethods', 'authenticate'].includes(key));
		expect(JSON.parse(JSON.stringify(data))).toEqual(data);
	});

	it('has a schema of what each operation gives, where n8n looks for it', () => {
		const schemas = (folder: string) => globSync('nodes/*/__schema__/v*/*/*.json', { cwd: folder }).sort();
		expect(schemas(path.join(unpacked(), 'dist'))).toEqual(schemas(root));
		expect(schemas(root).length).toBeGreaterThan(0);
	});

	it('imports nothing but n8n-workflow, node:crypto and its own files', () => {
		const foreign = scripts().flatMap((file) =>
			[...read(file).matchAll(/\b(?:require|import)\(\s*(?:['"]([^'"]+)['"])?/g)]
				.map(([, name]) => name ?? 'something computed')
				.filter((name) => !['n8n-workflow', 'node:crypto'].includes(name))
				.filter((name) => !isOwnFile(file, name))
				.map((name) => `${file}: ${name}`),
		);
		expect(foreign).toEqual([]);
	});

	it('can be found by n8n users on npm', () => {
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest.license).toBe('MIT');
	});

	it("passes n8n's own scanner once it is published, and publint", () => {
		const node = path.join(root, 'node_modules', 'node', 'bin', 'node');
		const scan = spawnSync(node, ['test/scanner/run.ts', tarball], { cwd: root, encoding: 'utf8' });
		expect(scan.stderr).toBe('');
		expect(scan.stdout).toContain(`${manifest.name} is fit to be published`);
		expect(scan.status).toBe(0);
	}, 300_000);

	const read = (file: string) => readFileSync(path.join(unpacked(), file), 'utf8');

	/** What a script says that runs in its folder, as if it were installed beside n8n-workflow. */
	const runPacked = (script: string) =>
		execFileSync(process.execPath, ['-e', script], {
			cwd: unpacked(),
			encoding: 'utf8',
			env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
			maxBuffer: 100_000_000,
		});

	const wholeOf = (file: string): unknown =>
		JSON.parse(
			runPacked(`console.log(JSON.stringify(require('./dist/repeated.js').whole(require('./${file}'))))`),
		);

	function isOwnFile(from: string, name: string): boolean {
		if (!name.startsWith('.')) return false;
		const target = path.join(unpacked(), path.dirname(from), name);
		return [`${target}.js`, path.join(target, 'index.js'), target].some((file) => existsSync(file));
	}
});

/** An expression can be the text of a function, which each compiler sets in its own way. */
const unspaced = (_: string, value: unknown): unknown =>
	typeof value === 'string' && value.startsWith('={{') ? value.replace(/[\s;()]|,(?=\s*[}\])])/g, '') : value;

/** What n8n can see of a node or credential: its data, and which functions it has where. */
function shapeOf(instance: object): unknown {
	const functions: string[] = [];
	const look = (value: unknown, where: string): void => {
		if (typeof value === 'function') functions.push(`${value.constructor.name} ${where}`);
		else if (typeof value === 'object' && value !== null)
			for (const [key, part] of Object.entries(value)) look(part, `${where}.${key}`);
	};
	look(instance, '');
	const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
	for (const key of Object.getOwnPropertyNames(prototype))
		if (key !== 'constructor') look(prototype[key], key);
	return { data: instance, functions: functions.sort() };
}

interface Shape {
	data: { description?: { properties: Property[] } & Record<string, unknown>; properties?: Property[] };
	functions: string[];
}

type Property = Record<string, unknown> & {
	displayOptions?: { show?: { operation?: unknown[]; resource?: unknown[] } };
};

const ofNodes = [
	...['activationMessage', 'description', 'eventTriggerDescription', 'hints'],
	...['subtitle', 'triggerPanel', 'waitingNodeTooltip'],
];

const ofFields = [
	...['action', 'description', 'hint', 'modes', 'noDataExpression', 'placeholder', 'typeOptions'],
];

/**
 * By class, without the texts of its fields, and one by one for each operation: with their texts left out, more of them
 * are alike, and what is alike is shown once for several.
 */
const mapShapes = (shapes: Record<string, Shape>) =>
	Object.fromEntries(
		Object.entries(shapes).map(([name, { data, functions }]) => {
			const { properties = [], ...node } = data.description ?? {};
			const own = Object.entries(node).filter(([key]) => !ofNodes.includes(key));
			const fields = toOperations(properties).concat(data.properties ?? []);
			return [
				name,
				textless({ ...data, properties: [], description: Object.fromEntries(own), fields, functions }),
			];
		}),
	);

/** In the order of the panel of each operation. */
function toOperations(properties: Property[]): unknown[] {
	const byOperation = new Map<string, unknown[]>();
	for (const { displayOptions, ...field } of properties) {
		const { operation, ...show } = displayOptions?.show ?? {};
		for (const one of operation ?? ['']) {
			const place = JSON.stringify([operation ? show.resource : '', one]);
			byOperation.set(place, [
				...(byOperation.get(place) ?? []),
				{ ...field, displayOptions: { ...displayOptions, show } },
			]);
		}
	}
	return [...byOperation].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** An expression that is the text of a function has shorter names in it. */
const textless = (value: unknown): unknown =>
	JSON.parse(
		JSON.stringify(value, (key, part: unknown) => {
			if (typeof part === 'string' && part.startsWith('={{(')) return '={{';
			if (isNotice(part)) return { ...part, displayName: undefined };
			return ofFields.includes(key) && !isNode(part) ? undefined : part;
		}),
	);

const isNode = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'displayName' in value;

const isNotice = (value: unknown): value is Property => (value as Property | null)?.type === 'notice';

describe('the version', () => {
	const lockfiles = ['package-lock.json', 'playground/n8n/package-lock.json'];
	const { version, dependencies, devDependencies, peerDependencies } = readJson('package.json');

	it('is the newest one of the changelog', () => {
		const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
		const [newest] = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/gm)].map(
			([, v]) => v,
		);
		expect(newest).toBe(version);
	});

	it.each(lockfiles)('%s is in step with its package.json', (file) => {
		const wanted = readJson(file.replace('package-lock', 'package'));
		const locked = readJson(file).packages[''];
		for (const kind of ['dependencies', 'devDependencies', 'peerDependencies']) {
			expect(locked[kind]).toEqual(wanted[kind]);
		}
		expect(locked.version).toBe(wanted.version);
	});

	const ofTests = ['test/conformance/clients/package-lock.json', 'test/scanner/package-lock.json'];
	it.each([...lockfiles, ...ofTests])(
		'%s says where each package is: npm would look each of them up first',
		(file) => {
			const locked: Record<string, Locked> = readJson(file).packages;
			const lookedUp = Object.entries(locked).filter(
				([where, { resolved }]) => where !== '' && !resolved?.startsWith('https://registry.npmjs.org/'),
			);
			expect(lookedUp).toEqual([]);
		},
	);

	it.each(lockfiles)('%s names every package that another one needs', (file) => {
		const locked: Record<string, Locked> = readJson(file).packages;
		const reachable = (from: string, name: string): boolean =>
			`${from}/node_modules/${name}`.replace(/^\//, '') in locked ||
			(from !== '' && reachable(from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name));
		const missing = Object.entries(locked)
			.filter(([, { extraneous }]) => !extraneous)
			.flatMap(([from, { dependencies }]) =>
				Object.keys(dependencies ?? {}).map((name) => [from, name] as const),
			)
			.filter(([from, name]) => !reachable(from, name));
		expect(missing).toEqual([]);
	});

	it('asks for nothing at runtime', () => {
		expect(dependencies).toBeUndefined();
		expect(Object.keys(peerDependencies)).toEqual(['n8n-workflow']);
		expect(devDependencies).toHaveProperty('n8n-workflow');
	});
});
