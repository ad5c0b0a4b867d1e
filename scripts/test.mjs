/** `npm test`: every check there is, one after the other, and one line at the end that sums up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { pack } from './pack.mjs';
import { root, workFolder } from './root.mjs';

const node = (args, env = {}) =>
	spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
		.status === 0;

const run = (script, ...args) => node([path.join(root, 'scripts', 'run.mjs'), script, ...args]);

/** Steps in their order. Each answers how many tests passed, failed and were skipped. */
const steps = {
	lint: () => step(run('lint')),
	types: () => step(run('typecheck')),
	unit: () => jest('unit'),
	integration: () => jest('integration'),
	conformance: () => jest('conformance'),
	package: async () => jest('package', { PACKED_TARBALL: await pack() }),
	e2e: async () => jest('e2e', { PACKED_TARBALL: await pack() }, ['--runInBand']),
};

/** A step that is not a test counts only when it fails. */
const step = (ended) => ({ passed: 0, failed: ended ? 0 : 1, skipped: 0 });

function jest(level, env = {}, args = []) {
	const outputFile = path.join(workFolder, 'test', `${level}.json`);
	mkdirSync(path.dirname(outputFile), { recursive: true });
	rmSync(outputFile, { force: true });
	const ended = node(
		[
			'node_modules/jest/bin/jest.js',
			'--selectProjects',
			level,
			'--json',
			'--outputFile',
			outputFile,
			...args,
		],
		env,
	);
	if (!existsSync(outputFile)) return step(false);
	const report = JSON.parse(readFileSync(outputFile, 'utf8'));
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return {
		passed: report.numPassedTests,
		failed: ended ? failed : Math.max(failed, 1),
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

async function main(wanted) {
	const names = wanted.length > 0 ? wanted : Object.keys(steps);
	const unknown = names.filter((name) => !steps[name]);
	if (unknown.length > 0)
		throw new Error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
	const sum = { passed: 0, failed: 0, skipped: 0 };
	const broken = [];
	for (const name of names) {
		process.stdout.write(`\n== ${name}\n`);
		const count = await Promise.resolve(steps[name]()).catch((error) => {
			process.stderr.write(`${error.message}\n`);
			return step(false);
		});
		for (const key of Object.keys(sum)) sum[key] += count[key];
		if (count.failed > 0) broken.push(name);
	}
	process.stdout.write(broken.length > 0 ? `\nNot well: ${broken.join(', ')}\n` : '\nAll well.\n');
	process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
	return sum.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
