import type { BundleName } from './assets.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe between tags and inside double-quoted attributes. */
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (found) => escapes[found] ?? found);

/**
 * The HTML document around one page's bundle.
 *
 * @param shell.data what the script needs at once; it reads it from `#app`
 */
export function renderShell(shell: { bundle: BundleName; title: string; data: unknown }): string {
	const assets = `/_playground/assets/${shell.bundle}`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(shell.title)}</title>
<link rel="icon" type="image/svg+xml" href="/shop/pictures/maple-and-mug.svg">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/_playground/assets/files/inter-latin-wght-normal.woff2">
<link rel="stylesheet" href="${assets}.css">
</head>
<body>
<div id="app" data-page="${escapeHtml(JSON.stringify(shell.data))}"></div>
<noscript>This page needs JavaScript.</noscript>
<script type="module" src="${assets}.js"></script>
</body>
</html>
`;
}
