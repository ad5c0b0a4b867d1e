import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	ISourceData,
	IWebhookFunctions,
} from 'n8n-workflow';

import { isRecord } from '../../core/guards';
import { CameIn } from '../../core/passOn';
import type { MessageOptions } from '../../vendors/messenger/sending/page';
import type { Check } from '../../vendors/messenger/questions/fit';
import { answered, askOutputs } from '../outputs';
import type { Question } from './question';

/** What an execution that has asked keeps while it waits. */
export interface Asked {
	questionId: string;
	pageId: string;
	psid: string;
	untilSeconds: number;
	question: Question;
	/** What a written answer must be; missing where answers are tapped. */
	check?: Check;
	/** The files that are an answer; missing where words are. */
	files?: 'any' | 'image';
	/** How it is asked once more, and how often. */
	again?: { text: string; times: number };
	/** Its answer is yes or no. */
	isApproval: boolean;
	options: MessageOptions;
}

/** Nothing was answered, for whatever reason. */
export const toUnanswered = (status: 'NO_ANSWER' | 'NOT_ASKED', reason: string): IDataObject => ({
	answer: { status, reason },
});

/**
 * Lets the execution wait. n8n runs none of our code when time is up, so what it passes on then has to be ready
 * before. What was asked stands beside the data, where neither a workflow nor a model reads it.
 */
export async function park(context: IExecuteFunctions, group: number[], asked: Asked, until: Date) {
	const parked = cameInFor(context, group, asked, toUnanswered('NO_ANSWER', 'Nobody answered in time.'));
	const executeData = context.getExecuteData();
	const whole = { ...parked, asked: asked as unknown as IDataObject };
	const item = { ...whole, pairedItem: { item: group[0]! } };
	executeData.data = { ...executeData.data, main: [[item]] };
	// n8n takes what leaves a resumed node through its second output for something that came in through its second
	// input, and there is none: `$('earlier node').item` behind it would be empty, without an error.
	const source = executeData.source?.main?.[0];
	if (source) executeData.source = { ...executeData.source, main: sourcesFor(source, group) };
	await context.putExecutionToWait(until);
}

/**
 * For n8n what leaves a resumed node is always made from the first item that came in. Of several products that would
 * name another one than was chosen, with its price: better none.
 */
const sourcesFor = (source: ISourceData, group: number[]): Array<ISourceData | null> =>
	askOutputs.map((_, output) => (output === answered && group.length > 1 ? null : source));

/** What came in for a question, with who is asked and what there is to say. */
export const cameInFor = (
	context: IExecuteFunctions,
	group: number[],
	{ psid }: Pick<Asked, 'psid'>,
	given: IDataObject,
): Pick<INodeExecutionData, 'binary' | 'json'> =>
	new CameIn(group.map((index) => context.getInputData()[index]!)).with({ psid, ...given });

/** What was parked, and the item it was parked for. */
export interface Parked {
	asked: Asked;
	cameIn: Pick<INodeExecutionData, 'binary' | 'json'>;
}

/** @returns undefined where nothing was asked */
export function readAsked(context: IWebhookFunctions): Parked | undefined {
	const asked = context.evaluateExpression('{{ $input.item.asked }}') as unknown;
	const json = context.evaluateExpression('{{ $json }}') as unknown;
	if (!isRecord(asked) || typeof asked.questionId !== 'string') return undefined;
	const binary = context.evaluateExpression('{{ $input.item.binary }}') as INodeExecutionData['binary'];
	const cameIn = { json: (json ?? {}) as IDataObject, ...(isRecord(binary) && { binary }) };
	return { asked: asked as unknown as Asked, cameIn };
}

/** Whether an AI agent asks a person with it before it uses another tool: n8n reads `approved` of its answer. */
export const asksForAgent = ({ type }: Pick<INode, 'type'>): boolean => type.endsWith('HitlTool');
