import type { INodeParameters, NodeConnectionType, NodeHint } from 'n8n-workflow';

import { beforeItRan } from '../core/panel/outputHint';
import { askOperation } from '../vendors/messenger/questions/asksForWords';

/** n8n sends an execution that timed out while waiting through output 0: it is never an answer. */
export const noAnswer = 0;
export const answered = 1;
export const somethingElse = 2;

export const askOutputs = ['No Answer', 'Answered', 'Something Else'];

/** Shown to n8n as an expression, so it can use nothing but its parameters. */
const toOutputs = (operation: string, ask: string, names: string[]) => {
	const type = 'main' as NodeConnectionType;
	return operation === ask ? names.map((displayName) => ({ type, displayName })) : [{ type }];
};

/** One output; those of a question where one is asked. */
export const outputs =
	`={{(${toOutputs.toString()})($parameter.operation, ${JSON.stringify(askOperation)}, ${JSON.stringify(askOutputs)})}}` as const;

export const outputHints: NodeHint[] = [
	beforeItRan(
		[askOperation],
		'Continue from <b>Answered</b>, the second output. <b>No Answer</b> is first, because n8n sends there whoever has not answered in time.',
	),
];

/** How many outputs the node shows. */
export const outputCountOf = ({ operation }: INodeParameters): number =>
	operation === askOperation ? askOutputs.length : 1;
