import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** What is shown below a node on the canvas, as an n8n expression. */
export type Subtitle = `={{${string}}}`;

/** Shown to n8n as an expression, so it can use nothing but its parameters. */
const toAction = (parameters: { resource?: string; operation?: string }, actions: Record<string, string>) =>
	actions[`${parameters.resource} ${parameters.operation}`];

/**
 * The chosen operation in the words the list of nodes has for it: "Create order".
 *
 * @param properties the node's own, with an `operation` for each resource
 * @param words of the operation: its action, or its name, where that says enough without the resource
 */
export function actionSubtitle(properties: INodeProperties[], words: 'action' | 'name' = 'action'): Subtitle {
	const actions = properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				(options as INodePropertyOptions[]).map((option) => [`${resource} ${option.value}`, option[words]]),
			),
		);
	return `={{(${toAction.toString()})($parameter, ${JSON.stringify(Object.fromEntries(actions))})}}`;
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
