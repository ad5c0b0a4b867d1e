import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** What is shown below a node on the canvas, as an n8n expression. */
export type Subtitle = `={{${string}}}`;

/** Shown to n8n as an expression, so it can use nothing but its parameters. */
const toOperation = (
	parameters: { resource?: string; operation?: string },
	operations: Record<string, string>,
) => operations[`${parameters.resource} ${parameters.operation}`];

/**
 * The chosen operation as the panel has it: "Message: Send Text". n8n calls a new node by the action, "Send text", and
 * would say it twice.
 *
 * @param properties the node's own, with an `operation` for each resource
 * @param words of it: the operation's name alone where the canvas has no room for more
 */
export function operationSubtitle(properties: INodeProperties[], words: 'both' | 'name' = 'both'): Subtitle {
	const named = (property: INodeProperties) => property.options as INodePropertyOptions[];
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(named);
	const nameOf = (resource: unknown) => resources.find(({ value }) => value === resource)?.name;
	const operations = properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			(property.displayOptions?.show?.resource ?? []).flatMap((resource) =>
				named(property).map(({ name, value }) => [
					`${resource} ${value}`,
					words === 'both' ? `${nameOf(resource)}: ${name}` : name,
				]),
			),
		);
	return `={{(${toOperation.toString()})($parameter, ${JSON.stringify(Object.fromEntries(operations))})}}`;
}

/** Shown to n8n as an expression, so it can use nothing but its parameters. */
const toEvents = (
	parameters: { events?: string | string[] },
	names: Record<string, string>,
	most: number,
) => {
	const chosen = [parameters.events ?? []].flat().map((event) => names[event] ?? event);
	const all = chosen.join(', ');
	return chosen.length < 2 || all.length <= most ? all : `${chosen[0]} +${chosen.length - 1}`;
};

/** As many characters as the canvas has room for. */
const mostCharacters = 26;

/** The chosen events of a trigger by the names its panel has for them: "Message +3". */
export function eventsSubtitle(names: Record<string, string>): Subtitle {
	return `={{(${toEvents.toString()})($parameter, ${JSON.stringify(names)}, ${mostCharacters})}}`;
}
