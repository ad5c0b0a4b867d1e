/** `npm test`: every check there is, one after the other, and one line at the end that sums up. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';

import { modulesOf, n8nVersions } from './otherN8n.mjs';
import { pack } from './pack.mjs';
import { root, workFolder } from './root.mjs';

function node(args, env = {}) {
	const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
	const { status, signal } = spawnSync(process.execPath, args, options);
	if (signal) process.stderr.write(`Ended by ${signal}: ${args[0]}\n`);
	return status === 0;
}

/** Folder with the vendors' specifications and recordings, as test/support/conformanceData.ts finds it. */
const vendorData = process.env.CONFORMANCE_DATA ?? path.resolve(root, '..', 'shared');
const isVendorDataHere = existsSync(path.join(vendorData, 'fixtures'));

/** Moments and places in which what leans on today and here shows. See test/support/movedClock.cjs. */
const elsewhere = {
	'new-year': { TEST_CLOCK: '2027-12-31T23:59:30Z', TZ: 'Asia/Kolkata' },
	'summer-time': { TEST_CLOCK: '2027-03-28T00:59:30Z', TZ: 'Europe/Berlin', LC_ALL: 'de_DE.UTF-8' },
	'leap-day': { TEST_CLOCK: '2028-02-29T04:59:50Z', TZ: 'America/New_York' },
};

/** Left to itself, Jest keeps a core free for a person who works beside it. */
const workers = '--maxWorkers=100%';

/**
 * A story waits for half of its time, for a page or for n8n, which looks once a minute whose wait is over: two for each
 * core, as long as there are 2 GB for each.
 */
const storyWorkers = `--maxWorkers=${Math.max(1, Math.min(2 * availableParallelism(), Math.floor(totalmem() / 2 ** 31)))}`;

/** npm scripts that keep one core busy: as many at a time as there are cores. */
const checks = { lint: 'lint', types: 'typecheck', rooms: 'rooms', unused: 'unused' };

/** Steps in their order, after the checks. Each answers how many tests passed, failed and were skipped. */
const steps = {
	unit: () => jest('unit'),
	// Each file in one of these worlds: together they take as long as one run.
	'unit-new-year': () => jest('unit', elsewhere['new-year'], [workers, '--shard=1/3']),
	'unit-summer-time': () => jest('unit', elsewhere['summer-time'], [workers, '--shard=2/3']),
	'unit-leap-day': () => jest('unit', elsewhere['leap-day'], [workers, '--shard=3/3']),
	integration: () => jest('integration'),
	'integration-new-year': () => jest('integration', elsewhere['new-year']),
	conformance: () => jest('conformance'),
	'conformance-alone': () => conformanceAlone(),
	histories: () => jest('histories'),
	// That every row of it runs: what it measures says nothing here.
	bench: () => step(node([path.join(root, 'test', 'bench', 'run.ts'), '--quick'])),
	package: async () => jest('package', { PACKED_TARBALL: await pack() }),
	e2e: async () => twice('e2e', { PACKED_TARBALL: await pack() }),
};

/** Not part of `npm test`: each takes long, or needs servers that are not everywhere. */
const onDemand = {
	scale: async () => jest('scale', { PACKED_TARBALL: await pack() }, ['--runInBand']),
	faults: async () => jest('faults', { PACKED_TARBALL: await pack() }, [storyWorkers]),
	upgrades: async () => jest('upgrades', { PACKED_TARBALL: await pack() }, ['--runInBand']),
	versions: () => onOtherN8n(),
	doors: async () =>
		jest('e2e', { DOORS: '100000', DOORS_TAPS: '2000', ...process.env, PACKED_TARBALL: await pack() }, [
			...['--runInBand', '--runTestsByPath', 'test/e2e/hostileDoors.test.ts'],
		]),
};

/** `npm run test:faults -- --all`, `npm run test:scale -- --all`: hours, where a choice takes minutes. */
const all = '--all';

/** More than these are no accident. */
const mostOnceMore = 3;

/**
 * Stories in a real browser and a real n8n, which share the machine with whatever else it does: a file that is red is run
 * once more by itself. Green then, it counts, and is named at the end: it wants looking at.
 */
function twice(level, env) {
	const first = jest(level, env, [storyWorkers]);
	if (first.failed === 0 || first.redFiles.length === 0 || first.redFiles.length > mostOnceMore) return first;
	process.stdout.write(`\nOnce more: ${first.redFiles.join(', ')}\n`);
	const second = jest(level, env, ['--runInBand', '--runTestsByPath', ...first.redFiles]);
	const unsteady = first.redFiles.filter((file) => !second.redFiles.includes(file));
	const passed = first.passed + Math.max(0, first.failed - second.failed);
	return { ...first, passed, failed: second.failed, redFiles: second.redFiles, unsteady };
}

