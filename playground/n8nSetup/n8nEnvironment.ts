import path from 'node:path';

/** The processes of n8n's queue mode: https://docs.n8n.io/hosting/scaling/queue-mode/ */
export type N8nRole = 'main' | 'webhook' | 'worker';

export interface N8nOptions {
	/** n8n keeps its database, its keys and the installed nodes in `.n8n` below this folder. */
	userFolder: string;
	port: number;
	/** Port of the task broker, by which Code nodes run. */
	brokerPort: number;
	/** What it does in queue mode; all of it when left out. */
	role?: N8nRole;
	/** Address at which others reach n8n, when that is not this process. */
	publicOrigin?: string;
	/** The `node_modules` with the n8n to run; the playground's own when left out. */
	modules?: string;
	/** Further settings, e.g. `{ N8N_SSRF_PROTECTION_ENABLED: 'true' }`. */
	env?: Record<string, string>;
}

/** Where the pinned n8n is. */
export const ownModules = path.resolve(import.meta.dirname, '..', 'n8n', 'node_modules');

/** Settings that would change how n8n behaves must not leak in from the shell that runs the playground. */
const foreign =
	/^(N8N_|WEBHOOK_URL$|DB_|EXECUTIONS_|GENERIC_TIMEZONE$|NODES_|QUEUE_|NODE_OPTIONS$|JEST_|npm_)/i;

/** Environment of the playground's n8n: quiet, on this machine only, calling nobody at home. */
export function n8nEnvironment(options: N8nOptions, origin: string): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	const binaries = path.join(options.modules ?? ownModules, '.bin');
	return {
		...Object.fromEntries(kept),
		PATH: [binaries, process.env.PATH].join(path.delimiter),
		NODE_ENV: 'production',
		GENERIC_TIMEZONE: 'UTC',
		N8N_USER_FOLDER: options.userFolder,
		N8N_PORT: String(options.port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_WEBHOOK_URL: `${origin}/`,
		// As earlier versions call it.
		WEBHOOK_URL: `${origin}/`,
		N8N_EDITOR_BASE_URL: origin,
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(options.brokerPort),
		N8N_PYTHON_ENABLED: 'false',
		N8N_LOG_LEVEL: 'info',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DISABLED_MODULES: 'mcp-registry',
		N8N_SENTRY_DSN: '',
		N8N_AI_ENABLED: 'false',
		...options.env,
	};
}
