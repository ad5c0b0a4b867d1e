import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
	type NodeParameterValueType,
} from 'n8n-workflow';

type Group = Record<string, NodeParameterValueType>;

/**
 * Fields under the names that all versions of a node have for them, put where the panel of this version has them: a test
 * says `intent: 'AUTHORIZE'`, whether that is a field of its own or one of the options by now.
 */
export function placeFields(
	description: INodeTypeDescription,
	typeVersion: number,
	parameters: INodeParameters,
): INodeParameters {
	const node = { typeVersion };
	const filled = NodeHelpers.getNodeParameters(
		description.properties,
		structuredClone(parameters),
		true,
		false,
		node,
		description,
	)!;
	const isShown = (property: INodeProperties) =>
		NodeHelpers.displayParameter(filled, property, node, description);
	const shown = description.properties.filter(isShown);
	const known = new Set(description.properties.map(({ name }) => name));
	const groupOf = (name: string) =>
		shown.find(
			({ type, options = [] }) =>
				type === 'collection' && options.some((option) => 'name' in option && option.name === name),
		)?.name;
	const placed: INodeParameters = { ...parameters };
	const move = (name: string, value: NodeParameterValueType): boolean => {
		const group = groupOf(name);
		if (group !== undefined) placed[group] = { ...(placed[group] as Group | undefined), [name]: value };
		return group !== undefined;
	};
	for (const [name, value] of Object.entries(parameters)) {
		if (!known.has(name) || shown.some((property) => property.name === name)) continue;
		const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
		const inner = isGroup && groupOf(name) === undefined ? Object.entries(value as Group) : undefined;
		const isMoved = inner ? inner.map(([key, one]) => move(key, one)).includes(true) : move(name, value);
		if (isMoved) delete placed[name];
	}
	return placed;
}
