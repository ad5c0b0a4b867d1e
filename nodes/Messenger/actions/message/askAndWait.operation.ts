import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { InvalidInput } from '../../../core/invalidInput';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { ownExecution } from '../../../core/waiting/ownExecution';
import { requireResumable } from '../../../core/waiting/requireResumable';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { askOperation } from '../../../vendors/messenger/questions/asksForWords';
import { pageOf } from '../../../vendors/messenger/sending/page';
import { cameInFor, park, toUnanswered, type Asked } from '../../asking/asked';
import { newQuestionId, sendAll, toQuestionMessages } from '../../asking/put';
import {
	askOptions,
	lastFields,
	questionFields,
	tapFields,
	timeLimitFields,
	wayOutField,
} from '../../asking/question.description';
import { isOfRows, readQuestion } from '../../asking/readQuestion';
import { writtenFields } from '../../asking/written.description';
import { askOutputs, noAnswer } from '../../outputs';
import { recipientField } from './recipient.description';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	requireOneQuestion(context, group);
	requireResumable(context, 'Nothing was asked.');
	const until = timeLimitFields.read(context, itemIndex);
	const psid = recipientField.read(context, itemIndex);
	const { executionId, resumeToken, waitingPath } = ownExecution(context);
	const credentials = await graphOf(context).usableCredentials();
	const asked: Asked = {
		questionId: newQuestionId(),
		pageId: credentials.pageId,
		psid,
		untilSeconds: Math.ceil(until.getTime() / 1000),
		...readQuestion(context, itemIndex, group),
		options: askOptions.read(context, itemIndex),
	};
	const { questionId, untilSeconds, question } = asked;
	const way = { executionId, resumeToken, waitingPath, questionId, untilSeconds, attempt: 1 };
	const delivery = await sendAll(
		pageOf(context),
		asked,
		toQuestionMessages(question, way, asked, credentials),
	);
	if (!delivery.delivered && !delivery.mayHaveArrived) {
		const { json } = cameInFor(context, group, asked, toUnanswered('NOT_ASKED', delivery.reason));
		return new OnOutput(noAnswer, json);
	}
	await park(context, group, asked, until);
	return new OnOutput(noAnswer, []);
}

function requireOneQuestion(context: IExecuteFunctions, group: number[]): void {
	const { length } = context.getInputData();
	if (length === group.length) return;
	throw new InvalidInput(
		'Operation',
		`An execution can wait for one answer at a time, but ${length} items came in`,
		'Put a Loop Over Items node with a batch size of 1 in front of this node, and connect all outputs of this node back to the loop.',
	);
}

export const askAndWait: DeclaredOperation = {
	name: 'Ask and Wait',
	value: askOperation,
	action: 'Ask and wait for answer',
	description: 'Ask in the chat, and continue with the answer',
	fields: [recipientField, ...questionFields, ...tapFields, ...writtenFields, wayOutField, ...lastFields],
	outputs: askOutputs,
	groupOf: (context, itemIndex) =>
		isOfRows(context, itemIndex)
			? String(context.getNodeParameter(recipientField.name, itemIndex, '')).trim()
			: undefined,
	execute,
};
