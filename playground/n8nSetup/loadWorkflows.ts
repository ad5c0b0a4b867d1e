import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { withExamplePictures } from './examplePictures.ts';
import type { N8nApi, NodeType, StoredWorkflow, Workflow, WorkflowNode } from './n8nApi.ts';
import type { BoundCredentials } from './playgroundCredentials.ts';

const workflowsFolder = path.resolve(import.meta.dirname, '..', '..', 'workflows');

/**
 * A workflow as a merchant has it after import: their credentials chosen.
 *
 * @param nodeTypes tell which credentials a node can take
 */
export function prepareWorkflow(
	exported: string,
	{ nodeTypes, credentials }: { nodeTypes: NodeType[]; credentials: BoundCredentials },
): Workflow {
	const { name, nodes, connections, settings } = JSON.parse(exported) as Workflow;
	const bind = (node: WorkflowNode): WorkflowNode => {
		const taken = nodeTypes.find((type) => type.name === node.type)?.credentials ?? [];
		const chosen = taken.flatMap((type) => {
			const credential = credentials[type.name];
			return credential ? [[type.name, credential] as const] : [];
		});
		return chosen.length === 0 ? node : { ...node, credentials: Object.fromEntries(chosen) };
	};
	return { name, nodes: nodes.map(bind), connections, settings: settings ?? {} };
}

/** A workflow of `workflows/` as n8n has it. */
export interface LoadedWorkflow {
	id: string;
	name: string;
	file: string;
}

/**
 * Imports every workflow of `workflows/` and publishes the chosen ones: a Facebook app has one webhook address, so
 * only one workflow with a Messenger Trigger can be live. One that n8n has already stays as its owner made it.
 *
 * @param published file names
 * @param adapt what the merchant changes before publishing
 * @param folder where they are; those of today when left out
 * @returns the workflows in the order of their files
 */
export async function loadWorkflows(
	api: N8nApi,
	credentials: BoundCredentials,
	published: string[],
	adapt: (workflow: Workflow) => Workflow = (workflow) => workflow,
	folder = workflowsFolder,
): Promise<LoadedWorkflow[]> {
	const known = await api.workflows();
	const nodeTypes = await api.nodeTypes();
	const loaded = [];
	for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
		const exported = await readFile(path.join(folder, file), 'utf8');
		const workflow = adapt(prepareWorkflow(exported, { nodeTypes, credentials }));
		const existing = known.find(({ name }) => name === workflow.name);
		const { id } = existing ?? (await api.createWorkflow(workflow));
		if (!existing && published.includes(file)) await api.publish(id);
		loaded.push({ id, name: workflow.name, file });
	}
	return loaded;
}

/**
 * Publishes these of the example workflows and switches off the others: a Facebook app has one webhook address, and two
 * workflows that hear of the same payment both send a receipt.
 *
 * @param files names in `workflows/`
 * @returns what could not be published, in sentences
 */
export async function publishOnly(api: N8nApi, loaded: LoadedWorkflow[], files: string[]): Promise<string[]> {
	const active = new Set((await api.workflows()).filter((one) => one.active).map(({ id }) => id));
	const isWanted = ({ file }: LoadedWorkflow) => files.includes(file);
	for (const { id } of loaded.filter((one) => !isWanted(one) && active.has(one.id))) await api.unpublish(id);
	const complaints: string[] = [];
	for (const { id, name } of loaded.filter((one) => isWanted(one) && !active.has(one.id))) {
		try {
			await api.publish(id);
		} catch (error) {
			complaints.push(`"${name}" is not published: ${(error as Error).message}`);
		}
	}
	return complaints;
}

/**
 * Makes what is published already listen to simulators that have just started and know of no webhook: n8n registers
 * a webhook when a workflow is published, and not again when n8n starts.
 *
 * @returns what could not be published, in sentences
 */
export async function publishAgain(api: N8nApi): Promise<string[]> {
	const complaints: string[] = [];
	for (const { id, active } of await api.workflows()) {
		if (!active) continue;
		const { activeVersionId, ...stored } = await api.workflow(id);
		await api.unpublish(id);
		try {
			await api.publish(id, (await moved(api, stored)) ?? activeVersionId ?? undefined);
		} catch (error) {
			complaints.push((error as Error).message);
		}
	}
	return complaints;
}

/** @returns the version to publish; undefined where nothing has changed */
async function moved(
	api: N8nApi,
	{ id, name, nodes, connections, settings }: Omit<StoredWorkflow, 'activeVersionId'>,
): Promise<string | undefined> {
	const before = JSON.stringify(nodes);
	const after = withExamplePictures(before);
	if (after === before) return undefined;
	const updated = await api.updateWorkflow(id, { name, nodes: JSON.parse(after), connections, settings });
	return updated.versionId;
}
