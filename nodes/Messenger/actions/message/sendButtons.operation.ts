import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { toButtonTemplate, type Button } from '../../../shared/messenger/message';
import type { Operation, OperationResult } from '../../../shared/operation';
import { buttonsDescription } from '../../buttons.description';
import { rowsOf } from '../../listParameter';
import { recipientDescription } from '../../recipient.description';
import { sendOne } from '../../sendOne';
import { sendOptionsDescription } from '../../sendOptions.description';

const properties: INodeProperties[] = [
	recipientDescription,
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		description: 'At most 640 characters',
	},
	{ ...buttonsDescription, required: true },
	sendOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const message = toButtonTemplate({
		text: this.getNodeParameter('text', itemIndex, ''),
		buttons: rowsOf<Button>(this, 'buttons.button', itemIndex),
	});
	return await sendOne.call(this, itemIndex, message);
}

export const sendButtons: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendButtons'] } },
		properties,
	),
	execute,
};
