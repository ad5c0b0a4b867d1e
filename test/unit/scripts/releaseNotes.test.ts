import { readFileSync } from 'node:fs';
import path from 'node:path';

import { mustBeVersion, notesOf } from '../../../scripts/releaseNotes.ts';

const changelog = `# Changelog

## [Unreleased]

- Not yet

## [1.1.0] - 2027-01-02

### Added

- Mugs

## [1.0.0] - 2026-12-01

## [0.9.0]

- Undated
`;

describe('what a release page says', () => {
	it('is what stands under its version, and no more', () => {
		expect(notesOf(changelog, '1.1.0')).toBe('### Added\n\n- Mugs');
	});

	it.each([
		['1.2.0', 'no "## [1.2.0]'],
		['1.0.0', 'says nothing'],
		['0.9.0', 'no date'],
		// A version that another one begins with.
		['1.1', 'no "## [1.1]'],
	])('is refused for %s', (version, reason) => {
		expect(() => notesOf(changelog, version)).toThrow(reason);
	});

	it('is refused for a tag that is not the version of the package', () => {
		expect(() => mustBeVersion('1.1.0', { version: '1.0.0' })).toThrow('npm version');
		expect(() => mustBeVersion('1.0.0', { version: '1.0.0' })).not.toThrow();
	});

	it('can be read out of the change log there is', () => {
		const own = readFileSync(path.resolve(__dirname, '../../../CHANGELOG.md'), 'utf8');
		expect(notesOf(own, '0.1.0').length).toBeGreaterThan(100);
	});
});
