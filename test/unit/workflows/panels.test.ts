import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { NodeHelpers, type INodeParameters, type INodeProperties, type INodeType } from 'n8n-workflow';

import * as classes from '../../../index';

interface Placed {
	name: string;
	type: string;
	typeVersion: number;
	parameters: INodeParameters;
}

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const descriptions = Object.values(classes).flatMap((Class) => {
	const { description } = new Class() as Partial<INodeType>;
	return description ? [description] : [];
});

const descriptionOf = (type: string) =>
	descriptions.find(({ name }) => type.replace(/Tool$/, '') === `n8n-nodes-messenger-checkout.${name}`);

/** Fields that n8n gives every tool of an AI agent. */
const ofTools = ['descriptionType', 'toolDescription'];

/** What is in a node and not on its panel: n8n would drop it without a word, and with it a shipping price. */
function notOnPanel({ type, typeVersion, parameters }: Placed): string[] {
	const description = descriptionOf(type)!;
	const node = { typeVersion };
	const filled = NodeHelpers.getNodeParameters(
		description.properties,
		structuredClone(parameters),
		true,
		false,
		node,
		description,
	)!;
	const shown = description.properties.filter((property) =>
		NodeHelpers.displayParameter(filled, property, node, description),
	);
	return Object.entries(parameters).flatMap(([name, value]) => {
		if (ofTools.includes(name)) return [];
		const property = shown.find((one) => one.name === name);
		if (!property) return [name];
		if (property.type !== 'collection') return [];
		const inner = (property.options as INodeProperties[]).map((option) => option.name);
		return Object.keys(value as INodeParameters)
			.filter((key) => !inner.includes(key))
			.map((key) => `${name}.${key}`);
	});
}

it.each(files)('%s fills in nothing that is not on the panel of its node', (file) => {
	const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { nodes: Placed[] };
	const strange = nodes
		.filter(({ type }) => descriptionOf(type))
		.flatMap((node) => notOnPanel(node).map((field) => `${node.name}: ${field}`));
	expect(strange).toEqual([]);
});
