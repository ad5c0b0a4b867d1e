import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { toFeedbackTemplate } from './feedback';
import type { OperationResult } from '../../../core/operation';
import {
	buttonTitleField,
	feedbackFields,
	formField,
	privacyUrlField,
	questionIdField,
	questionTypeField,
	subtitleField,
	titleField,
} from './feedback.description';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { untypedSendOptions } from './sendOptions.description';

const fields: Field[] = [
	recipientField,
	...feedbackFields,
	...fieldsOf(before(3), [untypedSendOptions]),
	...fieldsOf(since(3), [untypedSendOptions.and(questionIdField.notRequired(), ...formField.inner)]),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const message = toFeedbackTemplate({
		title: titleField.read(context, itemIndex),
		subtitle: subtitleField.read(context, itemIndex),
		buttonTitle: buttonTitleField.read(context, itemIndex),
		questionType: questionTypeField.read(context, itemIndex),
		questionId: questionIdField.read(context, itemIndex),
		privacyUrl: privacyUrlField.read(context, itemIndex),
		...formField.read(context, itemIndex),
	});
	return await sendOne(context, itemIndex, message, {
		messagingType: 'MESSAGE_TAG',
		tag: 'CUSTOMER_FEEDBACK',
	});
}

export const sendCustomerFeedback: DeclaredOperation = {
	name: 'Send Customer Feedback',
	value: 'sendCustomerFeedback',
	action: 'Send customer feedback',
	description:
		"Ask for a rating, up to 7 days after the person's last message. The answer arrives at the Messenger Trigger.",
	fields,
	...perPerson,
	execute,
};
