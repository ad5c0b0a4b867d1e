import { writeFileSync } from 'node:fs';

import { minifySync } from '@swc/core';
import { buildSync } from 'esbuild';
import ts from 'typescript';

import { root } from './root.mjs';

/**
 * One file of all that a file imports, with one declaration in each line. What stands alone keeps its name, so a stack
 * trace names functions and a line that has little else; parameters and what is declared inside of a function have
 * short names.
 *
 * @param folder where the sources are
 * @param entry relative to it
 */
export function bundle(folder, entry, outfile) {
	const [{ text }] = buildSync({
		charset: 'utf8',
		logLevel: 'warning',
		minifySyntax: true,
		target: 'node20',
		absWorkingDir: folder,
		entryPoints: [entry],
		tsconfig: `${root}/tsconfig.build.json`,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['n8n-workflow'],
		write: false,
	}).outputFiles;
	// The short names of swc pack better than those of esbuild.
	const { code } = minifySync(text, { compress: false, mangle: { toplevel: false }, module: false });
	writeFileSync(outfile, oneInEachLine(code));
}

/** A line break before each statement, and before each of the variables that one statement declares. */
function oneInEachLine(code) {
	const source = ts.createSourceFile('index.js', code, ts.ScriptTarget.Latest);
	const starts = source.statements.flatMap((statement) =>
		ts.isVariableStatement(statement)
			? [statement, ...statement.declarationList.declarations.slice(1)]
			: [statement],
	);
	const places = starts.map((node) => node.getStart(source));
	return places.map((place, index) => `${code.slice(place, places[index + 1]).trim()}\n`).join('');
}
