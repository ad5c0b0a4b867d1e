import { randomBytes } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';

import { freePort } from '../../playground/n8nSetup/freePort.ts';
import type { N8nRole } from '../../playground/n8nSetup/n8nEnvironment.ts';
import { N8nServer, type RunningN8n } from '../../playground/n8nSetup/n8nServer.ts';
import { Router, type WaitingOn } from './router.ts';
import { type Running, startPostgres } from './servers/postgres.ts';
import { startRedis } from './servers/redis.ts';

interface QueueOptions {
	/** Folder in which our package is installed, at `.n8n/nodes`: each process gets a copy. */
	userFolder: string;
	webhookProcessors: number;
	workers: number;
	waitingOn: WaitingOn;
	/** Further settings of every process. */
	env?: Record<string, string>;
}

/**
 * An execution that ends before n8n has begun to wait for its job is never seen to end where n8n removes jobs at once, as it
 * does by itself: then a webhook that responds when the workflow has finished never responds. See docs/decisions/0072.
 */
const keepsFinishedJobs = {
	N8N_EXECUTIONS_QUEUE_KEEP_LAST_COMPLETED: '1000',
	N8N_EXECUTIONS_QUEUE_KEEP_LAST_FAILED: '1000',
};

/** n8n in queue mode: one main, several webhook processors and workers, behind one address. */
export class QueueN8n implements RunningN8n {
	readonly main: N8nServer;
	readonly webhookProcessors: N8nServer[];
	readonly workers: N8nServer[];
	private hasTables = false;

	private constructor(
		private readonly options: QueueOptions,
		readonly router: Router,
		private readonly services: Running[],
		private readonly members: Member[],
		private readonly env: Record<string, string>,
	) {
		const having = (wanted: N8nRole) =>
			members.filter(({ role }) => role === wanted).map(({ server }) => server);
		[this.main] = having('main') as [N8nServer];
		this.webhookProcessors = having('webhook');
		this.workers = having('worker');
	}

	/** Starts what n8n needs; n8n itself starts with `start`. */
	static async prepare(options: QueueOptions): Promise<QueueN8n> {
		const services = await Promise.all([startPostgres(), startRedis()]);
		const roles: N8nRole[] = [
			'main',
			...Array<N8nRole>(options.webhookProcessors).fill('webhook'),
			...Array<N8nRole>(options.workers).fill('worker'),
		];
		const places: Place[] = [];
		for (const [index, role] of roles.entries())
			places.push({
				role,
				port: await freePort(),
				brokerPort: await freePort(),
				userFolder: path.join(options.userFolder, 'processes', `${role}-${index}`),
			});
		const [main, ...others] = places as [Place, ...Place[]];
		const processors = others.filter(({ role }) => role === 'webhook').map(({ port }) => port);
		const router = new Router({ main: main.port, processors });
		await router.start();
		const env = {
			...Object.assign({}, ...services.map((service) => service.env)),
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			QUEUE_BULL_PREFIX: `scale-${randomBytes(4).toString('hex')}`,
			N8N_CONCURRENCY_PRODUCTION_LIMIT: '10',
			...keepsFinishedJobs,
			...options.env,
		} as Record<string, string>;
		const members = places.map((place) => ({
			...place,
			server: new N8nServer({ ...place, publicOrigin: router.origin, env }),
		}));
		const n8n = new QueueN8n(options, router, services, members, env);
		n8n.waitsOn(options.waitingOn);
		return n8n;
	}

	get origin(): string {
		return this.router.origin;
	}

	/** Who answers waiting executions, from the next start on. A main that leaves webhooks to the processors leaves all of them. */
	waitsOn(who: WaitingOn): void {
		this.router.waitingOn = who;
		this.env.N8N_DISABLE_PRODUCTION_MAIN_PROCESS = String(who === 'processors');
	}

	/** Main first, and alone: it makes the tables. Later all at the same time. */
	async start(): Promise<void> {
		const nodes = path.join('.n8n', 'nodes');
		for (const { userFolder } of this.members) {
			await mkdir(userFolder, { recursive: true });
			await cp(path.join(this.options.userFolder, nodes), path.join(userFolder, nodes), { recursive: true });
		}
		const servers = this.members.map(({ server }) => server);
		const atOnce = this.hasTables ? servers : servers.slice(1);
		if (!this.hasTables) await this.main.start();
		this.hasTables = true;
		await Promise.all(atOnce.map(async (server) => await server.start()));
	}

	async stop(): Promise<void> {
		await Promise.all(this.members.map(async ({ server }) => await server.stop()));
	}

	async kill(): Promise<void> {
		await Promise.all(this.members.map(async ({ server }) => await server.kill()));
	}

	async whenExited(): Promise<string> {
		return await Promise.race(this.members.map(async ({ server }) => await server.whenExited()));
	}

	log(): string[] {
		return this.members.flatMap(({ server, role }) => server.log().map((line) => `${role}: ${line}`));
	}

	/** Ends what is around n8n, once n8n has ended. */
	async close(): Promise<void> {
		await this.router.stop();
		await Promise.all(this.services.map(async (service) => await service.stop()));
	}
}

interface Place {
	role: N8nRole;
	port: number;
	brokerPort: number;
	userFolder: string;
}

interface Member extends Place {
	server: N8nServer;
}
