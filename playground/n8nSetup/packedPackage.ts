import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Tarball of this package, as `npm publish` would send it: built when its sources changed since the last time. */
export async function packedPackage(): Promise<string> {
	if (process.env.PACKED_TARBALL) return process.env.PACKED_TARBALL;
	const root = path.resolve(import.meta.dirname, '..', '..');
	const node = path.join(
		root,
		'node_modules',
		'node',
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);
	const { stdout } = await run(node, [path.join(root, 'scripts', 'pack.mjs')], { cwd: root }).catch(
		(error: { stdout?: string; stderr?: string; message: string }) => {
			throw new Error(
				`The package could not be built.\n${error.stdout ?? ''}${error.stderr ?? error.message}`,
			);
		},
	);
	return stdout.trim().split('\n').at(-1) ?? '';
}
