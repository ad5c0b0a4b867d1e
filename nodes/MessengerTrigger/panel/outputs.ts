import type { INodeParameters, NodeConnectionType } from 'n8n-workflow';

import { eventNames } from './events.description';

/** Shown to n8n as an expression, so it can use nothing but its parameter. */
const toOutputs = (parameters: INodeParameters, names: Record<string, string>) => {
	const type = 'main' as NodeConnectionType;
	const options = parameters.options as { outputPerEvent?: boolean } | undefined;
	const events = (parameters.events ?? []) as string[];
	return options?.outputPerEvent === true && events.length > 0
		? events.map((event) => ({ type, displayName: names[event] ?? event }))
		: [{ type }];
};

/** One output, or one for each chosen event, in the order they were chosen. */
export const outputs = `={{(${toOutputs.toString()})($parameter, ${JSON.stringify(eventNames)})}}` as const;
