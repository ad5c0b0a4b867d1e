import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { bundle } from './bundle.mjs';
import { writeFronts } from './fronts.mjs';
import { withoutPanelTexts } from './panelTexts.mjs';
import { root, workFolder } from './root.mjs';

const dist = path.join(root, 'dist');

/** Where `tsconfig.build.json` puts what it compiles. */
const compiled = path.join(workFolder, 'compiled');

/** The sources, without what only n8n shows. */
const textless = path.join(workFolder, 'textless');

/** What n8n reads beside the compiled code. */
const assets = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

/**
 * Makes of the package what is published, in `dist`, from nothing.
 *
 * @throws when TypeScript does not accept it; its messages are on the screen by then
 */
export function build() {
	for (const folder of [compiled, textless, dist]) rmSync(folder, { recursive: true, force: true });
	const { program, files } = compile();
	for (const [file, text] of withoutPanelTexts(program, files))
		write(path.join(textless, path.relative(root, file)), text);
	mkdirSync(dist);
	bundle(textless, 'index.ts', path.join(dist, 'index.js'));
	for (const file of assets.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
		const text = readFileSync(path.join(root, file), 'utf8');
		write(path.join(dist, file), file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text);
	}
	const { nodes, credentials } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).n8n;
	writeFronts(
		{ compiled, dist },
		[...nodes, ...credentials].map((file) => path.posix.relative('dist', file)),
	);
}

/** As `tsc -p tsconfig.build.json` does. */
function compile() {
	const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => refuse([problem]) };
	const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
		path.join(root, 'tsconfig.build.json'),
		{},
		host,
	);
	const program = ts.createProgram(fileNames, options);
	const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
	if (problems.length > 0) refuse(problems);
	return { program, files: fileNames };
}

function refuse(problems) {
	const format = {
		getCanonicalFileName: (file) => file,
		getCurrentDirectory: () => root,
		getNewLine: () => '\n',
	};
	process.stderr.write(ts.formatDiagnostics(problems, format));
	throw new Error('TypeScript did not accept the package: see its messages above.');
}

function write(file, text) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

if (import.meta.main) {
	try {
		build();
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
