/**
 * The rules by which n8n scans a package before it verifies it, on a tarball and on the sources beside it:
 *   node scripts/scan.mjs <tarball>
 * n8n's own scanner, https://www.npmjs.com/package/@n8n/scan-community-package, takes published packages only; its
 * rules are these, from the same plugins. Provenance is what this cannot look at.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ESLint } from 'eslint';

import { root } from './root.mjs';

const cli = createRequire(createRequire(import.meta.url).resolve('@n8n/node-cli/eslint'));
const { n8nCommunityNodesPlugin } = cli('@n8n/eslint-plugin-community-nodes');
const nodesBase = cli('eslint-plugin-n8n-nodes-base');
const typescript = cli('typescript-eslint');

const off = (...rules) => Object.fromEntries(rules.map((rule) => [`n8n-nodes-base/${rule}`, 'off']));

const rules = [
	n8nCommunityNodesPlugin.configs.recommended,
	{ plugins: { 'n8n-nodes-base': nodesBase }, rules: { 'no-console': 'error' } },
	{ files: ['**/*.{ts,json}'], languageOptions: { parser: typescript.parser } },
	{ files: ['package.json'], rules: nodesBase.configs.community.rules },
	{
		files: ['**/credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			...off('cred-class-field-documentation-url-miscased', 'cred-class-field-type-options-password-missing'),
		},
	},
	{
		files: ['**/nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			...off(
				'node-class-description-inputs-wrong-regular-node',
				'node-class-description-outputs-wrong',
				'node-param-type-options-max-value-present',
			),
		},
	},
];

/**
 * @param cwd folder of the package
 * @param patterns which of its files
 * @returns one sentence per broken rule that n8n would refuse the package for
 */
async function lint(cwd, patterns) {
	const eslint = new ESLint({
		cwd,
		overrideConfigFile: true,
		overrideConfig: rules,
		allowInlineConfig: false,
	});
	const results = await eslint.lintFiles(patterns);
	return results.flatMap(({ filePath, messages }) =>
		messages
			.filter(({ severity }) => severity === 2)
			.map(({ line, ruleId, message }) => `${path.relative(cwd, filePath)}:${line} ${ruleId} ${message}`),
	);
}

/** n8n looks at what was published and at the sources it was published from. */
export async function scan(tarball) {
	const folder = mkdtempSync(path.join(tmpdir(), 'scan-'));
	try {
		execFileSync('tar', ['-xzf', tarball, '-C', folder]);
		return [
			...(await lint(path.join(folder, 'package'), ['**/*.js', 'package.json'])),
			...(await lint(root, ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'])),
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.main) {
	const complaints = await scan(process.argv[2]);
	process.stdout.write(
		complaints.length === 0 ? 'Nothing to complain about.\n' : `${complaints.join('\n')}\n`,
	);
	process.exitCode = complaints.length === 0 ? 0 : 1;
}
