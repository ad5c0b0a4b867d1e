import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import {
	toUtilityMessage,
	type FilledTemplate,
	type TemplateButtonValue,
	type TemplateValue,
} from '../../../vendors/messenger/templates/templateSend';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { untypedSendOptionsDescription } from './sendOptions.description';
import { utilityTemplateDescription } from './utilityTemplate.description';

const properties: INodeProperties[] = [
	recipientDescription,
	...utilityTemplateDescription,
	untypedSendOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const chosen = context.getNodeParameter('template', itemIndex, '', { extractValue: true }) as string;
	const [name, language = context.getNodeParameter('language', itemIndex, 'en')] = String(chosen)
		.trim()
		.split('/');
	const message = toUtilityMessage({
		name,
		language,
		...readHeader(context, itemIndex),
		bodyValues: rowsOf<TemplateValue>(context, 'bodyValues.value', itemIndex),
		buttonValues: rowsOf<TemplateButtonValue>(context, 'buttonValues.button', itemIndex),
	});
	return await sendOne(context, itemIndex, message, { messagingType: 'UTILITY' });
}

function readHeader(context: IExecuteFunctions, itemIndex: number): Pick<FilledTemplate, 'header'> {
	const { imageUrl, values } = context.getNodeParameter('header', itemIndex, {}) as {
		imageUrl?: string;
		values?: { value?: TemplateValue[] };
	};
	if (imageUrl) return { header: { imageUrl } };
	return values?.value?.length ? { header: { values: values.value } } : {};
}

export const sendUtilityTemplate: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendUtilityTemplate'] } },
		properties,
	),
	...perPerson,
	execute,
};
