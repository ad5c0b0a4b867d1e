import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where the scripts and the playground keep what they make. Ignored by git. */
export const workFolder = path.join(root, '.playground');

const onWindows = process.platform === 'win32';

/** The Node.js that an installed folder brings with itself. */
export const ownNode = (folder) =>
	path.join(folder, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
