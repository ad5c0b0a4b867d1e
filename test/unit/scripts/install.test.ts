import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scripts = path.resolve(__dirname, '../../../scripts');

/** Stands in for npm: writes down what it was asked, and leaves behind what a real install would. */
const fakeNpm = `#!${process.execPath}
const fs = require('node:fs');
fs.appendFileSync('asked.txt', process.argv.slice(2).join(' ') + '\\n');
const [command, what] = process.argv.slice(2);
if (fs.existsSync('broken')) {
	console.error('npm error code E404');
	process.exit(1);
}
const early = process.cwd().endsWith('sqlite3');
if (early && fs.existsSync('../../../no-early-sqlite3')) process.exit(1);
if (command === 'install') {
	if (fs.existsSync('waits-for')) {
		const file = fs.readFileSync('waits-for', 'utf8');
		while (!fs.existsSync(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
	}
	fs.mkdirSync('node_modules/node', { recursive: true });
	fs.writeFileSync('node_modules/.package-lock.json', fs.readFileSync('package-lock.json'));
	fs.mkdirSync('node_modules/sqlite3', { recursive: true });
	const loads = 'require("fs").readFileSync(__dirname + "/build/Release/node_sqlite3.node")';
	fs.writeFileSync('node_modules/sqlite3/index.js', loads);
}
if (command === 'rebuild' && what === 'sqlite3') {
	fs.mkdirSync('node_modules/sqlite3/build/Release', { recursive: true });
	fs.writeFileSync('node_modules/sqlite3/build/Release/node_sqlite3.node', '');
	fs.writeFileSync('made', '');
}
if (command === 'rebuild' && what === 'node' && !fs.existsSync('interrupted')) {
	const node = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';
	fs.mkdirSync('node_modules/node/bin', { recursive: true });
	fs.rmSync(node, { force: true });
	if (process.platform === 'win32') fs.linkSync(process.execPath, node);
	else fs.symlinkSync(process.execPath, node);
}
`;

