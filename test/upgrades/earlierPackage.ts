import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const kept = path.join(root, '.playground', 'upgrades');

/** What the package of a commit is made of, and the workflows that it shipped. */
const ingredients = [
	...['nodes', 'credentials', 'icons', 'workflows', 'scripts', 'index.ts', 'package.json'],
	...['tsconfig.json', 'tsconfig.build.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
];

/** What somebody has installed who has not updated for a while. */
export interface EarlierPackage {
	tarball: string;
	/** Folder with the example workflows of that version. */
	workflows: string;
}

/** Whether this clone has the history in which that commit is. */
export function hasCommit(commit: string): boolean {
	try {
		execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** The package as it was at a commit, built with the tools of today. Made once. */
export function earlierPackage(commit: string): EarlierPackage {
	const folder = path.join(kept, commit);
	if (!existsSync(folder)) build(commit, folder);
	return { tarball: path.join(folder, 'package.tgz'), workflows: path.join(folder, 'workflows') };
}

function build(commit: string, folder: string): void {
	const work = mkdtempSync(path.join(tmpdir(), 'earlier-'));
	const cwd = { cwd: work };
	const archive = ['archive', '--format=tar', `--output=${path.join(work, 'all.tar')}`, commit];
	execFileSync('git', [...archive, ...ingredients], { cwd: root });
	execFileSync('tar', ['-xf', 'all.tar'], cwd);
	symlinkSync(path.join(root, 'node_modules'), path.join(work, 'node_modules'));
	execFileSync(process.execPath, [path.join('scripts', 'build.mjs')], cwd);
	const said = execFileSync('npm', ['pack', '--ignore-scripts', '--silent'], cwd).toString();
	const made = `${folder}.new`;
	rmSync(made, { recursive: true, force: true });
	mkdirSync(made, { recursive: true });
	cpSync(path.join(work, said.trim().split('\n').at(-1)!), path.join(made, 'package.tgz'));
	cpSync(path.join(work, 'workflows'), path.join(made, 'workflows'), { recursive: true });
	renameSync(made, folder);
	rmSync(work, { recursive: true, force: true });
}
