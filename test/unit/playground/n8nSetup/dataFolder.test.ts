import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { FolderInUseError, takeFolder, takeFreeFolder } from '../../../../playground/n8nSetup/dataFolder.ts';

const root = path.resolve(__dirname, '../../../..');
const node = path.join(root, 'node_modules', 'node', 'bin', 'node');

describe('the folder of a playground', () => {
	let folder = '';
	const taken: Server[] = [];
	const take = async (which: string) => void taken.push(await takeFolder(which));

	beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'data-'))));
	afterEach(async () => {
		for (const server of taken.splice(0)) await new Promise((resolve) => server.close(resolve));
		rmSync(folder, { recursive: true, force: true });
	});

	it('belongs to one at a time', async () => {
		await take(folder);
		await expect(takeFolder(folder)).rejects.toThrow(FolderInUseError);
		await expect(takeFolder(folder)).rejects.toThrow(folder);
	});

	it('is the next one where somebody has the first', async () => {
		await take(folder);
		await take(`${folder}-2`);
		expect(await takeFreeFolder(folder)).toBe(`${folder}-3`);
	});

	it('is free again when the process that had it was killed', async () => {
		const module = pathToFileURL(path.join(root, 'playground', 'n8nSetup', 'dataFolder.ts')).href;
		const script = `import(${JSON.stringify(module)}).then(async ({ takeFolder }) => {
			(await takeFolder(${JSON.stringify(folder)})).ref();
			console.log('taken');
		})`;
		const other = spawn(node, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
		const ended = once(other, 'exit');
		await once(other.stdout, 'data');
		await expect(takeFolder(folder)).rejects.toThrow(FolderInUseError);
		other.kill('SIGKILL');
		await ended;
		await take(folder);
	});
});
