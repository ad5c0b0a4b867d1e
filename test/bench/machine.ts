import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { root } from './root.ts';

/** Where this runs and what is measured, as label and value. */
export function describeMachine(): Array<[label: string, value: string]> {
	const cpus = os.cpus();
	return [
		['Processor', `${cpus[0]?.model.trim() ?? 'unknown'}, ${cpus.length} cores`],
		['Memory', `${Math.round(os.totalmem() / 1024 ** 3)} GiB`],
		['Operating system', `${distribution()} (${os.type()} ${os.release()}, ${os.arch()})`],
		['Load before the start', describeLoad(os.loadavg()[0]!)],
		['Node.js', process.versions.node],
		['n8n', versionOf('playground', 'n8n', 'node_modules', 'n8n')],
		['n8n-core of the rows without n8n', versionOf('node_modules', 'n8n-core')],
		['n8n-nodes-messenger-checkout', versionOf()],
	];
}

const versionOf = (...folder: string[]): string =>
	(JSON.parse(readFileSync(path.join(root, ...folder, 'package.json'), 'utf8')) as { version: string })
		.version;

function distribution(): string {
	const file = '/etc/os-release';
	const name = existsSync(file) && /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1];
	return name || os.version();
}

/** Load is how many processes wanted a processor, on average, in the last minute. */
const describeLoad = (load: number): string =>
	load < 1
		? `${load.toFixed(2)}, a quiet machine`
		: `${load.toFixed(2)}: other work was going on. Run it again on a quiet machine before you rely on rows of time`;
