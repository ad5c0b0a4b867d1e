/**
 * What a release page says: the part of CHANGELOG.md for a version.
 *   node scripts/releaseNotes.ts 1.2.3   (Node.js 24)
 * Ends with 1 when the tag, package.json and the change log do not name the same version, before anything is published.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param changelog a file as https://keepachangelog.com describes it
 * @param version e.g. `1.2.3`
 * @returns what stands under that version, without its heading
 * @throws when there is no such version, or nothing under it, or no date beside it
 */
export function notesOf(changelog: string, version: string): string {
	const part = changelog
		.split(/^## /m)
		.slice(1)
		.find((candidate) => candidate.startsWith(`[${version}]`));
	if (!part)
		throw new Error(`CHANGELOG.md has no "## [${version}] - <date>": rename "## [Unreleased]" to it.`);
	const [heading = '', ...lines] = part.split('\n');
	if (!/\] - \d{4}-\d{2}-\d{2}$/.test(heading))
		throw new Error(`CHANGELOG.md has no date beside [${version}].`);
	const notes = lines.join('\n').trim();
	if (!notes) throw new Error(`CHANGELOG.md says nothing under [${version}].`);
	return notes;
}

/** @throws when the tag is not the version of the package */
export function mustBeVersion(tag: string, { version }: { version: string }): void {
	if (tag !== version)
		throw new Error(`The tag is "${tag}", the version in package.json "${version}": run npm version first.`);
}

if (process.argv[1] === import.meta.filename) {
	const [tag = ''] = process.argv.slice(2);
	const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
	try {
		mustBeVersion(tag, JSON.parse(read('package.json')));
		process.stdout.write(`${notesOf(read('CHANGELOG.md'), tag)}\n`);
	} catch (error) {
		process.stderr.write(`${(error as Error).message}\n`);
		process.exitCode = 1;
	}
}
