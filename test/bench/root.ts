import path from 'node:path';

/** Folder of the repository. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Where the benchmark keeps what it makes. Ignored by git. */
export const workFolder = path.join(root, '.playground', 'bench');
