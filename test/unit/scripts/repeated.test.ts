import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const repeated = pathToFileURL(path.resolve(__dirname, '../../../scripts/repeated.mjs')).href;

const languages = { name: 'language', options: ['de', 'en', 'fr'].map((value) => ({ name: value, value })) };
const field = { displayName: 'Text', options: [languages], default: '', none: null, many: [1, true, 'x'] };

describe('data that is written down once', () => {
	let folder = '';
	beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'repeated-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** Takes out what is repeated, and puts it together again. */
	function run(all: unknown[]) {
		writeFileSync(path.join(folder, 'all.json'), JSON.stringify(all));
		writeFileSync(
			path.join(folder, 'run.mjs'),
			`import { readFileSync, writeFileSync } from 'node:fs';
			import { createRequire } from 'node:module';
			import { repeatedCode, takeOutRepeated } from ${JSON.stringify(repeated)};
			const here = (name) => new URL(name, import.meta.url);
			const { data, repeated } = takeOutRepeated(JSON.parse(readFileSync(here('all.json'), 'utf8')));
			writeFileSync(here('repeated.json'), JSON.stringify(repeated));
			writeFileSync(here('repeated.js'), repeatedCode);
			const { whole } = createRequire(import.meta.url)('./repeated.js');
			const references = structuredClone(data);
			const filled = data.map(whole);
			const json = JSON.stringify(filled);
			for (const part of Object.values(filled[0])) part.added = 'by n8n';
			const added = JSON.stringify(filled).match(/by n8n/g).length;
			console.log(JSON.stringify({ data: references, repeated, whole: json, added }));`,
		);
		const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], {
			encoding: 'utf8',
		});
		if (stderr) throw new Error(stderr);
		return JSON.parse(stdout) as { data: unknown; repeated: unknown; whole: string; added: number };
	}

	it('has a reference wherever it was, also inside of what is repeated', () => {
		const said = run([{ one: field, other: languages }, { third: field }]);
		expect(said.data).toEqual([{ one: { $ref: 0 }, other: { $ref: 1 } }, { third: { $ref: 0 } }]);
		expect(said.repeated).toEqual([{ ...field, options: [{ $ref: 1 }] }, languages]);
	});

	it('comes back to the last byte', () => {
		const all = [{ one: field, other: languages }, { third: [field, { ...field, default: 'x' }] }];
		expect(run(all).whole).toBe(JSON.stringify(all));
	});

	it('is of each place alone: n8n adds to what it is given', () => {
		expect(run([{ one: field }, { one: field, two: field }]).added).toBe(1);
	});

	it('leaves alone what is short, or there once', () => {
		const all = [{ show: { operation: ['get'] } }, { show: { operation: ['get'] } }, field];
		expect(run(all)).toMatchObject({ data: all, repeated: [] });
	});

	it('cannot be data that looks like a reference', () => {
		expect(() => run([{ $ref: 1 }])).toThrow('Data with a $ref of its own');
	});
});