describe('installing what is missing', () => {
	let checkout = '';
	const inside = (...where: string[]) => path.join(checkout, ...where);
	const asked = (...where: string[]) => {
		const file = inside(...where, 'asked.txt');
		return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
	};
	const lock = (version: string) =>
		writeFileSync(
			inside('package-lock.json'),
			JSON.stringify({ packages: { '': {}, 'node_modules/node': { version } } }),
		);

	beforeEach(() => {
		checkout = mkdtempSync(path.join(tmpdir(), 'checkout-'));
		cpSync(scripts, inside('scripts'), { recursive: true });
		writeFileSync(inside('package.json'), '{ "devDependencies": { "node": "24.9.0" } }');
		lock('24.9.0');
		mkdirSync(inside('bin'));
		writeFileSync(inside('bin', 'npm'), fakeNpm, { mode: 0o755 });
		writeFileSync(inside('bin', 'npm.cmd'), `@"${process.execPath}" "%~dp0npm" %*\r\n`);
	});

	afterEach(() => rmSync(checkout, { recursive: true, force: true }));

	function install(...names: string[]): Promise<{ code: number | null; output: string }> {
		const main = `
			import { ensureInstalled } from './scripts/install.mjs';
			await ensureInstalled(${JSON.stringify(['root', ...names])});
		`;
		const child = spawn(process.execPath, ['--input-type=module', '-e', main], {
			cwd: checkout,
			env: { ...process.env, PATH: `${inside('bin')}${path.delimiter}${process.env.PATH}` },
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
		return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
	}

	const once = [
		'install --ignore-scripts --no-save --include=dev --no-audit --no-fund',
		'rebuild node --ignore-scripts=false --foreground-scripts',
	];

	it('runs npm without install scripts, then the ones that are needed, and says so', async () => {
		const { code, output } = await install();
		expect(asked()).toEqual(once);
		expect(output).toMatch(/^Installing the tools .*usually 1 to 2 minutes.*\n\s+done after \d+ s\n$/s);
		expect(code).toBe(0);
	});

	it('does nothing, and says nothing, the second time', async () => {
		await install();
		expect(await install()).toEqual({ code: 0, output: '' });
		expect(asked()).toEqual(once);
	});

	it('does nothing when somebody ran npm by hand', async () => {
		await install();
		rmSync(inside('node_modules', '.installed-by-scripts'));
		await install();
		expect(asked()).toEqual(once);
	});

	it('does nothing when only packages are missing that nobody needs any more', async () => {
		await install();
		const packages = {
			'': {},
			'node_modules/node': { version: '24.9.0' },
			'node_modules/left-over': { version: '1.0.0', extraneous: true },
		};
		writeFileSync(inside('package-lock.json'), JSON.stringify({ packages }));
		await install();
		expect(asked()).toEqual(once);
	});

	it('installs again when other packages are locked', async () => {
		await install();
		lock('24.10.0');
		await install();
		expect(asked()).toEqual([...once, ...once]);
	});

	it('installs again after it was interrupted', async () => {
		writeFileSync(inside('interrupted'), '');
		expect((await install()).code).toBe(1);
		rmSync(inside('interrupted'));
		writeFileSync(inside('node_modules', 'half-written'), '');
		expect((await install()).code).toBe(0);
		expect(existsSync(inside('node_modules', 'half-written'))).toBe(false);
		expect(asked()).toEqual([...once, ...once]);
	});

	it('installs once when asked twice at the same time', async () => {
		const ends = await Promise.all([install(), install()]);
		expect(ends.map(({ code }) => code)).toEqual([0, 0]);
		expect(asked()).toEqual(once);
	});

	it('is not held up by one that was killed', async () => {
		mkdirSync(inside('.playground', 'install'), { recursive: true });
		const dead = spawn(process.execPath, ['-e', '']);
		await new Promise((resolve) => dead.once('exit', resolve));
		writeFileSync(inside('.playground', 'install', 'root.lock'), String(dead.pid));
		const { code, output } = await install();
		expect(output).toContain(`Another process (${dead.pid}) is installing already`);
		expect(code).toBe(0);
	});

	it('shows what npm said last, and where the rest is, when it fails', async () => {
		writeFileSync(inside('broken'), '');
		const { code, output } = await install();
		expect(code).toBe(1);
		expect(output).toContain('npm error code E404');
		expect(output).toContain(path.join('.playground', 'install', 'root.log'));
		expect(existsSync(inside('node_modules', '.installed-by-scripts'))).toBe(false);
	});

	describe('n8n beside the tools', () => {
		const n8n = path.join('playground', 'n8n');
		const early = path.join('.playground', 'install', 'sqlite3');
		const madeHere = 'rebuild sqlite3 --ignore-scripts=false --foreground-scripts';

		beforeEach(() => {
			mkdirSync(inside(n8n), { recursive: true });
			writeFileSync(inside(n8n, 'package.json'), '{ "dependencies": { "n8n": "2.40.7" } }');
			const packages = { '': {}, 'node_modules/sqlite3': { version: '5.1.7' }, 'node_modules/node': {} };
			writeFileSync(inside(n8n, 'package-lock.json'), JSON.stringify({ packages }));
		});

		it('makes SQLite while npm is at work, of the version that is locked', async () => {
			writeFileSync(inside(n8n, 'waits-for'), inside(early, 'made'));
			const { code, output } = await install('n8n');
			expect({ code, output }).toEqual({
				code: 0,
				output: expect.stringMatching(/n8n: done after \d+ s\n$/),
			});
			expect(output).toMatch(/tools: done after \d+ s\n/);
			expect(asked(n8n)).toEqual(once);
			expect(asked(early)).toEqual([expect.stringMatching(/^install .*--ignore-scripts/), madeHere]);
			expect(JSON.parse(readFileSync(inside(early, 'package.json'), 'utf8'))).toEqual({
				private: true,
				dependencies: { sqlite3: '5.1.7' },
			});
			expect(await install('n8n')).toEqual({ code: 0, output: '' });
		});

		it('makes it where it stays, when that was no good', async () => {
			writeFileSync(inside('no-early-sqlite3'), '');
			expect((await install('n8n')).code).toBe(0);
			expect(asked(early)).toEqual([expect.stringMatching(/^install /)]);
			expect(asked(n8n)).toEqual([...once, madeHere]);
		});

		it('goes on with n8n when the tools could not be installed, and says what was wrong with them', async () => {
			writeFileSync(inside('broken'), '');
			const { code, output } = await install('n8n');
			expect(code).toBe(1);
			expect(output).toMatch(/tools: failed after/);
			expect(output).toMatch(/n8n: done after/);
			expect(output).toContain('The install of "root" did not work');
		});
	});
});
