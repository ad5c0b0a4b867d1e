/**
 * n8n's own scanner, https://www.npmjs.com/package/@n8n/scan-community-package, and publint, on a tarball:
 *   node test/scanner/run.ts <tarball>
 * The scanner takes published packages only, with a statement of where their sources are. So the tarball is published to
 * a registry on this machine, and what the public one and GitHub would add is answered here: the statement, which exists
 * once GitHub has published something, and the sources it names, which are those of this folder.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { standInFor, type PublicHosts } from './publicHosts.ts';
import { startRegistry, type Registry } from './registry.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const modules = createRequire(import.meta.url);
const predicateType = 'https://slsa.dev/provenance/v1';
const commit = '0'.repeat(40);

interface Manifest {
	name: string;
	version: string;
	repository: { url: string };
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

interface Published {
	versions: Record<string, { dist: Record<string, unknown> }>;
}

interface Publint {
	publint(options: {
		pack: { tarball: ArrayBuffer };
		strict: boolean;
	}): Promise<{ messages: Array<{ code: string; path: string[] }> }>;
}

async function publicHosts(registry: Registry): Promise<PublicHosts> {
	const { name, version, repository } = manifest;
	const statement = {
		predicateType,
		predicate: {
			buildDefinition: {
				resolvedDependencies: [{ uri: `${repository.url}@refs/heads/main`, digest: { gitCommit: commit } }],
			},
		},
	};
	const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
	const attestations = [{ predicateType, bundle: { dsseEnvelope: { payload } } }];
	return await standInFor({
		'registry.npmjs.org': async (url) => {
			if (url === `/-/npm/v1/attestations/${name}@${version}`) return { attestations };
			const published = (await (
				await fetch(new URL(url.replace(/^\/+/, '/'), registry.origin))
			).json()) as Published;
			published.versions[version]!.dist.attestations = { provenance: { predicateType } };
			return published;
		},
		'codeload.github.com': async () => await Promise.resolve(sources()),
	});
}

/** As GitHub packs them: all in one folder. */
const sources = (): Buffer =>
	execFileSync(
		'tar',
		[
			'-czf',
			'-',
			'-C',
			path.dirname(root),
			...['package.json', 'nodes', 'credentials', 'icons'].map((name) =>
				path.join(path.basename(root), name),
			),
		],
		{ maxBuffer: 100_000_000 },
	);

/** @returns what the scanner has said, and whether it is content */
async function scan(tarball: string): Promise<[said: string, isContent: boolean]> {
	const registry = await startRegistry();
	const hosts = await publicHosts(registry);
	const folder = mkdtempSync(path.join(tmpdir(), 'scanner-'));
	const certificate = path.join(folder, 'certificate.pem');
	writeFileSync(certificate, hosts.certificatePem);
	try {
		await registry.publish(tarball);
		const scanner = path.join(
			path.dirname(modules.resolve('@n8n/scan-community-package/package.json')),
			'scanner',
			'cli.mjs',
		);
		const { stdout, stderr } = await promisify(execFile)(
			process.execPath,
			[scanner, `${manifest.name}@${manifest.version}`],
			{
				cwd: folder,
				env: {
					...process.env,
					// Its rules look at other files than these when they believe to be under test themselves.
					NODE_ENV: 'production',
					HTTPS_PROXY: hosts.proxy,
					NO_PROXY: '127.0.0.1',
					NODE_EXTRA_CA_CERTS: certificate,
					npm_config_registry: registry.origin,
				},
			},
		);
		return [stdout + stderr, stdout.includes('has passed all security checks')];
	} finally {
		hosts.close();
		registry.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @returns a sentence for each thing that publint, https://publint.dev, has to say */
async function lintPublished(tarball: string): Promise<string[]> {
	const { publint } = (await import(modules.resolve('publint'))) as Publint;
	const packed = Uint8Array.from(readFileSync(tarball)).buffer;
	const { messages } = await publint({ pack: { tarball: packed }, strict: true });
	return messages.map(({ code, path: where }) => `publint: ${code} at ${where.join('.')} of package.json`);
}

async function main([tarball]: string[]): Promise<number> {
	if (!tarball) throw new Error('Which tarball?');
	const complaints = await lintPublished(tarball);
	const [said, isContent] = await scan(tarball);
	const isFit = isContent && complaints.length === 0;
	const verdict = `${manifest.name} is ${isFit ? 'fit' : 'not fit'} to be published`;
	process.stdout.write(`${[said.trim(), ...complaints, verdict].join('\n')}\n`);
	return isFit ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
