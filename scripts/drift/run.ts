/**
 * What has changed in the vendors' published descriptions of their APIs, for the calls that the nodes make:
 *   npm run drift -- <folder with newer ones>
 * Which ones are in use, of when, and where newer ones are: scripts/drift/inUse.ts. Without a folder, it says that.
 * The copies in use are not part of this project: they are looked for in CONFORMANCE_DATA, as the tests do.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ofOperations, ofTriggers } from './calls.ts';
import { compare } from './compare.ts';
import { callsOfGraph, type GraphDescription } from './graphApi.ts';
import { inUse } from './inUse.ts';
import { callsOfOpenApi } from './openApi.ts';

const data = process.env.CONFORMANCE_DATA ?? path.resolve(import.meta.dirname, '..', '..', '..', 'shared');
const say = (line: string) => process.stdout.write(`${line}\n`);

const callsOf = (file: string) => {
	const parsed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	return 'page_edges' in parsed
		? callsOfGraph(parsed as unknown as GraphDescription)
		: callsOfOpenApi(parsed);
};

const payPals = new Set([...ofOperations, ...ofTriggers]);
/** The description of Meta's API is cut down to what a Page's messaging is: all of it is looked at. */
const isOurs = (call: string) =>
	call.includes('{page}') || call.startsWith('fields of ') || payPals.has(call);

function tellWhatIsInUse(): number {
	say('In use:');
	for (const { file, version, published, source } of inUse)
		say(`  ${path.basename(file)}  ${version}, ${published}  ${source}`);
	say('\nnpm run drift -- <folder>   compares those with newer ones of the same names.');
	return 0;
}

function tellDrift(folder: string): number {
	let different = 0;
	for (const { file, version, published } of inUse) {
		const name = path.basename(file);
		const [newer] = globSync(`**/${name}`, { cwd: folder });
		const old = path.join(data, file);
		if (!newer || !existsSync(old)) {
			say(`${name}: ${newer ? `the copy in use is not at ${old} (CONFORMANCE_DATA)` : `not in ${folder}`}`);
			continue;
		}
		const drifts = compare(callsOf(old), callsOf(path.join(folder, newer)), isOurs);
		different += drifts.length;
		say(`${name} (in use: ${version}, ${published}): ${drifts.length === 0 ? 'nothing of ours' : ''}`);
		for (const { call, lines } of drifts)
			say([`  ${call}`, ...lines.map((line) => `    ${line}`)].join('\n'));
	}
	return different === 0 ? 0 : 1;
}

const [folder] = process.argv.slice(2);
process.exitCode = folder === undefined ? tellWhatIsInUse() : tellDrift(path.resolve(folder));
