import { setTimeout as sleep } from 'node:timers/promises';

import axios, { type AxiosInstance } from 'axios';
import { parse } from 'flatted';

export interface Owner {
	email: string;
	password: string;
	firstName: string;
	lastName: string;
}

/** A node on the canvas, as far as the playground looks at it. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
}

/** What "Import from file" takes, and what n8n hands out. */
export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

export interface StoredWorkflow extends Workflow {
	id: string;
	/** The newest version, which may be a draft. */
	versionId: string;
	/** The published version. */
	activeVersionId: string | null;
	active: boolean;
}

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	mode: string;
	status: 'success' | 'error' | 'waiting' | 'running' | 'crashed' | 'canceled' | 'new' | 'unknown';
	startedAt: string;
	stoppedAt?: string | null;
}

/** An execution with what every node got and gave: `data.resultData.runData[<node name>]`. */
export interface Execution extends ExecutionSummary {
	data: { resultData: { runData: Record<string, unknown[]>; error?: { message: string } } };
}

export interface CredentialType {
	name: string;
	displayName: string;
	properties: Array<{
		name: string;
		displayName: string;
		type: string;
		options?: Array<{ name: string; value: string }>;
	}>;
}

export interface NodeType {
	name: string;
	displayName: string;
	credentials?: Array<{ name: string }>;
}

interface PublicationStatus {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ nodeId: string; status: string; errorMessage?: string | null }>;
}

const publishTimeoutMs = 60_000;

/** n8n's own answer when it says no, in a sentence. */
class N8nApiError extends Error {
	readonly status: number;

	constructor(call: string, status: number, answer: unknown) {
		const message = (answer as { message?: string } | undefined)?.message ?? JSON.stringify(answer);
		super(`n8n answered ${status} to ${call}: ${message}`);
		this.status = status;
	}
}

/** For what an n8n of another version, or without its editor, does not have. */
function unlessMissing(error: unknown): undefined {
	if (!(error instanceof N8nApiError) || error.status !== 404) throw error;
}

/**
 * What the editor does, as its logged-in owner.
 * n8n publishes no description of this API (`/rest`): it belongs to the pinned version.
 */
export class N8nApi {
	readonly origin: string;
	private readonly http: AxiosInstance;
	private cookie = '';

	constructor(origin: string) {
		this.origin = origin;
		this.http = axios.create({
			baseURL: origin,
			// n8n binds a login to the browser that made it.
			headers: { 'browser-id': 'playground' },
			validateStatus: () => true,
		});
	}

	/** Makes the owner account on a fresh n8n; logs in on one that has it. */
	async signIn(owner: Owner): Promise<void> {
		if (await this.isFresh()) {
			await this.call('POST', '/rest/owner/setup', owner);
			return;
		}
		const { email, password } = owner;
		await this.call('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Whether nobody owns this n8n yet. Without its editor it does not tell: there it has been set up before. */
	private async isFresh(): Promise<boolean> {
		const settings = await this.call<{ userManagement: { showSetupOnFirstLoad: boolean } } | undefined>(
			'GET',
			'/rest/settings',
		).catch(unlessMissing);
		return settings?.userManagement.showSetupOnFirstLoad ?? false;
	}

	/** Credential types that n8n has loaded. */
	async credentialTypes(): Promise<CredentialType[]> {
		return await this.call('GET', '/types/credentials.json');
	}

	/** Node types that n8n has loaded, e.g. `n8n-nodes-messenger-checkout.messenger`. */
	async nodeTypes(): Promise<NodeType[]> {
		return await this.call('GET', '/types/nodes.json');
	}

	/** Creates the credential of that name, or gives it new data. */
	async saveCredential(credential: {
		name: string;
		type: string;
		data: Record<string, unknown>;
	}): Promise<{ id: string; name: string }> {
		const all = await this.call<Array<{ id: string; name: string; type: string }>>(
			'GET',
			'/rest/credentials',
		);
		const existing = all.find(({ name, type }) => name === credential.name && type === credential.type);
		if (existing) return await this.call('PATCH', `/rest/credentials/${existing.id}`, credential);
		return await this.call('POST', '/rest/credentials', credential);
	}

	async workflows(): Promise<Array<{ id: string; name: string; active: boolean }>> {
		return await this.call('GET', '/rest/workflows');
	}

	async workflow(id: string): Promise<StoredWorkflow> {
		return await this.call('GET', `/rest/workflows/${id}`);
	}

	/** Imports a workflow as a new one. */
	async createWorkflow(workflow: Workflow): Promise<StoredWorkflow> {
		return await this.call('POST', '/rest/workflows', workflow);
	}

	/** Changes the draft of a workflow. What is published stays until it is published again. */
	async updateWorkflow(id: string, workflow: Workflow): Promise<StoredWorkflow> {
		const { versionId } = await this.workflow(id);
		return await this.call('PATCH', `/rest/workflows/${id}`, { ...workflow, versionId });
	}

	/**
	 * Publishes a version of a workflow, the newest if none is named, and waits until its triggers listen.
	 *
	 * @throws with the trigger's own message when one could not be registered
	 */
	async publish(id: string, version?: string): Promise<void> {
		const { name, versionId } = await this.workflow(id);
		await this.call('POST', `/rest/workflows/${id}/activate`, { versionId: version ?? versionId });
		const { status, triggers } = await this.whenSettled(id, name);
		if (status === 'published') return;
		const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
		throw new Error(`n8n could not publish "${name}": ${reasons.join('; ') || status}`);
	}

	async unpublish(id: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${id}/deactivate`, {});
		await this.whenSettled(id, id);
	}

	/**
	 * n8n registers triggers in the background: its answer to "publish" comes before they listen. An n8n of earlier than
	 * 2.40 answers once they do, and knows no such status.
	 */
	private async whenSettled(id: string, name: string): Promise<PublicationStatus> {
		const path = `/rest/workflows/${id}/publication-status`;
		for (const deadline = Date.now() + publishTimeoutMs; Date.now() < deadline; await sleep(150)) {
			const answer = await this.call<PublicationStatus>('GET', path).catch(unlessMissing);
			if (!answer) return { status: 'published', triggers: [] };
			if (answer.status !== 'in_progress') return answer;
		}
		throw new Error(`n8n did not finish publishing "${name}" within ${publishTimeoutMs / 1000} s`);
	}

	/** Finished and waiting executions, newest first. */
	async executions(filter: { workflowId?: string; status?: string[] } = {}): Promise<ExecutionSummary[]> {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '100' });
		const { results } = await this.call<{ results: ExecutionSummary[] }>('GET', `/rest/executions?${query}`);
		return results;
	}

	/** n8n sends the data of an execution flattened (npm package `flatted`); this unfolds it. */
	async execution(id: string): Promise<Execution> {
		const execution = await this.call<ExecutionSummary & { data: string }>('GET', `/rest/executions/${id}`);
		return { ...execution, data: parse(execution.data) as Execution['data'] };
	}

	/**
	 * One request to n8n with the owner's cookie.
	 *
	 * @returns the content of n8n's `{ data }` envelope
	 * @throws {N8nApiError}
	 */
	async call<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, data?: unknown): Promise<T> {
		const answer = await this.http.request({ method, url: path, data, headers: { cookie: this.cookie } });
		if (answer.status >= 400) throw new N8nApiError(`${method} ${path}`, answer.status, answer.data);
		const cookies = answer.headers['set-cookie'];
		if (cookies) this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
		const inEnvelope = path.startsWith('/rest/');
		return inEnvelope ? (answer.data as { data: T }).data : (answer.data as T);
	}
}
