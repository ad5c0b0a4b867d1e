import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const fronts = pathToFileURL(path.resolve(__dirname, '../../../scripts/fronts.mjs')).href;

/** Stands in for the compiled code of a package with one node. */
const code = (fields: string) => `
const words = { shared: true };
exports.Shop = class Shop {
	description = { name: 'shop', properties: [words, words] };
	${fields}
	async execute() { return [this.who, exports.loads]; }
	async webhook(a, b) { throw new Error(\`\${this.who} \${a} \${b}\`); }
	plain(a) { return this.who + a; }
};
exports.loads = (exports.loads ?? 0) + 1;
`;

const withMethods = `
	methods = { listSearch: { async searchPages(filter) { return [this.who, filter]; } } };
	authenticate = function (a) { return this === undefined ? 'no this' : a; };
`;

describe('the file that n8n loads of a node as it starts', () => {
	let folder = '';
	beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'fronts-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** Writes the file, then runs a script that finds it as `Shop`, and whether the code is loaded as `isLoaded()`. */
	function run(fields: string, script: string) {
		writeFileSync(path.join(folder, 'index.js'), code(fields));
		writeFileSync(
			path.join(folder, 'run.mjs'),
			`import { createRequire } from 'node:module';
			import { writeFronts } from ${JSON.stringify(fronts)};
			const require = createRequire(import.meta.url);
			writeFronts({ compiled: import.meta.dirname, dist: import.meta.dirname }, ['nodes/Shop/Shop.node.js']);
			const whole = require.resolve('./index.js');
			delete require.cache[whole];
			const { Shop } = require('./nodes/Shop/Shop.node.js');
			const isLoaded = () => whole in require.cache;
			const said = await (async () => { ${script} })();
			console.log(JSON.stringify(said));`,
		);
		const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], {
			encoding: 'utf8',
		});
		if (stderr) throw new Error(stderr);
		return JSON.parse(stdout) as unknown;
	}

	it('shows what the node shows, and loads none of its code', () => {
		const said = run(
			withMethods,
			'return [new Shop(), Object.getOwnPropertyNames(Shop.prototype), isLoaded()]',
		);
		expect(said).toEqual([
			{
				description: { name: 'shop', properties: [{ shared: true }, { shared: true }] },
				methods: { listSearch: {} },
			},
			['constructor', 'execute', 'webhook', 'plain'],
			false,
		]);
	});

	it('calls the code with what n8n calls it with, and loads it once', () => {
		const said = run(
			withMethods,
			`const me = { who: 'me' };
			const { execute, webhook, plain, methods, authenticate } = new Shop();
			return [
				await execute.call(me),
				await new Shop().execute.call({ who: 'another' }),
				await webhook.call(me, 1, 2).catch(({ message }) => message),
				plain.call(me, 'x'),
				await methods.listSearch.searchPages.call(me, 'filter'),
				authenticate.call(me, 'a'),
				isLoaded(),
			];`,
		);
		expect(said).toEqual([['me', 1], ['another', 1], 'me 1 2', 'mex', ['me', 'filter'], 'a', true]);
	});

	it('tells asynchronous functions from others', () => {
		const said = run(
			withMethods,
			`const { execute, plain, methods } = new Shop();
			return [execute, plain, methods.listSearch.searchPages].map((each) => each.constructor.name)`,
		);
		expect(said).toEqual(['AsyncFunction', 'Function', 'AsyncFunction']);
	});

	it('gives each node a description of its own, as n8n adds to it', () => {
		const said = run(
			'',
			`new Shop().description.icon = 'added'; return new Shop().description.icon ?? 'none'`,
		);
		expect(said).toBe('none');
	});

	it('cannot be made of what is neither data nor functions alone', () => {
		expect(() => run('mixed = { words: 1, speak() {} };', 'return 1')).toThrow(
			'Data and functions in one: words, speak',
		);
	});
});
