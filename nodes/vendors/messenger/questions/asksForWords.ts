import type { INodeParameters } from 'n8n-workflow';

import { isRecord } from '../../../core/guards';

/** n8n makes nodes with an operation of this name into tools of its own, which ask a person before an agent goes on. */
export const askOperation = 'sendAndWait';

/** Kinds of questions that are answered by writing, or with a file. */
const written = ['text', 'file'];

/**
 * Whether a node of a workflow asks a question that can be answered by writing.
 *
 * @param type as n8n knows it: `n8n-nodes-messenger-checkout.messenger`
 */
export const asksForWords = (type: string, parameters: INodeParameters): boolean =>
	/\.messenger(?:Tool|HitlTool)?$/.test(type) &&
	parameters.operation === askOperation &&
	(written.includes(String(parameters.responseType)) || isAlsoWritten(parameters));

/** It is among the options since version 3, and beside the answers before. */
const isAlsoWritten = ({ options, alsoWritten }: { options?: unknown; alsoWritten?: unknown }): boolean =>
	alsoWritten === true || (isRecord(options) && options.alsoWritten === true);
