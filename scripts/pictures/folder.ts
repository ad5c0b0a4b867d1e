import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Where the README finds its pictures. */
export const folder = path.join(root, 'docs', 'images');

/** What was measured of the panels, for readers. */
export const panelTable = path.join(root, 'docs', 'panels.md');

/** Pictures of all panels: for whoever works on them, and too many for the documentation. Ignored by git. */
export const allPanels = path.join(root, '.playground', 'panels');

/** The same in the dark editor. */
export const darkPanels = path.join(root, '.playground', 'panels-dark');

/** The same of an earlier version. */
export const earlierPanels = path.join(root, '.playground', 'panels-before');

/** What was measured of those. */
export const earlierHeights = path.join(root, 'scripts', 'pictures', 'earlierHeights.json');
