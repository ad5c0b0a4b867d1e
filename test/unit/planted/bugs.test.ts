import { readFileSync } from 'node:fs';
import path from 'node:path';

import { bugs } from '../../planted/bugs';

const root = path.resolve(__dirname, '..', '..', '..');

it.each(bugs)('there is one place for: $name', ({ file, right, wrong }) => {
	expect(readFileSync(path.join(root, file), 'utf8').split(right)).toHaveLength(2);
	expect(wrong).not.toBe(right);
});

it('each has a name of its own, and tests that are to see it', () => {
	expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
	for (const { seenBy } of bugs) expect(seenBy.length).toBeGreaterThan(1);
});
