import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toFeedbackTemplate, type FeedbackRequest } from './feedback';
import type { Operation, OperationResult } from '../../../core/operation';
import { feedbackDescription } from './feedback.description';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { untypedSendOptionsDescription } from './sendOptions.description';

const properties: INodeProperties[] = [
	recipientDescription,
	...feedbackDescription,
	untypedSendOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	const form = context.getNodeParameter('form', itemIndex, {}) as Pick<
		FeedbackRequest,
		'question' | 'scoreLabel' | 'followUp' | 'expiresInDays'
	>;
	const message = toFeedbackTemplate({
		title: read('title'),
		subtitle: read('subtitle'),
		buttonTitle: read('buttonTitle'),
		questionType: read('questionType') as FeedbackRequest['questionType'],
		questionId: read('questionId'),
		privacyUrl: read('privacyUrl'),
		...form,
	});
	return await sendOne(context, itemIndex, message, {
		messagingType: 'MESSAGE_TAG',
		tag: 'CUSTOMER_FEEDBACK',
	});
}

export const sendCustomerFeedback: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendCustomerFeedback'] } },
		properties,
	),
	...perPerson,
	execute,
};
