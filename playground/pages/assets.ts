import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { build } from 'esbuild';

const modules = createRequire(import.meta.url);
const bundleNames = [
	'landing',
	'stage',
	'chat',
	'inbox',
	'checkout',
	'invoice',
	'subscribe',
	'agreement',
	'login',
	'paymentLink',
] as const;

export type BundleName = (typeof bundleNames)[number];

export interface Bundle {
	js: string;
	css: string;
}

export const isBundleName = (name: string): name is BundleName =>
	(bundleNames as readonly string[]).includes(name);

async function bundlePage(name: BundleName): Promise<Bundle> {
	const { outputFiles } = await build({
		entryPoints: [path.join(import.meta.dirname, name, 'main.tsx')],
		outdir: path.join(import.meta.dirname, 'out'),
		write: false,
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		// The font packages name their files `./files/<name>`: left as they are, they stand beside the style sheet.
		external: ['*.woff2', '*.woff'],
		logLevel: 'silent',
	});
	const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
	return { js: text('.js'), css: text('.css') };
}

/** Builds each page's script and style sheet once, when it is first asked for. */
export function createBundles(): { get(name: BundleName): Promise<Bundle> } {
	const built = new Map<BundleName, Promise<Bundle>>();
	return {
		get(name) {
			const bundle = built.get(name) ?? bundlePage(name);
			built.set(name, bundle);
			bundle.catch(() => built.delete(name));
			return bundle;
		},
	};
}

const fontPackages: Record<string, string> = {
	inter: '@fontsource-variable/inter',
	'noto-color-emoji': '@fontsource/noto-color-emoji',
};

/** The bytes of a font file by its name in its package, or undefined when there is none of that name. */
export async function openFont(file: string): Promise<Buffer | undefined> {
	const family = /^(inter|noto-color-emoji)-[a-z0-9-]+\.woff2$/.exec(file)?.[1];
	const fontPackage = family && fontPackages[family];
	if (!fontPackage) return undefined;
	const folder = path.dirname(modules.resolve(`${fontPackage}/package.json`));
	return await readFile(path.join(folder, 'files', file)).catch(() => undefined);
}
