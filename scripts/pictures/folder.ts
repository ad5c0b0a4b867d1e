import path from 'node:path';

/** Where the README finds its pictures. */
export const folder = path.resolve(import.meta.dirname, '..', '..', 'docs', 'images');
