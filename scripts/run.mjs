/**
 * What every npm script of this project starts with: installs what is missing, then goes on with the project's own
 * Node.js, which n8n needs and which may be newer than the machine's. Runs on Node.js 20 with nothing installed.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';

import { ensureInstalled, InstallError } from './install.mjs';
import { ownNode, root } from './root.mjs';

const tool = (...where) => path.join('node_modules', ...where);

const tasks = {
	start: { needs: ['root', 'n8n'], command: ['playground/start.ts'] },
	simulators: { needs: ['root'], command: ['playground/simulators.ts'] },
	test: { needs: ['root', 'n8n', 'clients', 'scanner'], command: ['scripts/test.mjs'] },
	check: { needs: ['root'], command: ['scripts/test.mjs', 'lint', 'types', 'rooms', 'unused', 'unit'] },
	// Within `npm test` the days are the same each time; here they are always new ones.
	histories: { needs: ['root'], command: ['scripts/test.mjs', 'histories'], env: { SEED: 'random' } },
	scale: { needs: ['root', 'n8n'], command: ['scripts/test.mjs', 'scale'] },
	upgrades: { needs: ['root', 'n8n'], command: ['scripts/test.mjs', 'upgrades'] },
	versions: { needs: ['root', 'n8n'], command: ['scripts/test.mjs', 'versions'] },
	faults: { needs: ['root', 'n8n'], command: ['scripts/test.mjs', 'faults'] },
	planted: { needs: ['root'], command: ['test/planted/run.ts'] },
	mutation: { needs: ['root'], command: ['test/mutation/run.ts'] },
	doors: { needs: ['root', 'n8n'], command: ['scripts/test.mjs', 'doors'] },
	bench: { needs: ['root', 'n8n'], command: ['test/bench/run.ts'] },
	pictures: { needs: ['root', 'n8n'], command: ['scripts/pictures.ts'] },
	contract: { needs: ['root'], command: ['test/contract/run.ts'] },
	drift: { needs: ['root'], command: ['scripts/drift/run.ts'] },
	build: { needs: ['root'], command: ['scripts/build.mjs'] },
	lint: { needs: ['root'], command: [tool('@n8n', 'node-cli', 'bin', 'n8n-node.mjs'), 'lint'] },
	typecheck: {
		needs: ['root'],
		command: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'],
	},
	rooms: {
		needs: ['root'],
		command: [
			tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
			...['nodes', 'credentials', 'index.ts', 'playground', 'scripts', 'test'],
		],
	},
	unused: { needs: ['root'], command: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
	format: { needs: ['root'], command: [tool('prettier', 'bin', 'prettier.cjs'), '--write', '.'] },
};

async function main([name, ...rest]) {
	const task = tasks[name];
	if (!task) {
		process.stderr.write(`There is no task "${name ?? ''}". There is: ${Object.keys(tasks).join(', ')}.\n`);
		return 2;
	}
	await ensureInstalled(task.needs);
	return await runOnOwnNode([...task.command, ...rest], task.env);
}

/** Stays until the task has ended, whatever signal comes: the task cleans up after itself. */
function runOnOwnNode(args, settings) {
	const PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
	const env = { ...settings, ...process.env, PATH };
	const child = spawn(ownNode(root), args, { cwd: root, stdio: 'inherit', env });
	// Ctrl-C in a terminal reaches the child by itself.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	// npm passes a signal on to the shell between us, which dies of it and tells nobody.
	const parent = process.ppid;
	const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			clearInterval(watch);
			resolve(code ?? 128 + constants.signals[signal]);
		});
	});
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`\n${error instanceof InstallError ? error.message : error.stack}\n`);
	process.exitCode = 1;
}
