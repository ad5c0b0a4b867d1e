import { page } from '../seed.ts';
import { type Simulators, startSimulators } from '../server.ts';

import { makeEmptyTables } from './emptyTables.ts';
import { freePort } from './freePort.ts';
import { installPackage } from './installPackage.ts';
import { type LoadedWorkflow, loadWorkflows, publishAgain, publishOnly } from './loadWorkflows.ts';
import { N8nApi, type Owner, type Workflow } from './n8nApi.ts';
import { N8nServer, type RunningN8n } from './n8nServer.ts';
import { loadTables } from './productTable.ts';
import { ownerPasswordIn } from './ownerPassword.ts';
import { type BoundCredentials, createCredentials } from './playgroundCredentials.ts';

/** Login of the playground's n8n, which listens on this machine only. */
export const owner: Owner = {
	email: 'owner@mapleandmug.example',
	/** Known once the shop is started. */
	password: '',
	firstName: 'Maple',
	lastName: 'Mug',
};

export interface ShopOptions {
	/** Folder that keeps n8n's data between starts. */
	dataDir: string;
	/** Tarball of the package to install into n8n. */
	tarball: string;
	/** Port of the simulators and their pages; 0 takes a free one. */
	port: number;
	/** Port of n8n; 0 takes a free one. */
	n8nPort: number;
	/** Says nothing while it starts. */
	quiet?: boolean;
	/** Files of `workflows/` to publish; the first sale when left out. */
	published?: string[];
	/** Whether those are the only ones that stay published, also where n8n has been started before. */
	only?: boolean;
	/** Where the example workflows are; those of today when left out. */
	workflowsFolder?: string;
	/** What the merchant changes in the workflows before publishing them. */
	adapt?: (workflow: Workflow) => Workflow;
	/** Further settings of n8n. */
	n8nEnv?: Record<string, string>;
	/** The `node_modules` with the n8n to run; the playground's own when left out. */
	n8nModules?: string;
	/** Where n8n is more than one process: what is to be started in place of the one. */
	n8n?: RunningN8n;
}

/** A running shop: simulated vendors, a real n8n with our nodes, published workflows. */
export interface Shop {
	simulators: Simulators;
	n8n: RunningN8n;
	/** Logged in as the owner. */
	api: N8nApi;
	credentials: BoundCredentials;
	/** The example workflows, in the order of their files. */
	workflows: LoadedWorkflow[];
	chatUrl: string;
	editorUrl: string;
	/** Ends n8n and starts it again, on the same data and port. */
	restartN8n(withinMs?: number): Promise<void>;
	/** What a crash does. `restartN8n` brings it back. */
	killN8n(): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts everything, in the order in which it needs each other: the vendors before n8n registers webhooks with them.
 *
 * @throws {PortTakenError} before anything is started
 */
export async function startShop(options: ShopOptions): Promise<Shop> {
	const say = options.quiet ? () => {} : (line: string) => process.stdout.write(`${line}\n`);
	owner.password = ownerPasswordIn(options.dataDir);
	const port = await freePort(options.port);
	const n8n = options.n8n ?? (await oneProcess(options));
	const simulators = await startSimulators({ port });
	const stop = async () => {
		await n8n.stop();
		await simulators.stop();
	};
	try {
		if (await installPackage(options.tarball, options.dataDir)) say('Installed the nodes into n8n.');
		say('Starting n8n ...');
		await n8n.start();
		const api = new N8nApi(n8n.origin);
		await api.signIn(owner);
		const credentials = await createCredentials(api, simulators.origin);
		await loadTables(api);
		await makeEmptyTables(api);
		say('Publishing the workflows ...');
		for (const complaint of await publishAgain(api)) say(complaint);
		const published = options.published ?? ['first-sale.json'];
		const workflows = await loadWorkflows(
			api,
			credentials,
			options.only ? [] : published,
			options.adapt,
			options.workflowsFolder,
		);
		if (options.only) for (const complaint of await publishOnly(api, workflows, published)) say(complaint);
		const shown = workflows.find(({ file }) => published.includes(file));
		const editorUrl = shown ? `${n8n.origin}/workflow/${shown.id}` : n8n.origin;
		const { email, password } = owner;
		simulators.world.links = { editor: editorUrl, login: { email, password } };
		return {
			simulators,
			n8n,
			api,
			credentials,
			workflows,
			chatUrl: `${simulators.origin}/m.me/${page.id}`,
			editorUrl,
			restartN8n: async (withinMs) => {
				await n8n.stop();
				await n8n.start(withinMs);
				await api.signIn(owner);
			},
			killN8n: async () => await n8n.kill(),
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

const oneProcess = async ({ dataDir, n8nPort, n8nEnv, n8nModules }: ShopOptions): Promise<N8nServer> =>
	new N8nServer({
		userFolder: dataDir,
		port: await freePort(n8nPort),
		brokerPort: await freePort(),
		env: n8nEnv,
		modules: n8nModules,
	});
