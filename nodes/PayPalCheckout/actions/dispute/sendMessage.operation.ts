import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { changeDispute } from './changeDispute';
import { disputeIdField } from './disputeId.description';
import { filesField, readFiles } from './files.description';
import { disputeOptions, requiredText } from './sharedFields.description';

const messageField = textField({
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	most: 2000,
	placeholder: 'e.g. Your parcel left us on Monday. Did it arrive?',
	description: 'The buyer reads it at PayPal. At most 2,000 characters.',
});

const fields: Field[] = [disputeIdField, messageField, filesField, ...simplifyAnd(disputeOptions)];

/** The last word in the case is this one already. */
function isSaid({ messages = [] }: Dispute, message: string): boolean {
	const last = messages
		.toSorted((one, other) => (one.time_posted ?? '').localeCompare(other.time_posted ?? ''))
		.at(-1);
	return last?.posted_by === 'SELLER' && last.content?.trim() === message;
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const message = requiredText(messageField.read(context, itemIndex), messageField);
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['send-message'],
		input: () => ({ message }),
		files: await readFiles(context, itemIndex),
		fields: { parts: { message: messageField } },
		isDone: (dispute) => isSaid(dispute, message),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const sendMessage: DeclaredOperation = {
	name: 'Send Message',
	value: 'sendMessage',
	action: 'Send message in dispute',
	description: 'Write to the buyer in the case, as long as it is an inquiry',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