/** A step that is not a test counts only when it fails. */
const step = (ended) => ({ passed: 0, failed: ended ? 0 : 1, skipped: 0, reasons: [], redFiles: [] });

/**
 * Runs some of the checks beside each other, and tells what each had to say once it is over.
 *
 * @returns {Promise<string[]>} the names of those that complained
 */
async function runChecks(names) {
	const waiting = [...names];
	const complaining = [];
	const lane = async () => {
		for (let name; (name = waiting.shift());) {
			const { ended, output } = await runCheck(checks[name]);
			process.stdout.write(`\n== ${name}\n${output}`);
			if (!ended) complaining.push(name);
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), names.length) }, lane));
	return names.filter((name) => complaining.includes(name));
}

function runCheck(script) {
	const child = spawn(process.execPath, [path.join(root, 'scripts', 'run.mjs'), script], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (words) => (output += words));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ ended: code === 0, output }));
	});
}

/** As in a clone with nothing beside it. What is skipped then has run in the step before. */
function conformanceAlone() {
	if (!isVendorDataHere) return step(true);
	const count = jest('conformance', { CONFORMANCE_DATA: path.join(workFolder, 'no-vendor-data') });
	return { ...count, skipped: 0, reasons: [] };
}

/** One that npm could not install counts as skipped: a registry may not have all of it. */
async function onOtherN8n() {
	const found = [];
	for (const version of n8nVersions()) found.push([version, await modulesOf(version)]);
	const there = found.flatMap(([version, { modules }]) => (modules ? [[version, modules]] : []));
	const count = jest(
		'versions',
		{ PACKED_TARBALL: await pack(), N8N_MODULES: JSON.stringify(Object.fromEntries(there)) },
		['--runInBand'],
	);
	const missing = found.flatMap(([version, { complaint }]) =>
		complaint ? [`n8n ${version} could not be installed: ${complaint}`] : [],
	);
	return { ...count, skipped: count.skipped + missing.length, reasons: [...count.reasons, ...missing] };
}

function jest(level, env = {}, args = [workers]) {
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
	if (!existsSync(outputFile)) {
		process.stderr.write(`Jest ended without a report of ${level}: nothing is known of its tests.\n`);
		return step(false);
	}
	const report = JSON.parse(readFileSync(outputFile, 'utf8'));
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return {
		passed: report.numPassedTests,
		failed: ended ? failed : Math.max(failed, 1),
		skipped: report.numPendingTests + report.numTodoTests,
		reasons: reasonsIn(report),
		redFiles: report.testResults
			.filter(({ status }) => status === 'failed')
			.map(({ name }) => path.relative(root, name)),
	};
}

/** Why tests were skipped, once for each of them: their names tell it (test/support/describeWhere.ts). */
const reasonsIn = (report) =>
	report.testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status === 'pending' || status === 'todo')
		.map(({ fullName }) => /\(skipped: (.*?)\)( |$)/.exec(fullName)?.[1] ?? `not told: ${fullName}`);

async function main(args) {
	const wanted = args.filter((arg) => arg !== all);
	if (args.includes(all)) Object.assign(process.env, { FAULTS_ALL: 'yes', SCALE_ALL: 'yes' });
	const known = { ...checks, ...steps, ...onDemand };
	const names = wanted.length > 0 ? wanted : Object.keys({ ...checks, ...steps });
	const unknown = names.filter((name) => !known[name]);
	if (unknown.length > 0)
		throw new Error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(known).join(', ')}.`);
	const sum = { passed: 0, failed: 0, skipped: 0, reasons: [], unsteady: [] };
	const broken = await runChecks(names.filter((name) => checks[name]));
	sum.failed += broken.length;
	for (const name of names.filter((one) => !checks[one])) {
		process.stdout.write(`\n== ${name}\n`);
		const count = await Promise.try(known[name]).catch((error) => {
			process.stderr.write(`${error.message}\n`);
			return step(false);
		});
		for (const key of ['passed', 'failed', 'skipped']) sum[key] += count[key];
		sum.reasons.push(...count.reasons);
		sum.unsteady.push(...(count.unsteady ?? []));
		if (count.failed > 0) broken.push(name);
	}
	process.stdout.write(broken.length > 0 ? `\nNot well: ${broken.join(', ')}\n` : '\nAll well.\n');
	for (const reason of new Set(sum.reasons)) {
		const count = sum.reasons.filter((one) => one === reason).length;
		process.stdout.write(`Skipped ${count}, because ${reason}.\n`);
	}
	for (const file of sum.unsteady) process.stdout.write(`Red at first, green when run by itself: ${file}\n`);
	process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
	return sum.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
