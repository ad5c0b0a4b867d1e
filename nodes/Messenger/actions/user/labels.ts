import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { locatorField } from '../../../core/fields/locatorField';
import { textIn } from '../../../core/guards';
import { OnceAtATime } from '../../../core/onceAtATime';
import type { Graph } from '../../../vendors/messenger/api/graph';
import { listAll } from '../../../vendors/messenger/api/graphList';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';

/** A label of the Page, as its inbox shows it. */
export interface Label {
	id: string;
	name: string;
}

/** Fields of a label. Since Graph v12 its name is `page_label_name`. */
export const labelFields = 'id,page_label_name';

export const labelField = locatorField({
	displayName: 'Label',
	name: 'label',
	type: 'resourceLocator',
	default: { mode: 'name', value: '' },
	required: true,
	description: 'The label as your Page inbox shows it',
	modes: [
		{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Paid' },
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchLabels', searchable: true },
		},
	],
});

/** @throws InvalidInput when there is none */
export function readLabel(context: IExecuteFunctions, itemIndex: number): string {
	const name = labelField.read(context, itemIndex);
	if (name !== '') return name;
	throw labelField.invalid('is empty', 'Enter a name such as Paid, or choose a label from the list.');
}

export const toLabel = ({ id, page_label_name: name }: IDataObject): Label => ({
	id: textIn(id) ?? '',
	name: textIn(name) ?? '',
});

const creating = new OnceAtATime<Label>();

/** The label with this name. Capital letters make a difference only where the Page has both. */
export async function findLabel(graph: Graph, name: string): Promise<Label | undefined> {
	const { pageId } = await graph.credentials();
	const query = { fields: labelFields };
	const labels = (await listAll(graph, { path: [pageId, 'custom_labels'], query })).map(toLabel);
	const same = (text: string) => text.trim().toLowerCase();
	return (
		labels.find((label) => label.name === name) ?? labels.find((label) => same(label.name) === same(name))
	);
}

/**
 * The label with this name, made if the Page has none. Of two who want it at the same time, one makes it.
 * https://developers.facebook.com/docs/messenger-platform/identity/custom-labels
 */
export async function findOrCreateLabel(graph: Graph, name: string): Promise<Label> {
	const { pageId } = await graph.credentials();
	return await creating.do(`${pageId} ${name.toLowerCase()}`, async () => {
		const found = await findLabel(graph, name);
		return found ?? (await createLabel(graph, pageId, name));
	});
}

async function createLabel(graph: Graph, pageId: string, name: string): Promise<Label> {
	const body = { page_label_name: name };
	const made = graph.post([pageId, 'custom_labels'], { body, answersWith: ['id'] });
	return await made.then(
		({ id }) => ({ id: String(id), name }),
		async (error: unknown) => {
			// Somebody in the Page inbox, or another n8n, may have been faster.
			const found = await findLabel(graph, name).catch(() => undefined);
			return found ?? (await Promise.reject(error as Error));
		},
	);
}

/** The labels of a person. */
export async function labelsOf(graph: Graph, psid: string): Promise<Label[]> {
	const query = { fields: labelFields };
	return (await listAll(graph, { path: [psid, 'custom_labels'], query })).map(toLabel);
}

/**
 * Puts a label beside a person, or takes it away. It is enough that it is so in the end: whether Facebook refuses what is
 * so already is not written anywhere.
 */
export async function changeLabel(
	graph: Graph,
	how: 'add' | 'remove',
	{ id }: Label,
	psid: string,
): Promise<void> {
	const change = async () =>
		how === 'add'
			? await graph.post([id, 'label'], { body: { user: psid } })
			: await graph.delete([id, 'label'], { query: { user: psid } });
	await change().catch(async (error: unknown) => {
		const isRefused = graphFailureOf(error)?.kind === 'invalid';
		const labels = isRefused ? await labelsOf(graph, psid).catch(() => undefined) : undefined;
		const has = labels?.some((label) => label.id === id);
		if (has !== (how === 'add')) await Promise.reject(error as Error);
	});
}
