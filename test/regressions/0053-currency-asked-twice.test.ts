import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import * as classes from '../../index';

/**
 * Capture: Refund asked for the currency twice: another condition of a field took the place of those it had, so that the
 * one of version 1 was shown beside the one of version 2. n8n keeps one value for both.
 */
const panels = Object.values(classes).flatMap((Class) => {
	const { description } = new Class() as Partial<INodeType>;
	return description
		? [description.version].flat().map((version) => ({ name: description.displayName, version, description }))
		: [];
});

it.each(panels)('version $version of $name shows no field twice', ({ description, version }) => {
	for (const chosen of operationsOf(description))
		for (const parameters of choicesAround(description, version, chosen))
			expect({ ...parameters, twice: twiceIn(description, version, parameters) }).toEqual({
				...parameters,
				twice: [],
			});
});

const optionsOf = (property: INodeProperties) => (property.options ?? []) as INodePropertyOptions[];

function operationsOf({ properties }: INodeTypeDescription): INodeParameters[] {
	const operations = properties.flatMap((property) =>
		property.name === 'operation'
			? (property.displayOptions?.show?.resource ?? []).flatMap((resource) =>
					optionsOf(property).map(({ value }) => ({ resource, operation: value }) as INodeParameters),
				)
			: [],
	);
	return operations.length > 0 ? operations : [{}];
}

/** As the node was placed, and with each other choice that its panel offers then. */
function choicesAround(
	description: INodeTypeDescription,
	version: number,
	chosen: INodeParameters,
): INodeParameters[] {
	const others = shownIn(description, version, chosen)
		.filter(({ type, name }) => type === 'options' && name !== 'resource' && name !== 'operation')
		.flatMap((property) => optionsOf(property).map(({ value }) => ({ ...chosen, [property.name]: value })));
	return [chosen, ...others];
}

const twiceIn = (description: INodeTypeDescription, version: number, parameters: INodeParameters): string[] =>
	shownIn(description, version, parameters)
		.map(({ name }) => name)
		.filter((name, index, all) => all.indexOf(name) !== index);

function shownIn(
	description: INodeTypeDescription,
	version: number,
	given: INodeParameters,
): INodeProperties[] {
	const node = { typeVersion: version } as INode;
	const { properties } = description;
	const values = NodeHelpers.getNodeParameters(properties, given, true, false, node, description) ?? {};
	return properties.filter((property) => NodeHelpers.displayParameter(values, property, node, description));
}
