import path from 'node:path';

/** The project. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** What is not kept in git. */
export const workFolder = path.join(root, '.playground', 'mutation');
