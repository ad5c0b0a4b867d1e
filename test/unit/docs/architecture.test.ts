import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

/** Paths from the root of the repository; those with a placeholder stand for many. */
const paths = [
	...text.matchAll(/`((?:nodes|credentials|playground|scripts|workflows|test|docs)\/[^`<]*)`/g),
].map(([, found]) => found!);

describe('docs/architecture.md', () => {
	it.each([...new Set(paths)])('names what is there: %s', (where) =>
		expect(existsSync(path.join(root, where))).toBe(true),
	);
});
